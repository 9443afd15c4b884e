import fc from 'fast-check';
import { evaluateSync, parse } from 'groq-js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createQueryEngine } from '@/sanity/lake/query/engine';
import type { DocumentReader } from '@/sanity/lake/store/overlay';
import { openStore } from '@/sanity/lake/store/sqlite-store';
import type { Store } from '@/sanity/lake/store/store';
import type { StoredDocument } from '@/sanity/lake/store/types';

const stamp = '2026-01-01T00:00:00Z';

/** Letters whose case or accents are irregular, what separates words and what looks like it, wildcards. */
const unit = fc.constantFrom(
  ..."aabbcéÉœŒßẞİIıi.. --‐–'’ʼ*_,/&~0½…ﬁ\u00a0\u2028\ufeff",
  ...'ſ\u212aσςΣŉǰΐιᾳ\u0345\u0301\u0307Å\u0000\u0001\u0002',
  ...['李', '明', 'ガ', '한', '😀', '👩‍🔬', '\ud801\udc28', '\ud801\udc00', '\ud801', '\udc28', '㏂'],
);
const text = fc.string({ unit, maxLength: 16 });

interface Texts {
  readonly title: string;
  readonly tags: readonly string[];
  readonly value: string;
  readonly spans: readonly string[];
}
const texts: fc.Arbitrary<Texts> = fc.record({
  title: text,
  tags: fc.array(text, { maxLength: 3 }),
  value: text,
  spans: fc.array(text, { maxLength: 3 }),
});

function documentOf({ title, tags, value, spans }: Texts, index: number): StoredDocument {
  const children = spans.map((each) => ({ _type: 'span', text: each }));
  return {
    _id: `${index < 10 ? 'odd-' : 'd'}${index}`,
    _type: index % 3 === 0 ? 'other' : 'work',
    _rev: 't',
    _createdAt: stamp,
    _updatedAt: stamp,
    title,
    // Too long for an index of its own.
    tags: index % 7 === 0 ? [...tags, 'long '.repeat(120)] : tags,
    nested: [{ _type: 'part', value }],
    body: [{ _type: 'block', children }],
    then: 'a document, not a promise',
    ...(index % 50 === 0 && { _score: 1 }),
  };
}

const change = fc.constantFrom<(part: string) => string>(
  (part) => part,
  (part) => part,
  (part) => part.toUpperCase(),
  (part) => part.toLowerCase(),
  (part) => part.normalize('NFD'),
  (part) => `${part}*`,
  (part) => `${part}*`,
  (part) => `*${part}*`,
  (part) => `${part.slice(0, 1)}*${part.slice(2)}`,
  (part) => part.replace(/[^ ]/, '.'),
);
/** A part of a text, changed; or anything; or nothing. */
const pattern = fc
  .tuple(fc.nat(1e6), fc.nat(4), fc.nat(12), fc.nat(12), change, text)
  .map(([which, field, start, length, changed, other]) => (all: readonly StoredDocument[]) => {
    const document = all[which % all.length];
    if (field === 4 || document === undefined) return other;
    const { title, tags, nested, body } = document;
    const found = [title, tags, nested, body][field];
    const whole = typeof found === 'string' ? found : JSON.stringify(found ?? '').slice(10);
    return changed(whole.slice(start, start + length));
  });

const directory = mkdtempSync(join(tmpdir(), 'lake-text-index-'));
const stores: Store[] = [];

function storeOf(documents: readonly StoredDocument[]): Store {
  const store = openStore({ directory: join(directory, `${stores.length}`), onListenerError() {} });
  stores.push(store);
  const changes = documents.map((result) => ({
    documentId: result._id,
    previous: null,
    result,
    mutations: [],
    operation: 'create' as const,
  }));
  store.commit({ id: 't', author: 'a', timestamp: stamp, changes });
  return store;
}
afterAll(() => {
  for (const store of stores) store.close();
  rmSync(directory, { recursive: true, force: true });
});

const batches = 10;
const documentsOfBatch = 120;
const batch = (n: number): readonly StoredDocument[] =>
  fc
    .sample(texts, { numRuns: documentsOfBatch, seed: n + 1 })
    .map(documentOf)
    .sort((a, b) => (a._id < b._id ? -1 : 1));
