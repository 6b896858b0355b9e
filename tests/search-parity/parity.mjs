// parity.mjs FOLDER SEARCH_JS: replays the queries of FOLDER/*/expected.json with the browser's own
// search and compares answers, order and scores.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { inflateRawSync } from 'node:zlib';

const [folder, client] = process.argv.slice(2);
runInThisContext(readFileSync(client, 'utf8'), { filename: client });
const { Index, search, queryWords } = globalThis.vadeSearchCore;

let arrived = null;
globalThis.vadeSearch = (name, payload) => (arrived = { name, payload });

const loaderOf = (site) => async (name) => {
  const path = join(site, 'search', `${name}.js`);
  runInThisContext(readFileSync(path, 'utf8'), { filename: path });
  assert.equal(arrived.name, name);
  return new Uint8Array(inflateRawSync(Buffer.from(arrived.payload, 'base64')));
};

let compared = 0;
let faults = 0;

function compare(what, actual, expected) {
  compared++;
  try {
    assert.deepEqual(actual, expected);
  } catch (difference) {
    if (faults++ < 5) console.error(`${what}:\n${difference.message}`);
  }
}

for (const { text, words } of JSON.parse(readFileSync(join(folder, 'words.json')))) {
  compare(JSON.stringify(text), queryWords(text), words);
}
for (const corpus of readdirSync(folder).sort()) {
  const site = join(folder, corpus);
  if (!existsSync(join(site, 'expected.json'))) continue;
  for (const { locale, limit, answers } of JSON.parse(readFileSync(join(site, 'expected.json')))) {
    const index = await Index.open(locale, loaderOf(site));
    for (const { query, ...expected } of answers) {
      const { hits, corrections, unknown } = await search(index, query, limit);
      compare(`${corpus}/${locale} ${JSON.stringify(query)}`, { hits, corrections, unknown }, expected);
    }
  }
}
// What is cut off or changed is refused, wherever it is.
const whole = await loaderOf(join(folder, 'small'))('fr/index');
for (let at = 0; at < whole.length; at += 7) {
  const changed = whole.slice();
  changed[at] ^= 4;
  for (const bytes of [whole.subarray(0, at), changed]) {
    await assert.rejects(Index.open('fr', async () => bytes), /damaged/);
  }
}

console.log(`${compared} answers compared, ${faults} differ`);
process.exit(faults || !compared ? 1 : 0);
