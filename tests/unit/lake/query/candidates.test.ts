import { evaluate, parse } from 'groq-js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Perspective } from '@/sanity/lake/query/perspective';
import { createQueryEngine } from '@/sanity/lake/query/engine';
import { layerOf, publishedIdOf } from '@/sanity/lake/store/document-id';
import { openStore } from '@/sanity/lake/store/sqlite-store';
import type { Store } from '@/sanity/lake/store/store';
import type { StoredDocument } from '@/sanity/lake/store/types';

/** The same numbers every time: a failure can be seen again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff;
    return (state >> 8) % sides;
  };
}

const roll = dice(7);
const pick = <T>(of: readonly T[]): T => {
  const chosen = of[roll(of.length)];
  if (chosen === undefined) throw new Error('Nothing to pick from');
  return chosen;
};
const times = (count: number) => Array.from({ length: count }, (_, n) => n);

function makeDocument(id: string): StoredDocument {
  return {
    _id: id,
    _type: `t${roll(3)}`,
    _rev: 'r',
    _createdAt: '2020-01-01T00:00:00Z',
    _updatedAt: `2020-01-0${1 + roll(9)}T00:00:00Z`,
    ...(roll(3) > 0 && { slug: { current: `s${roll(10)}` } }),
    n: roll(5),
    // groq-js takes what a dereference finds for a promise when it has this.
    then: 'after',
    title: pick(['alpha', 'beta', 'gamma delta']),
    refs: times(roll(4)).map((n) => ({
      _key: `k${n}`,
      ...(roll(6) > 0 && { _ref: `d${roll(45)}` }),
    })),
    ...(roll(2) > 0 && { one: { _ref: `d${roll(45)}` } }),
  };
}

const documents = times(40)
  .flatMap((n) => [
    `d${n}`,
    ...(roll(3) > 0 ? [] : [`drafts.d${n}`]),
    ...(roll(3) > 0 ? [] : [`versions.rel.d${n}`]),
  ])
  .map(makeDocument)
  .sort((a, b) => (a._id < b._id ? -1 : 1));

const conditions = [
  '_type == "t1"',
  '_type in ["t1", "t2"]',
  '_id == $id',
  '_id in $ids',
  'references($id)',
  'references($ids)',
  'references("d1", $ids)',
  'slug.current == $s',
  'slug.current == $missing',
  'n > 2',
  '!(n == 1)',
  'defined(slug)',
  '_id in *[_type == "t2"].refs[]._ref',
  '_id in *[n == 1].one._ref',
  'references(*[_type == "t0"]._id)',
  'one->n == 2',
  '"t1" == _type',
  'count(refs) > 1',
  '_id in path("drafts.**")',
  '_id == *[n == 3][0].one._ref',
  'sanity::versionOf("d3")',
  '_type == $missing',
  '_id in [null, "d2"]',
  'title match "al*"',
  '_id == ^._id',
  'slug.current in ["s1", "s2"]',
  'references($missing)',
  '_id in refs[]._ref',
  '$id in refs[]._ref',
  '_type == $n',
  'slug.current == $n',
  '_id == "drafts.d2"',
  'references(^._id)',
  '_id in ^.refs[]._ref',
  '_originalId == "d2"',
  'title match "gam* del*"',
  '[title, slug.current] match $words',
  'title match ^.title',
  'one->title match "al*"',
  '_id match "drafts"',
  '_updatedAt > $since',
  '_updatedAt >= "2020-01-08T00:00:00Z"',
  '"2020-01-05" <= _updatedAt',
  '_updatedAt > $n',
];
const nestedConditions = [
  'references(^._id)',
  '_id in ^.refs[]._ref',
  '_id == ^.one._ref',
  'slug.current == ^.slug.current',
  '_type == ^._type && references(^._id)',
  '_id in ^.refs[].nothing',
  'references(^.refs[]._ref)',
  'references(^.one)',
  '_id == ^.^._id',
  'slug.current == ^.title || _id == ^._id',
  '_id in *[references(^.^._id)]._id',
  '_type == ^._type && title match ^.title',
  '_updatedAt > ^._updatedAt',
];

function condition(depth = 0): string {
  if (depth > 2 || roll(4) < 2) return pick(conditions);
  return `(${condition(depth + 1)} ${pick(['&&', '||'])} ${condition(depth + 1)})`;
}

function rest(): string {
  const nested = pick(nestedConditions);
  return pick([
    '',
    '{_id, n}',
    '[0]',
    '[n > 1]{_id}',
    '._id',
    '.refs[]->_id',
    '| order(n desc)[0...3]{_id}',
    `{_id, "x": *[${nested}]{_id}}`,
    `{_id, "x": *[${nested} && ${condition()}]{_id, "y": *[${pick(nestedConditions)}]._id}}`,
    '{_id, "r": refs[]->{_id, "b": *[references(^._id)]._id, "c": *[references(^.^._id)]._id}}',
    `{_id, "c": count(*[${condition()}]), "o": one->{..., "z": *[${nested}]._id}}`,
    `| order(count(*[${nested}]) desc){_id}`,
    '| score(title match "al*"){_id, _score}',
    `{"a": refs[_ref in *[${nested}]._id]._ref}`,
    '{_id, "c": count(*[_type in ["t0", $t]]) + count(*[_type == $ids]) + count(*[_type == "t2"][n > 1])}',
    '| score(title match "al* delta", boost(references($id), 2)) [_score > 0]{_id, _score}',
    `{"s": select(n > 2 => *[${nested}]._id, count(*))}`,
  ]);
}

const perspectives: readonly Perspective[] = [
  'raw',
  ['published'],
  ['drafts', 'published'],
  ['rel', 'drafts', 'published'],
  ['rel', 'published'],
];

/** The dataset under a perspective, made the plain way. */
function viewed(perspective: Perspective, seesDrafts: boolean): unknown[] {
  const visible = documents.filter(({ _id }) => seesDrafts || !_id.includes('.'));
  if (perspective === 'raw') return visible;
  const winners = new Map<string, StoredDocument>();
  for (const layer of perspective.toReversed()) {
    for (const document of visible) {
      const { _id: originalId } = document;
      const _id = publishedIdOf(originalId);
      if (layerOf(originalId) === layer)
        winners.set(_id, { ...document, _id, _originalId: originalId });
    }
  }
  return [...winners.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
}

const params = {
  ...{ id: 'd3', ids: ['d1', 'd5', 'd7', 3], s: 's2', n: 4, t: 't1' },
  ...{ words: ['del*', 'gamma'], since: '2020-01-06T00:00:00Z' },
};
const directory = mkdtempSync(join(tmpdir(), 'lake-candidates-'));
let store: Store;

beforeAll(() => {
  store = openStore({ directory, onListenerError: () => {} });
  const changes = documents.map((result) => ({
    documentId: result._id,
    previous: null,
    result,
    mutations: [],
    operation: 'create' as const,
  }));
  store.commit({ id: 't', author: 'a', timestamp: '2020-01-01T00:00:00Z', changes });
});
afterAll(() => {
  store.close();
  rmSync(directory, { recursive: true, force: true });
});

test('800 queries give over candidates what groq-js gives over every document', async () => {
  const engine = createQueryEngine(store, { projectId: 'p', dataset: 'd' });
  let found = 0;
  for (let round = 0; round < 800; round += 1) {
    const groq = `*[${condition()}]${rest()}`;
    const perspective = pick(perspectives);
    const seesDrafts = roll(3) > 0;
    const sanity = { projectId: 'p', dataset: 'd' };
    const dataset = viewed(perspective, seesDrafts);
    const value = await evaluate(parse(groq, { params }), { dataset, params, sanity });
    const expected: unknown = JSON.parse(JSON.stringify((await value.get()) ?? null));
    const { result } = await engine.query(groq, {
      params,
      perspective,
      seesDrafts,
      identity: 'me',
    });
    expect({ groq, perspective, result: JSON.parse(JSON.stringify(result ?? null)) }).toEqual({
      groq,
      perspective,
      result: expected,
    });
    if (JSON.stringify(expected).length > 4) found += 1;
  }
  expect(found).toBeGreaterThan(250);
});

test('a query for one slug reads that document and those that refer to it, not the others', async () => {
  const read = jest.spyOn(store, 'getMany');
  const all = jest.spyOn(store, 'allIds');
  const engine = createQueryEngine(store, { projectId: 'p', dataset: 'd' });
  await engine.query('*[_type == "t1" && slug.current == "s2"][0]{"by": *[references(^._id)]}', {
    params: {},
    perspective: ['published'],
    seesDrafts: true,
    identity: 'me',
  });
  expect(all).not.toHaveBeenCalled();
  const most = Math.max(...read.mock.calls.map(([ids]) => [...ids].length));
  expect(most).toBeLessThan(documents.length / 4);
});

test('documents that are only counted by their type are not read, in any perspective', async () => {
  const removed = { ...makeDocument('versions.gone.d1'), _system: { delete: true } };
  const published = { ...makeDocument('gone'), _type: 't1', _system: { delete: true } };
  const changes = [removed, published].map((result) => ({
    documentId: result._id,
    previous: null,
    result,
    mutations: [],
    operation: 'create' as const,
  }));
  store.commit({ id: 'removals', author: 'a', timestamp: '2020-01-01T00:00:00Z', changes });
  const engine = createQueryEngine(store, { projectId: 'p', dataset: 'd' });
  const read = jest.spyOn(store, 'getMany');
  for (const perspective of [...perspectives, ['gone', 'drafts', 'published']]) {
    for (const seesDrafts of [true, false]) {
      const request = { params, perspective, seesDrafts, identity: 'me' };
      for (const filter of ['_type == "t1"', '_type in ["t0", "t2"]', '_type == $missing']) {
        const { result, syncTags } = await engine.query(`*[${filter}]._id`, request);
        read.mockClear();
        const counted = await engine.query(`count(*[${filter}])`, request);
        const ids: readonly unknown[] = Array.isArray(result) ? result : [];
        expect(counted).toMatchObject({ result: ids.length, syncTags });
        const most = Math.max(0, ...read.mock.calls.map(([wanted]) => [...wanted].length));
        expect(most).toBeLessThanOrEqual(2);
      }
    }
  }
});

test('of many documents that refer to another, those are read that may have the word', async () => {
  const changes = times(300).flatMap((n) =>
    [`many${n}`, ...(n % 10 === 0 ? [`drafts.many${n}`] : [])].map((id) => ({
      documentId: id,
      previous: null,
      result: {
        ...makeDocument(id),
        title: `word${id.startsWith('drafts.') ? n + 7 : n % 100}`,
        hub: { _ref: 'hub' },
      },
      mutations: [],
      operation: 'create' as const,
    })),
  );
  store.commit({ id: 'many', author: 'a', timestamp: '2020-01-01T00:00:00Z', changes });
  const engine = createQueryEngine(store, { projectId: 'p', dataset: 'd' });
  const read = jest.spyOn(store, 'getMany');
  const ask = (groq: string, perspective: Perspective) =>
    engine.query(groq, { params, perspective, seesDrafts: true, identity: 'me' });
  for (const perspective of perspectives) {
    for (const word of ['word7', 'word10', 'word17']) {
      const byWord = await ask(`*[references("hub") && title == "${word}"]._id`, perspective);
      read.mockClear();
      const { result, syncTags } = await ask(
        `*[references("hub") && title match "${word}"]._id`,
        perspective,
      );
      expect({ result, syncTags }).toEqual({ result: byWord.result, syncTags: byWord.syncTags });
      const most = Math.max(0, ...read.mock.calls.map(([ids]) => [...ids].length));
      expect(most).toBeLessThan(10);
    }
  }
});

test('what has changed since a time is found without the rest', async () => {
  const engine = createQueryEngine(store, { projectId: 'p', dataset: 'd' });
  const read = jest.spyOn(store, 'getMany').mockClear();
  const { result, syncTags } = await engine.query(
    '*[_type in ["t0", "t1", "t2"] && _updatedAt > "2020-01-08T12:00:00Z"]._id',
    { params, perspective: 'raw', seesDrafts: true, identity: 'me' },
  );
  expect(read.mock.calls.map(([ids]) => [...ids])).toEqual([result]);
  expect(syncTags).toHaveLength(4);
});

test.each([
  ['diff::changedAny(before(), after(), title)', true],
  ['delta::operation()', 'update'],
  ['delta::changedAny(n)', false],
  ['{_id, "was": before().title, "is": after().title}', { _id: 'd1', was: 'old', is: 'new' }],
  ['before()._id in *[_id == "d1"]._id', true],
])('on a delta %s is %j', async (groq, expected) => {
  const engine = createQueryEngine(store, { projectId: 'p', dataset: 'd' });
  const before = { ...makeDocument('d1'), title: 'old' };
  const delta = { before, after: { ...before, title: 'new' } };
  expect(await engine.evaluateDelta(groq, delta)).toEqual(expected);
});

test.each([
  ['alpha', 'Alpha'],
  ['alp*', 'Alpha'],
  ['altin*', 'Altıntaş'],
  ['GUL', 'Gül Sena'],
  ['"gul sena"', 'Gül Sena'],
])('text::query("%s") finds "%s"', async (words, name) => {
  const engine = createQueryEngine(store, { projectId: 'p', dataset: 'd' });
  const filter = {
    groq: '*[[@, _id] match text::query($words)]',
    params: { words },
    seesDrafts: true,
  };
  const document = { ...makeDocument('x'), nested: [{ name }], title: '' };
  expect(await engine.matches(filter, document)).toBe(true);
  expect(await engine.matches(filter, { ...document, nested: [] })).toBe(false);
});
