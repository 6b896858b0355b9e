// parity.mjs FOLDER SEARCH_JS: replays the queries of FOLDER/*/expected.json with the browser's own
// search and compares answers, order and scores.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { inflateRawSync } from 'node:zlib';

const [folder, client] = process.argv.slice(2);
runInThisContext(readFileSync(client, 'utf8'), { filename: client });
const { Index, search } = globalThis.vadeSearchCore;

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
for (const corpus of readdirSync(folder).sort()) {
  const site = join(folder, corpus);
  if (!existsSync(join(site, 'expected.json'))) continue;
  for (const { locale, limit, answers } of JSON.parse(readFileSync(join(site, 'expected.json')))) {
    const index = await Index.open(locale, loaderOf(site));
    for (const { query, ...expected } of answers) {
      const { hits, corrections, unknown } = await search(index, query, limit);
      compared++;
      try {
        assert.deepEqual({ hits, corrections, unknown }, expected);
      } catch (difference) {
        if (faults++ < 5) console.error(`${corpus}/${locale} ${JSON.stringify(query)}:\n${difference.message}`);
      }
    }
  }
}
console.log(`${compared} answers compared, ${faults} differ`);
process.exit(faults || !compared ? 1 : 0);
