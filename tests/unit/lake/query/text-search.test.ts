import { fold } from '@/sanity/lake/query/fold';
import { createQueryEngine, type QueryEngine } from '@/sanity/lake/query/engine';
import { openStore } from '@/sanity/lake/store/sqlite-store';
import type { Store } from '@/sanity/lake/store/store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

test.each([
  ['Altıntaş', 'altintas'],
  ['İSTANBUL', 'istanbul'],
  ['Gül', 'gul'],
  ['Østergaard', 'ostergaard'],
  ['Łukasz Đorđević', 'lukasz dordevic'],
  ['Þór Ægisson', 'thor aegisson'],
  ['Strauß', 'strauss'],
  ['Nguyễn', 'nguyen'],
  ['d’Amico', 'd amico'],
  ['ﬁn', 'fin'],
  ['Ελλάς', 'ελλας'],
  ['李明', '李明'],
])('"%s" is searched as "%s"', (text, folded) => {
  expect(fold(text)).toBe(folded);
  // Also when the accents are characters of their own.
  expect(fold(text.normalize('NFD'))).toBe(folded);
});

let store: Store;
let engine: QueryEngine;
let directory: string;

const people = {
  kwok: { name: 'Devin Kwok' },
  altintas: { name: 'Gül Sena Altıntaş' },
  ostergaard: { name: 'Søren Østergaard' },
  damico: { name: 'Chiara D’Amico' },
  lumiere: { name: 'Zoé Lumière', bio: { fr: 'Étudie l’apprentissage profond' } },
};

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'text-search-'));
  store = openStore({ directory, onListenerError() {} });
  const stamp = '2026-01-01T00:00:00Z';
  const meta = { _rev: 't', _createdAt: stamp, _updatedAt: stamp };
  const documents = [
    ...Object.entries(people).map(([_id, rest]) => ({
      _id,
      _type: 'researcher',
      ...meta,
      ...rest,
    })),
    {
      _id: 'work',
      _type: 'publication',
      ...meta,
      title: 'Graphs',
      authors: [{ _key: 'a', _ref: 'altintas' }],
    },
  ];
  store.commit({
    id: 't',
    author: 'a',
    timestamp: stamp,
    changes: documents.map((result) => ({
      documentId: result._id,
      previous: null,
      result,
      mutations: [],
      operation: 'create' as const,
    })),
  });
  engine = createQueryEngine(store, { projectId: 'p', dataset: 'd' });
});
afterAll(() => {
  store.close();
  rmSync(directory, { recursive: true, force: true });
});

async function ask(groq: string, params: Record<string, unknown>): Promise<unknown> {
  const request = {
    params,
    perspective: ['drafts', 'published'],
    seesDrafts: true,
    identity: 'me',
  };
  return (await engine.query(groq, request)).result;
}

/** A search as Studio's document lists and its search dialog put it, in the shape of strategy "groq2024". */
function search(words: string, { isScored = false, referenceIds = [''] } = {}): Promise<unknown> {
  const base = '([@, _id] match text::query($__query) || references($__rawQuery))';
  const boost = 'boost(_type in ["researcher"] && name match text::query($__query), 10)';
  const filter = isScored ? '_type in $__types' : `_type in $__types && ${base}`;
  const score = isScored
    ? `| score(${boost}, boost(references($__refIds), 5), ${base}) [_score > 0]`
    : '';
  const order = isScored ? '_score desc' : '_id asc';
  return ask(
    `// findability-mvi:5
    *[${filter}] ${score} {_type, _id, _originalId, "orderings": [_score]} | order(${order}) [0...$__limit]._id`,
    {
      __types: ['researcher', 'publication'],
      __limit: 1001,
      __query: words,
      __rawQuery: words.replace('*', ''),
      __refIds: referenceIds,
    },
  );
}

const finds: [string, string[]][] = [
  ['kwok*', ['kwok']],
  ['KWOK', ['kwok']],
  ['kwo*', ['kwok']],
  ['devin kw*', ['kwok']],
  ['altintas*', ['altintas', 'work']],
  ['Altıntaş*', ['altintas']],
  ['gul*', ['altintas']],
  ['ostergaard*', ['ostergaard']],
  ['oster*', ['ostergaard']],
  ['soren ost*', ['ostergaard']],
  ['amico*', ['damico']],
  ["d'amico*", ['damico']],
  ['lumiere', ['lumiere']],
  ['apprentissage*', ['lumiere']],
  ['"gul sena"', ['altintas']],
  ['kwok -devin*', []],
  ['kwok ( *', ['kwok']],
  ['nobody*', []],
];

test.each(finds)('the list searched for %j shows %j', async (words, ids) => {
  expect(await search(words)).toEqual(ids);
});

test.each(finds)('the search dialog finds the same for %j', async (words, ids) => {
  expect(await search(words, { isScored: true })).toEqual(expect.arrayContaining(ids));
  expect(await search(words, { isScored: true })).toHaveLength(ids.length);
});

test('a name that matches, accents or not, comes before what only refers to it', async () => {
  const found = await search('gul*', { isScored: true, referenceIds: ['altintas'] });
  expect(found).toEqual(['altintas', 'work']);
});

test.each([
  ['name', 'altintas*', ['altintas']],
  ['name', 'gul', ['altintas']],
  ['[name, bio.fr]', 'etudie*', ['lumiere']],
  ['bio[]', 'x', []],
  ['_createdAt', '2026*', ['altintas', 'damico', 'kwok', 'lumiere', 'ostergaard', 'work']],
  ['missing', '*', []],
  ['authors[]->name', 'altintas', ['work']],
])('%s match text::query(%j) is true of %j', async (left, words, ids) => {
  const groq = `*[${left} match text::query($words) && _id != "x"] | order(_id) ._id`;
  expect(await ask(groq, { words })).toEqual(ids);
});

test('plain match stays as Sanity has it: case apart, accents not', async () => {
  const found = (pattern: string) => ask('*[name match $pattern]._id', { pattern });
  expect(await found('ALTINTAŞ')).toEqual([]);
  expect(await found('altıntaş')).toEqual(['altintas']);
  expect(await found('altintas')).toEqual([]);
  expect(await found('KWOK')).toEqual(['kwok']);
});
