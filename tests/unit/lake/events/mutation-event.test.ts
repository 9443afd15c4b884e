import { applyPatch } from 'mendoza';
import { parseListenOptions } from '@/sanity/lake/events/listen-options';
import { mendozaEffects, mutationEvent, transitionOf } from '@/sanity/lake/events/mutation-event';
import type { CommittedTransaction, StoredDocument } from '@/sanity/lake/store/types';

const document = (name: string, revision: string): StoredDocument => ({
  _id: 'drafts.a',
  _type: 'researcher',
  _rev: revision,
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  name,
});

const previous = document('Devin', 'r1');
const result = document('Kwok', 'r2');
const change = {
  documentId: 'drafts.a',
  previous,
  result,
  mutations: [{ patch: { id: 'drafts.a', set: { name: 'Kwok' } } }],
  operation: 'update' as const,
};
const transaction: CommittedTransaction = {
  seq: 2,
  id: 'r2',
  author: 'me',
  timestamp: '2026-01-01T00:00:00Z',
  changes: [change],
};

const bare = {
  includeResult: false,
  includePreviousRevision: false,
  includeMutations: false,
  effectFormat: undefined,
  isForEveryone: false,
};

test('revisions chain, and what was not asked for is not there', () => {
  const event = mutationEvent(transaction, { change, transition: 'update' }, 0, 1, bare);
  expect(event).toEqual({
    eventId: 'r2#drafts.a',
    documentId: 'drafts.a',
    transactionId: 'r2',
    transition: 'update',
    identity: 'me',
    timestamp: '2026-01-01T00:00:00Z',
    visibility: 'query',
    previousRev: 'r1',
    resultRev: 'r2',
    transactionTotalEvents: 1,
    transactionCurrentEvent: 0,
  });
});

test('everything can be asked for', () => {
  const all = {
    includeResult: true,
    includePreviousRevision: true,
    includeMutations: true,
    effectFormat: 'mendoza' as const,
    isForEveryone: false,
  };
  const event = mutationEvent(transaction, { change, transition: 'update' }, 0, 1, all);
  expect(event).toMatchObject({ result, previous, mutations: change.mutations });
});

test('a new document has no previous revision, a deleted one no result', () => {
  const options = { ...bare, includeResult: true, includePreviousRevision: true };
  const created = { ...change, previous: null };
  const appears = mutationEvent(
    transaction,
    { change: created, transition: 'appear' },
    0,
    1,
    options,
  );
  expect(appears).not.toHaveProperty('previousRev');
  expect(appears).toMatchObject({ previous: null });
  const deleted = { ...change, result: null };
  const gone = mutationEvent(
    transaction,
    { change: deleted, transition: 'disappear' },
    0,
    1,
    options,
  );
  expect(gone).not.toHaveProperty('result');
  expect(gone).toMatchObject({ previousRev: 'r1', resultRev: 'r2' });
});

test('effects are patches that Mendoza applies and reverts', () => {
  const { apply, revert } = mendozaEffects(change);
  const { _rev: before, ...old } = previous;
  const { _rev: after, ...current } = result;
  expect(applyPatch(old, apply)).toEqual(current);
  expect(applyPatch(current, revert)).toEqual(old);
  expect(applyPatch(old, mendozaEffects({ previous, result: null }).apply)).toBeNull();
  expect([before, after]).toEqual(['r1', 'r2']);
});

test.each([
  [false, false, undefined],
  [false, true, 'appear'],
  [true, true, 'update'],
  [true, false, 'disappear'],
])('found before: %s, after: %s → %s', (before, after, transition) => {
  expect(transitionOf(before, after)).toBe(transition);
});

test('parameters are JSON, never guessed', () => {
  const { params } = parseListenOptions(
    new URLSearchParams({ query: '*', $year: '2025', $id: '"7"' }),
  );
  expect(params).toEqual({ year: 2025, id: '7' });
});

test('a parameter may have a name that every object has', () => {
  const search = new URLSearchParams({ query: '*', $__proto__: '{"id": "a"}', $toString: '1' });
  const { params } = parseListenOptions(search);
  expect(Object.entries(params)).toEqual([
    ['__proto__', { id: 'a' }],
    ['toString', 1],
  ]);
  expect(params['id']).toBeUndefined();
});

test.each([
  ['no query', 'includeResult=true', 'query'],
  ['a parameter that is not JSON', 'query=*&$id=abc', '$id'],
  ['an option that is not true or false', 'query=*&includeResult=1', 'includeResult'],
  ['an unknown format of effects', 'query=*&effectFormat=xml', 'effectFormat'],
])('%s is refused by name', (_name, search, name) => {
  expect(() => parseListenOptions(new URLSearchParams(search))).toThrow(name);
});
