/* The search of a vade site: finds, ranks and shows answers from a static index.
 *
 * The first half is the search itself, the same algorithm with the same figures as src/search/ (what
 * both must do alike stands in docs/formats/search-index.md and is compared by tests/search-parity/).
 * The second half is the page: a combobox in each search form and the list on the search page.
 *
 * The index is scripts that call vadeSearch(name, base64): that works over https under
 * `script-src 'self'` as well as from file://. Nothing is loaded before a reader turns to the field. */
(() => {
  'use strict';

  // ---- Reading the parts of an index ----

  const PARTS = { manifest: 'm', dictionary: 'd', postings: 'p', display: 'b' };
  const VERSION = 1;

  const damaged = (name) => new Error(`the search index is damaged: ${name}`);

  /** FNV-1a, 32 bits. */
  function checksum(bytes) {
    let hash = 0x811c9dc5;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    return hash >>> 0;
  }

  class Reader {
    constructor(bytes, name, kind) {
      this.bytes = bytes;
      this.at = 0;
      this.name = name;
      this.utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
      if (this.byte() !== kind.charCodeAt(0) || this.byte() !== VERSION) this.reject();
      this.byte(); // the salt
    }
    reject() {
      throw damaged(this.name);
    }
    byte() {
      if (this.at >= this.bytes.length) this.reject();
      return this.bytes[this.at++];
    }
    varint() {
      let value = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const next = this.byte();
        value += (next & 127) * 2 ** shift;
        if (next < 128) return value < 2 ** 32 ? value : this.reject();
      }
      return this.reject();
    }
    signed() {
      const zigzag = this.varint();
      return zigzag % 2 ? -(zigzag + 1) / 2 : zigzag / 2;
    }
    fixed32() {
      return (this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)) >>> 0;
    }
    raw() {
      const size = this.varint();
      if (size > this.bytes.length - this.at) this.reject();
      this.at += size;
      return this.bytes.subarray(this.at - size, this.at);
    }
    string() {
      return this.utf8.decode(this.raw());
    }
    /** As many things as the next number says, each read by `read`. */
    list(read) {
      const count = this.varint();
      if (count > this.bytes.length - this.at) this.reject();
      return this.times(count, read);
    }
    times(count, read) {
      return Array.from({ length: count }, read);
    }
    finish(value) {
      return this.at === this.bytes.length ? value : this.reject();
    }
  }

  function readEntries(reader) {
    let previous = new Uint8Array(0);
    const entries = reader.list(() => {
      const shared = reader.varint();
      if (shared > previous.length) reader.reject();
      const rest = reader.raw();
      const bytes = new Uint8Array(shared + rest.length);
      bytes.set(previous.subarray(0, shared));
      bytes.set(rest, shared);
      previous = bytes;
      const surface = reader.utf8.decode(bytes);
      return { surface, key: fold(surface), group: 0, idf: 0 };
    });
    let group = 0;
    for (const entry of entries) entry.group = group += reader.signed();
    for (const entry of entries) entry.idf = reader.byte();
    return entries;
  }

  function readPostings(reader) {
    const sizes = reader.list(() => reader.varint());
    const groups = sizes.map((size) => {
      let record = 0;
      return reader.times(size, () => ({ record: (record += reader.varint()), weight: 0 }));
    });
    for (const group of groups) for (const posting of group) posting.weight = reader.byte();
    return groups;
  }

  function readDisplay(reader) {
    const readRecord = (_, i) => {
      const record = {
        heading: reader.string(),
        anchor: reader.string(),
        parent: reader.varint(),
        excerpt: reader.string(),
      };
      return record.parent < Math.max(i, 1) ? record : reader.reject();
    };
    return reader.list(() => ({
      title: reader.string(),
      url: reader.string(),
      records: reader.list(readRecord),
    }));
  }

  function readManifest(reader) {
    const locale = reader.string();
    const flags = reader.byte();
    const commonIdf = reader.byte();
    const pageSizes = reader.list(() => reader.varint());
    const frequent = readEntries(reader);
    const parts = (first) => {
      const found = reader.list(() => ({ first: first(), checksum: 0 }));
      for (const part of found) part.checksum = reader.fixed32();
      return found;
    };
    const dictionary = parts(() => reader.string());
    const postings = parts(() => reader.varint());
    const display = parts(() => reader.varint());
    const all = [...dictionary, ...postings, ...display];
    if (flags & 2) for (const part of all) part.bytes = reader.raw();
    return {
      locale, commonIdf, frequent, dictionary, postings, display,
      closedCompounds: (flags & 1) !== 0,
      isWhole: (flags & 2) !== 0,
      pageBegins: begins(pageSizes),
      postingsBegins: begins(postings.map((part) => part.first)),
      displayBegins: begins(display.map((part) => part.first)),
    };
  }

  /** The sums of all counts before each, and their total. */
  function begins(counts) {
    const sums = [0];
    for (const count of counts) sums.push(sums[sums.length - 1] + count);
    return sums;
  }

  /** The place in `sums` of the range that holds `value`. */
  function rangeOf(sums, value) {
    let low = 0;
    let high = sums.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (sums[middle] <= value) low = middle;
      else high = middle;
    }
    return low;
  }

  /** A locale's index; `load(name)` promises the inflated bytes of one of its files. */
  class Index {
    static async open(locale, load) {
      const name = `${locale}/index`;
      const sealed = await load(name);
      const bytes = sealed.subarray(0, Math.max(0, sealed.length - 4));
      const seal = sealed.subarray(bytes.length).reduceRight((sum, byte) => sum * 256 + byte, 0);
      if (checksum(bytes) !== seal) throw damaged(name);
      const reader = new Reader(bytes, name, PARTS.manifest);
      const manifest = reader.finish(readManifest(reader));
      if (manifest.locale !== locale || manifest.pageBegins.at(-1) !== manifest.displayBegins.at(-1)) {
        throw damaged(name);
      }
      return new Index(manifest, load);
    }
    constructor(manifest, load) {
      this.manifest = manifest;
      this.load = load;
      this.read = new Map();
    }
    /** The content of a part; read once, unless that failed. */
    part(kind, part, read) {
      let content = this.read.get(part);
      if (!content) {
        content = this.readPart(kind, part, read);
        this.read.set(part, content);
        content.catch(() => this.read.delete(part));
      }
      return content;
    }
    async readPart(kind, part, read) {
      const name = `${this.manifest.locale}/${kind}-${part.checksum.toString(16).padStart(8, '0')}`;
      const bytes = part.bytes ?? (await this.load(name));
      if (checksum(bytes) !== part.checksum) throw damaged(name);
      const reader = new Reader(bytes, name, kind);
      return reader.finish(read(reader));
    }
    /** The entries of the dictionary's parts from `begin` up to `end`. */
    async entries(begin, end) {
      const parts = this.manifest.dictionary.slice(begin, end);
      return (await Promise.all(parts.map((p) => this.part(PARTS.dictionary, p, readEntries)))).flat();
    }
    async postings(group) {
      const { postings, postingsBegins, pageBegins, locale } = this.manifest;
      if (group < 0 || group >= postingsBegins.at(-1)) throw damaged(locale);
      const at = rangeOf(postingsBegins, group);
      const list = (await this.part(PARTS.postings, postings[at], readPostings))[group - postingsBegins[at]];
      if (!list || list.some(({ record }) => record >= pageBegins.at(-1))) throw damaged(locale);
      return list;
    }
    async display(record) {
      const { display, displayBegins, locale } = this.manifest;
      const at = rangeOf(displayBegins, record);
      let left = record - displayBegins[at];
      for (const page of await this.part(PARTS.display, display[at], readDisplay)) {
        if (left < page.records.length) return { page, index: left };
        left -= page.records.length;
      }
      throw damaged(locale);
    }
    pageBegin(record) {
      return this.manifest.pageBegins[rangeOf(this.manifest.pageBegins, record)];
    }
  }

  // ---- Words ----

  const LONGEST_WORD = 40;
  const WRITTEN_OUT = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ς: 'σ' };
  /** Thai and Lao, Myanmar, Khmer, Kana, Han: written without spaces. */
  const CONTINUOUS =
    /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;

  const length = (text) => Array.from(text).length;

  /** Lower case without accents. */
  function fold(text) {
    if (/^[a-z0-9]*$/.test(text)) return text;
    const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\p{M}/gu, '');
    return bare.replace(/[œæßøđłıς]/g, (letter) => WRITTEN_OUT[letter]);
  }

  /** Each character with the one behind it; a single character stays alone. */
  function pairs(text) {
    const letters = Array.from(text);
    return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => letters[i] + letter);
  }

  function surfacesOf(word) {
    const lower = word.toLowerCase();
    const surfaces = [];
    let end = 0;
    const plain = (text) => text && length(text) <= LONGEST_WORD && surfaces.push(text);
    for (const stretch of lower.matchAll(CONTINUOUS)) {
      plain(lower.slice(end, stretch.index));
      surfaces.push(...pairs(stretch[0]));
      end = stretch.index + stretch[0].length;
    }
    plain(lower.slice(end));
    return surfaces;
  }

  const WORD = /[\p{L}\p{M}\p{N}]+/gu;

  function queryWords(query) {
    const words = query.normalize('NFC').match(WORD) ?? [];
    return words.flatMap(surfacesOf).map((surface) => ({ surface, key: fold(surface) })).filter((w) => w.key);
  }

  /** Order of code points, which is that of the bytes of UTF-8. */
  function isAtMost(a, b) {
    const x = Array.from(a);
    const y = Array.from(b);
    for (let i = 0; i < x.length && i < y.length; i++) {
      if (x[i] !== y[i]) return x[i].codePointAt(0) < y[i].codePointAt(0);
    }
    return x.length <= y.length;
  }

  // ---- Looking words up in the dictionary ----

  const FULL = 64;
  const OTHER_ACCENTS = 60;
  const WHOLE_WORD = [FULL, 44, 32];
  const BEGINNING = [FULL, 36, 24];
  const ONE_EDIT = 36;
  const SAME_BEGINNING = 28;
  const MOST_PREFIX_PARTS = 3;

  function partsWithPrefix({ dictionary }, prefix) {
    if (!dictionary.length) return [0, 0];
    let begin = 0;
    while (begin + 1 < dictionary.length && isAtMost(dictionary[begin + 1].first, prefix)) begin++;
    let end = begin + 1;
    while (end < dictionary.length && dictionary[end].first.startsWith(prefix)) end++;
    return [begin, end];
  }

  const byIdf = (a, b) => a.entry.idf - b.entry.idf;
  const byLikelihood = (a, b) => b.quality - a.quality || byIdf(a, b);

  async function exact(index, word) {
    const compare = (entries) =>
      entries
        .filter((entry) => entry.key === word.key)
        .map((entry) => ({ entry, quality: entry.surface === word.surface ? FULL : OTHER_ACCENTS }));
    const frequent = compare(index.manifest.frequent);
    if (frequent.length) return frequent;
    const [begin, end] = partsWithPrefix(index.manifest, word.key);
    return compare(await index.entries(begin, Math.min(begin + 1, end)));
  }

  async function continuations(index, key) {
    const [begin, end] = partsWithPrefix(index.manifest, key);
    const entries = await index.entries(begin, Math.min(end, begin + MOST_PREFIX_PARTS));
    return entries
      .filter((entry) => entry.key.length > key.length && entry.key.startsWith(key))
      .map((entry) => ({ entry, quality: 20 + Math.floor((36 * length(key)) / length(entry.key)) }))
      .sort(byIdf);
  }

  /** Damerau's distance (optimal string alignment): to the whole word, and to its nearest beginning. */
  function editDistance(query, word) {
    let before = [];
    let last = [];
    let row = Array.from({ length: word.length + 1 }, (_, i) => i);
    for (let i = 1; i <= query.length; i++) {
      [before, last, row] = [last, row, [i]];
      for (let j = 1; j <= word.length; j++) {
        const replaced = last[j - 1] + (query[i - 1] === word[j - 1] ? 0 : 1);
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, replaced);
        if (i > 1 && j > 1 && query[i - 1] === word[j - 2] && query[i - 2] === word[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
    }
    return { whole: row[word.length], prefix: Math.min(...row) };
  }

  const editsAllowed = (size) => (size >= 8 ? 2 : size >= 4 ? 1 : 0);

  function nearness(word, key, isOpen) {
    const allowed = editsAllowed(word.length);
    const longest = word.length + allowed;
    const tooLong = key.length > longest;
    if (key.length + allowed < word.length || (tooLong && !isOpen)) return 0;
    const { whole, prefix } = editDistance(word, key.slice(0, longest));
    return Math.max(
      !tooLong && whole <= allowed ? WHOLE_WORD[whole] : 0,
      isOpen && prefix <= allowed ? BEGINNING[prefix] : 0,
    );
  }

  async function nearest(index, key, isOpen, isEverywhere) {
    const word = Array.from(key);
    if (!editsAllowed(word.length)) return [];
    const nearIn = async (begin, end) =>
      (await index.entries(begin, end))
        .map((entry) => ({ entry, quality: nearness(word, Array.from(entry.key), isOpen) }))
        .filter((match) => match.quality)
        .sort(byLikelihood);
    let best = [];
    for (const letters of [2, 1]) {
      const prefix = word.slice(0, letters).join('');
      const found = await nearIn(...partsWithPrefix(index.manifest, prefix));
      if (found.length) best = found;
      if (best.length && best[0].quality >= ONE_EDIT) return best;
    }
    return best.length || !isEverywhere ? best : nearIn(0, index.manifest.dictionary.length);
  }

  async function sameBeginning(index, key) {
    const word = Array.from(key);
    if (word.length < 5) return [];
    const least = Math.max(4, Math.floor((5 * word.length + 7) / 8));
    const [begin, end] = partsWithPrefix(index.manifest, word.slice(0, least).join(''));
    const matches = [];
    for (const entry of await index.entries(begin, Math.min(end, begin + MOST_PREFIX_PARTS))) {
      const candidate = Array.from(entry.key);
      let shared = 0;
      while (shared < word.length && word[shared] === candidate[shared]) shared++;
      if (shared < least || candidate.length - shared > 4) continue;
      matches.push({ entry, quality: SAME_BEGINNING - Math.min(word.length - shared, SAME_BEGINNING - 1) });
    }
    return matches.sort(byLikelihood);
  }

  // ---- What the words of a query mean ----

  const JOINED_WORDS = 56;
  const SPLIT_WORD = 52;
  const MOST_WORDS = 10;
  const MOST_CONTINUATIONS = 8;
  const MOST_GUESSES = 4;
  const MOST_TAILS = 3;
  const SHORTEST_HALF = 3;
  const SHORTEST_BEGINNING = 3;
  const SHORTEST_PART = 4;

  function addCandidates(term, matches, limit, qualityOf) {
    for (const match of matches) {
      if (!limit) return;
      if (term.candidates.some(({ group }) => group === match.entry.group)) continue;
      term.candidates.push({ group: match.entry.group, quality: qualityOf(match) });
      limit--;
    }
  }

  function lowerIdf(term, matches) {
    for (const { entry } of matches) term.idf = Math.min(term.idf, entry.idf);
  }

  const ownQuality = (match) => match.quality;
  const newTerm = (word) => ({ word, candidates: [], idf: 255 });

  function withoutLinker(head) {
    const bare = ['s', 'en', 'e'].filter((linker) => head.endsWith(linker)).map((linker) => head.slice(0, -linker.length));
    return [head, ...bare.filter((text) => length(text) >= SHORTEST_PART)];
  }

  async function lookUp(index, allWords) {
    const words = allWords.slice(0, MOST_WORDS);
    const result = { terms: [], corrections: [], unknown: [] };
    if (!words.length) return result;
    const isOnlyWord = words.length === 1;
    const isEverywhere = isOnlyWord || index.manifest.isWhole;

    const join = (a, b) => ({ surface: a.surface + b.surface, key: a.key + b.key });
    const [found, joined] = await Promise.all([
      Promise.all(words.map((word) => exact(index, word))),
      Promise.all(words.slice(1).map((word, i) => exact(index, join(words[i], word)))),
    ]);
    let terms = words.map((word, i) => {
      const term = newTerm(word);
      addCandidates(term, found[i], found[i].length, ownQuality);
      lowerIdf(term, found[i]);
      return term;
    });
    joined.forEach((matches, i) => {
      for (const term of [terms[i], terms[i + 1]]) {
        if (!term.candidates.length) lowerIdf(term, matches);
        addCandidates(term, matches, matches.length, () => JOINED_WORDS);
      }
    });

    const isRare = (term) => !term.candidates.length || term.idf > index.manifest.commonIdf;
    if (terms.some(isRare)) terms = terms.filter(isRare);
    const last = words[words.length - 1].surface;
    for (const [i, term] of terms.entries()) {
      const isOpen = i + 1 === terms.length && term.word.surface === last;
      await finish(index, term, isOpen, isOnlyWord, isEverywhere, result);
    }
    return result;
  }

  async function finish(index, term, isOpen, isOnlyWord, isEverywhere, result) {
    const isWord = term.candidates.length > 0;
    const size = length(term.word.key);
    if (isOpen ? size > 1 || isOnlyWord : !isWord && size >= SHORTEST_BEGINNING) {
      const matches = await continuations(index, term.word.key);
      if (!isWord) lowerIdf(term, matches);
      addCandidates(term, matches, MOST_CONTINUATIONS, ({ quality }) => isWord ? quality >> 1 : quality);
    }
    if (term.candidates.length) result.terms.push(term);
    else await guess(index, term, isOpen, isEverywhere, result);
  }

  async function guess(index, term, isOpen, isEverywhere, result) {
    const near = await nearest(index, term.word.key, isOpen, isEverywhere);
    if (near.length && near[0].quality >= ONE_EDIT) return takeNearest(term, near, result);
    if (await takeApart(index, term, result)) return;
    const matches = near.length ? near : await sameBeginning(index, term.word.key);
    if (matches.length) takeNearest(term, matches, result);
    else result.unknown.push(term.word.surface);
  }

  function takeNearest(term, matches, result) {
    const best = matches.filter(({ quality }) => quality === matches[0].quality).slice(0, MOST_GUESSES);
    lowerIdf(term, best);
    addCandidates(term, best, MOST_GUESSES, ownQuality);
    result.corrections.push({ from: term.word.surface, to: best[0].entry.surface });
    result.terms.push(term);
  }

  async function takeApart(index, term, result) {
    const letters = Array.from(term.word.key);
    let tails = 0;
    for (let i = letters.length - SHORTEST_HALF; i >= SHORTEST_HALF && tails < MOST_TAILS; i--) {
      const wholeHead = letters.slice(0, i).join('');
      const tail = letters.slice(i).join('');
      for (const head of index.manifest.closedCompounds ? withoutLinker(wholeHead) : [wholeHead]) {
        const foundHead = await exact(index, { surface: head, key: head });
        if (!foundHead.length) continue;
        tails++;
        const foundTail = await exact(index, { surface: tail, key: tail });
        if (!foundTail.length) break;
        result.corrections.push({
          from: term.word.surface,
          to: `${foundHead[0].entry.surface} ${foundTail[0].entry.surface}`,
        });
        for (const [key, matches] of [[head, foundHead], [tail, foundTail]]) {
          const half = newTerm({ surface: key, key });
          addCandidates(half, matches, matches.length, () => SPLIT_WORD);
          lowerIdf(half, matches);
          result.terms.push(half);
        }
        return true;
      }
    }
    return false;
  }

  // ---- Ranking, in whole numbers ----

  const IN_HEADING = 0x80;
  const HEADING_BONUS = 60;
  const HIGHEST_IMPACT = 127;

  async function rank(index, terms, limit) {
    const lists = await Promise.all(
      terms.map((term) => Promise.all(term.candidates.map(({ group }) => index.postings(group)))),
    );
    const zeros = () => new Array(terms.length).fill(0);
    const records = new Map();
    terms.forEach((term, i) => {
      term.candidates.forEach(({ quality }, k) => {
        for (const { record, weight } of lists[i][k]) {
          let own = records.get(record);
          if (!own) records.set(record, (own = { scores: zeros(), inHeading: zeros() }));
          own.scores[i] = Math.max(own.scores[i], term.idf * (weight & 0x7f) * quality);
          if (weight & IN_HEADING) own.inHeading[i] = 1;
        }
      });
    });

    const pages = new Map();
    for (const [record, own] of records) {
      const first = (own.page = index.pageBegin(record));
      let page = pages.get(first);
      if (!page) pages.set(first, (page = { anywhere: zeros(), title: zeros() }));
      for (let i = 0; i < terms.length; i++) {
        page.anywhere[i] = Math.max(page.anywhere[i], own.scores[i]);
        if (record === first && own.inHeading[i]) page.title[i] = own.scores[i];
      }
    }

    const total = terms.reduce((sum, term) => sum + term.idf, 0);
    const highest = Math.max(1, total * FULL * (HIGHEST_IMPACT + HEADING_BONUS));
    return [...records]
      .map(([record, own]) => ({ record, weight: weigh(own, pages.get(own.page), terms, total) }))
      .sort((a, b) => b.weight - a.weight || a.record - b.record)
      .slice(0, limit)
      .map(({ record, weight }) => ({ record, score: Math.floor((1000 * weight) / highest) }));
  }

  /** What a record gains by itself, by its page's title and by the rest of its page; how much of the
   *  query that covers, squared; and how much of it stands in heading and title. */
  function weigh(own, page, terms, total) {
    if (!total) return 0;
    let sum = 0;
    let coverage = 0;
    let heading = 0;
    terms.forEach(({ idf }, i) => {
      const [self, title, anywhere] = [own.scores[i], page.title[i], page.anywhere[i]];
      sum += Math.max(self, title >> 1, anywhere >> 2);
      coverage += idf * (self ? 64 : title ? 48 : anywhere ? 24 : 0);
      heading += idf * (own.inHeading[i] ? 64 : title ? 32 : 0);
    });
    const covered = Math.floor((4 * coverage) / total);
    const headed = Math.floor((4 * heading) / total);
    return Math.floor((sum * covered * covered) / 65536) +
      Math.floor((total * FULL * HEADING_BONUS * headed * headed) / 65536);
  }

  const NAMED_WINDOW = 8;
  const NAMED_SCORE = 1000;

  /** Whether a text says the same words as the query. */
  function sameWords(query, text) {
    const words = queryWords(text);
    return words.length === query.length && words.every(({ key }, i) => key === query[i].key);
  }

  /** Puts those of the first records first whose heading, or for a page its title, is the query. */
  async function putNamedFirst(index, query, ranked) {
    const head = ranked.slice(0, NAMED_WINDOW);
    const shown = await Promise.all(head.map(({ record }) => index.display(record)));
    head.forEach((each, i) => {
      const { page, index: at } = shown[i];
      if (sameWords(query, page.records[at].heading || page.title)) each.score = NAMED_SCORE;
    });
    const isNamed = ({ score }) => score === NAMED_SCORE;
    return [...head.filter(isNamed), ...head.filter((each) => !isNamed(each)), ...ranked.slice(NAMED_WINDOW)];
  }

  async function showRecord(index, { record, score }) {
    const { page, index: at } = await index.display(record);
    const { heading, anchor, parent, excerpt } = page.records[at];
    const path = [];
    for (let up = parent; up > 0; up = page.records[up].parent) path.unshift(page.records[up].heading);
    const url = anchor ? `${page.url}#${anchor}` : page.url;
    return { url, title: page.title, section: heading, path, excerpt, record, score };
  }

  /** The best `limit` answers: {hits, corrections, unknown}, and `terms`, what the words mean. */
  async function search(index, query, limit) {
    const words = queryWords(query);
    const { terms, corrections, unknown } = await lookUp(index, words);
    const ranked = await rank(index, terms, Math.max(limit, NAMED_WINDOW));
    const best = (await putNamedFirst(index, words, ranked)).slice(0, limit);
    const hits = await Promise.all(best.map((each) => showRecord(index, each)));
    return { hits, corrections, unknown, terms };
  }

  if (!globalThis.document) {
    globalThis.vadeSearchCore = { Index, search, fold, queryWords };
    return;
  }

  // ---- Loading the files of an index ----

  /** The script element: its data-* attributes say where the index is and what to say. */
  const config = document.currentScript.dataset;
  const manifestUrl = new URL(config.index, document.baseURI);
  const rootUrl = new URL(config.root, document.baseURI);
  const folder = new URL('../', manifestUrl).href;

  const policy = globalThis.trustedTypes?.createPolicy('vade', {
    createScriptURL(url) {
      if (!url.startsWith(folder)) throw new TypeError(`not a part of the search index: ${url}`);
      return url;
    },
  });

  const arrivals = new Map();
  globalThis.vadeSearch = (name, payload) => arrivals.get(name)?.(payload);

  function inflate(base64) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Response(stream).arrayBuffer();
  }

  async function load(name) {
    const payload = await new Promise((resolve, reject) => {
      const url = `${folder}${name}.js`;
      const script = document.createElement('script');
      const fail = () => reject(new Error(`cannot load ${url}`));
      arrivals.set(name, resolve);
      script.src = policy ? policy.createScriptURL(url) : url;
      script.onload = fail; // comes behind the script's own call, which has settled this promise
      script.onerror = fail;
      document.head.append(script);
    });
    return new Uint8Array(await inflate(payload));
  }

  let opening = null;

  /** The index, loaded once; a failure is forgotten, so that the next letter tries again. */
  function openIndex() {
    opening ??= Index.open(config.locale, load);
    opening.catch(() => (opening = null));
    return opening;
  }

  // ---- Showing results ----

  const MOST_OPTIONS = 8;
  const MOST_RESULTS = 50;

  const fill = (pattern, values) => (pattern ?? '').replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');

  function countMessage(n, query) {
    const plural = new Intl.PluralRules(config.locale).select(n);
    const key = `msgResults${plural[0].toUpperCase()}${plural.slice(1)}`;
    const pattern = (n === 0 && config.msgResultsZero) || (config[key] ?? config.msgResultsOther);
    return fill(pattern, { n: n.toLocaleString(config.locale), query });
  }

  /** The query as it was understood. */
  function correctedQuery(query, corrections) {
    const changes = new Map(corrections.map(({ from, to }) => [from, to]));
    return query.normalize('NFC').replace(WORD, (word) => changes.get(word.toLowerCase()) ?? word);
  }

  /** What to tell the reader, a sentence or two, each on its own. Of a corrected query only what was
   *  searched for is counted, and words that are nowhere need no saying where nothing was found. */
  function statusMessages({ hits, corrections, unknown }, query) {
    const asked = corrections.length ? correctedQuery(query, corrections) : query;
    const said = [countMessage(hits.length, asked)];
    if (corrections.length) said.push(fill(config.msgCorrected, { written: query }));
    if (unknown.length && hits.length) said.push(fill(config.msgUnknown, { words: unknown.join(', ') }));
    return said.filter(Boolean);
  }

  /** Fills the element with role=status; `messages` may be empty. */
  function say(status, messages) {
    status.replaceChildren(...messages.map((message) => element('p', '', message)));
  }

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  /** `text` with a <mark> around each word for which `isMatch(key)` holds. */
  function marked(text, isMatch) {
    const nodes = [];
    let end = 0;
    for (const { 0: word, index: at } of text.matchAll(WORD)) {
      if (!isMatch(fold(word))) continue;
      nodes.push(text.slice(end, at), element('mark', '', word));
      end = at + word.length;
    }
    return [...nodes, text.slice(end)];
  }

  /** Which words of a text to mark: those the query has or begins, and those of the same groups, as
   *  far as the parts of the dictionary that are here know them. */
  async function matcher(index, query, terms) {
    const groups = new Set(terms.flatMap((term) => term.candidates.map(({ group }) => group)));
    const keys = new Set(terms.map((term) => term.word.key));
    const parts = index.manifest.dictionary.map((part) => index.read.get(part)).filter(Boolean);
    for (const { key, group } of (await Promise.all(parts)).flat().concat(index.manifest.frequent)) {
      if (groups.has(group)) keys.add(key);
    }
    const last = queryWords(query).at(-1)?.key ?? '';
    return (key) => keys.has(key) || (last.length > 1 && key.startsWith(last));
  }

  /** On a disk no server finds the page behind the address of a folder. */
  function addressOf(path) {
    const url = new URL(path, rootUrl);
    if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
    return url.href;
  }

  function resultLink(hit, isMatch) {
    const link = element('a', 'search-result');
    link.href = addressOf(hit.url);
    link.append(element('span', 'search-result-title', ...marked(hit.section || hit.title, isMatch)));
    const path = hit.section ? [hit.title, ...hit.path] : [];
    if (path.length) link.append(element('span', 'search-result-path', path.join(' › ')));
    if (hit.excerpt) link.append(element('span', 'search-result-excerpt', ...marked(hit.excerpt, isMatch)));
    return link;
  }

  /** Searches: {answer, links, messages}. */
  async function find(query, limit) {
    const index = await openIndex();
    const answer = await search(index, query, limit);
    const isMatch = await matcher(index, query, answer.terms);
    const links = answer.hits.map((hit) => resultLink(hit, isMatch));
    return { answer, links, messages: statusMessages(answer, query) };
  }

  function announce(query, { hits, corrections }) {
    const detail = { query, locale: config.locale, count: hits.length, corrected: corrections };
    document.dispatchEvent(new CustomEvent('vade:search', { detail }));
  }

  /** Calls `show(found, query)` or `fail()` for the newest query only, whatever comes in late. */
  function newestOnly(limit, show, fail) {
    let newest = 0;
    return async (query) => {
      const mine = ++newest;
      const text = query.trim();
      let found = null;
      try {
        if (text) found = await find(text, limit);
      } catch (error) {
        console.error(error);
        if (mine === newest) fail();
        return;
      }
      if (mine !== newest) return;
      show(found, text);
      if (found) announce(text, found.answer);
    };
  }

  // ---- The combobox in a search form (WAI-ARIA Authoring Practices: editable, with list) ----

  let lists = 0;

  function combobox(form, input) {
    const list = element('div', 'search-options');
    const status = element('div', 'search-message');
    list.id = `~search-options-${++lists}`;
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', config.msgLabel || input.getAttribute('aria-label') || input.labels?.[0]?.textContent || '');
    status.setAttribute('role', 'status');
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list',
    })) input.setAttribute(name, value);
    input.autocomplete = 'off';
    form.append(list, status);

    let active = -1;
    const isOpen = () => !list.hidden;
    const setOpen = (open) => {
      list.hidden = !open;
      input.setAttribute('aria-expanded', String(open));
      if (!open) activate(-1);
    };
    const activate = (at) => {
      const options = list.children;
      options[active]?.setAttribute('aria-selected', 'false');
      active = at;
      input.removeAttribute('aria-activedescendant');
      if (!options[active]) return;
      options[active].setAttribute('aria-selected', 'true');
      options[active].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', options[active].id);
    };

    const show = (found) => {
      activate(-1);
      list.replaceChildren(...(found?.links ?? []));
      [...list.children].forEach((option, i) => {
        option.id = `${list.id}-${i}`;
        option.tabIndex = -1;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
      });
      say(status, found?.messages ?? []);
      setOpen(list.children.length > 0);
    };
    const fail = () => {
      show(null);
      say(status, [config.msgError ?? '']);
    };
    const run = newestOnly(MOST_OPTIONS, show, fail);

    onQuery(input, run);
    const warm = () => openIndex().catch(() => {}); // what fails is said when a query needs it
    if (document.activeElement === input) warm();
    else input.addEventListener('focus', warm, { once: true });
    form.addEventListener('focusout', (event) => {
      if (!form.contains(event.relatedTarget)) setOpen(false);
    });
    // Keeps the focus in the field; a click still follows the link.
    list.addEventListener('mousedown', (event) => event.preventDefault());

    const follow = (event) => {
      const { ctrlKey, metaKey, shiftKey } = event;
      list.children[active].dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
    };
    const size = () => list.children.length;
    const keys = {
      ArrowDown: () => activate(isOpen() && active + 1 < size() ? active + 1 : 0),
      ArrowUp: () => activate(active > 0 ? active - 1 : size() - 1),
      Home: () => active >= 0 && activate(0),
      End: () => active >= 0 && activate(size() - 1),
      Enter: (event) => active >= 0 && follow(event),
      Escape: () => isOpen() && setOpen(false),
    };
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || event.altKey || !Object.hasOwn(keys, event.key)) return;
      if (event.key.startsWith('Arrow')) {
        if (!size()) return;
        setOpen(true);
      }
      if (keys[event.key](event) !== false) event.preventDefault();
    });
  }

  /** Calls `run(query)` when the text of a field has changed; not in the middle of a composition. */
  function onQuery(input, run) {
    const changed = (event) => event.isComposing || run(input.value);
    input.addEventListener('input', changed);
    input.addEventListener('compositionend', () => run(input.value));
  }

  // ---- The search page ----

  function searchPage(area, form, input) {
    const status = area.querySelector('.search-status');
    const results = area.querySelector('.search-results');
    const tips = area.querySelector('.search-tips');
    const address = new URL(location.href);

    const show = (found) => {
      const items = (found?.links ?? []).map((link) => element('li', '', link));
      results.replaceChildren(...(items.length ? [element('ol', '', ...items)] : []));
      results.hidden = !items.length;
      if (tips) tips.hidden = !found || items.length > 0;
      say(status, found?.messages ?? []);
    };
    const fail = () => {
      show(null);
      say(status, [config.msgError ?? '']);
    };
    const search = newestOnly(MOST_RESULTS, show, fail);
    const run = (query) => {
      // So that Back, a reload and a copied address find the same results.
      if (query.trim()) address.searchParams.set('q', query);
      else address.searchParams.delete('q');
      history.replaceState(history.state, '', address);
      return search(query);
    };

    onQuery(input, run);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      run(input.value);
    });
    const asked = address.searchParams.get('q');
    if (asked) {
      input.value = asked;
      search(asked);
    }
  }

  const area = document.querySelector('[data-vade-search]');
  for (const input of document.querySelectorAll('form[role=search] input[type=search][name=q]')) {
    if (area?.contains(input)) searchPage(area, input.form, input);
    else combobox(input.form, input);
  }
})();