const patternsFor = (n: number, documents: readonly StoredDocument[]): string[] =>
  fc.sample(pattern, { numRuns: 201, seed: n + 101 }).map((of) => of(documents));

async function ask(
  reader: DocumentReader,
  groq: string,
  params: Record<string, unknown>,
): Promise<unknown> {
  const engine = createQueryEngine(reader, { projectId: 'p', dataset: 'd' });
  const request = { params, perspective: 'raw', seesDrafts: true, identity: 'me' } as const;
  return JSON.parse(JSON.stringify((await engine.query(groq, request)).result));
}

const queries = [
  '*[title match $p]._id',
  '*[_type == "work" && title match $p]._id',
  '*[[title, nested[].value, tags[0]] match $p]._id',
  '*[[title, ...tags] match [$p, $q]]._id',
  '*[pt::text(body) match $p]._id',
  '*[nested[_type == "part"].value match $p || tags[] match $q]._id',
  '*[(_type == "other" && title match $p) || (_type == "work" && coalesce(tags, title) match $q)]._id',
  '*[title match $p && !(tags[] match $q)]._id',
  '*[_id match $p || $p match title]._id',
  '*[title + nested[0].value match $p]._id',
  '*[_type == "work"] | score(title match $p, boost(tags[] match $q, 3)) [_score > 0]{_id, _score}',
  '* | score(title match $p && nested[].value match $q, _type == "nothing") [_score > 0]{_id, _score}',
  '{"all": *[_type == "work"][0...3]{_id, "same": *[title match ^.title]._id}, "n": count(*[title match $p + "*"])}',
];

test('2,000 texts and patterns match through the index as they do in groq-js', async () => {
  let found = 0;
  let narrowed = 0;
  for (let n = 0; n < batches; n += 1) {
    const documents = batch(n);
    const store = storeOf(documents);
    const byText = jest.spyOn(store, 'idsByText');
    const patterns = patternsFor(n, documents);
    for (const [index, p] of patterns.slice(1).entries()) {
      const groq = queries[index % queries.length] ?? '';
      const params = { p, q: patterns[index] };
      const value = evaluateSync(parse(groq, { params }), { params, dataset: [...documents] });
      const expected: unknown = JSON.parse(JSON.stringify(value.data));
      byText.mockClear();
      expect({ groq, params, result: await ask(store, groq, params) }).toEqual({
        groq,
        params,
        result: expected,
      });
      if (Array.isArray(expected) && expected.length > 0) found += 1;
      const ids = byText.mock.results[0]?.value;
      if (Array.isArray(ids) && ids.length < documents.length / 4) narrowed += 1;
    }
  }
  expect(found).toBeGreaterThan(400);
  expect(narrowed).toBeGreaterThan(300);
}, 120_000);

const searches = [
  '*[@ match text::query($p)]._id',
  '*[_type in ["work"] && [@, _id] match text::query($p)]._id',
  '*[title match text::query($p) || tags[] match text::query($q)]._id',
  '*[pt::text(body) match text::query($p)]._id',
  '*[[title, _id] match text::query($p)]._id',
  '*[_type == "work"] | score(boost(title match text::query($p), 10), ([@, _id] match text::query($q) || references($p))) [_score > 0]{_id, _score}',
];
/** What people type: words, some with a star, in quotes, or after a minus. */
const typed = fc.tuple(pattern, pattern, fc.constantFrom('', '', '*', '"', '-'));

test('1,000 searches are found through the index as without it', async () => {
  let found = 0;
  for (let n = 0; n < batches; n += 1) {
    const documents = batch(n);
    const store = storeOf(documents);
    const scanned: DocumentReader = { ...store, idsByText: () => store.allIds() };
    const words = fc
      .sample(typed, { numRuns: 101, seed: n + 201 })
      .map(([one, two, sign]) => `${one(documents)} ${sign}${two(documents)}${sign}`);
    for (const [index, p] of words.slice(1).entries()) {
      const groq = searches[index % searches.length] ?? '';
      const params = { p, q: words[index] ?? '' };
      const result = await ask(store, groq, params);
      expect({ groq, params, result }).toEqual({
        groq,
        params,
        result: await ask(scanned, groq, params),
      });
      if (Array.isArray(result) && result.length > 0) found += 1;
    }
  }
  expect(found).toBeGreaterThan(200);
}, 120_000);
