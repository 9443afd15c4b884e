import type { StoredDocument } from '../../sanity/lake/store/types.ts';

const stamp = '2026-01-01T00:00:00Z';
const reference = (id: string, key: string) => ({ _type: 'reference', _ref: id, _key: key });

function documentOf(id: string, type: string, n: number): StoredDocument {
  const names = ['Alpha', 'alpha beta', 'Été', 'x', '', 'a.b', '*', 'ıK', 'Alpha beta gamma'];
  const dates = ['2026-01-01T00:00:00Z', '2025-06-16', 'soon', '2024-02-29T12:00:00.5+02:00'];
  const mixed = [null, 'text', 3, [1, 'a', null], { a: 1 }, true, []];
  return {
    _id: id,
    _type: type,
    _rev: `rev-${n}`,
    _createdAt: stamp,
    _updatedAt: stamp,
    ...(n % 6 === 0 && { then: n, next: 'x', toJSON: 'y' }),
    ...(n % 7 !== 0 && { name: names[n % names.length] }),
    n: n % 5,
    slug: { _type: 'slug', current: `slug-${n % 9}` },
    tags: Array.from({ length: n % 4 }, (_, tag) => `tag ${tag + (n % 3)}`),
    refs: Array.from({ length: n % 3 }, (_, key) =>
      reference(`topic-${(n + key) % 12}`, `k${key}`),
    ),
    one: n % 4 === 0 ? null : reference(`person-${(n * 7) % 20}`, 'one'),
    date: dates[n % dates.length],
    mixed: mixed[n % mixed.length],
    nested: { a: { b: [{ c: n }, { c: [n, 'x'] }] }, 'a b': n },
    body: [
      {
        _type: 'block',
        _key: 'b',
        children: [{ _type: 'span', _key: 's', text: `Words of ${id}, alpha` }],
      },
    ],
  };
}

const ids = (type: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${type}-${n}`);

/** Some of everything that a document may have, ordered by `_id`. */
export const fuzzDocuments: readonly StoredDocument[] = [
  ...ids('person', 20).map((id, n) => documentOf(id, 'person', n)),
  ...ids('topic', 12).map((id, n) => documentOf(id, 'topic', n + 3)),
  ...ids('work', 14).map((id, n) => documentOf(id, 'work', n + 8)),
  documentOf('drafts.person-1', 'person', 4),
  documentOf('drafts.person-30', 'person', 5),
  documentOf('versions.rel.person-2', 'person', 6),
  documentOf('_.releases.rel', 'system.release', 7),
].sort((a, b) => (a._id < b._id ? -1 : 1));
