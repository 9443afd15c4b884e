import { readPerspective } from '@/sanity/lake/query/perspective';

test.each([
  [null, '2025-02-18', 'raw'],
  [null, '2025-02-19', ['published']],
  [null, '2026-01-01', ['published']],
  [null, '1', 'raw'],
  [null, 'X', ['published']],
  [null, undefined, 'raw'],
  ['raw', '2025-02-19', 'raw'],
  ['published', '1', ['published']],
  ['drafts', '1', ['drafts', 'published']],
  ['previewDrafts', '1', ['drafts', 'published']],
  ['r1,drafts', '1', ['r1', 'drafts', 'published']],
  ['r1,r2,published', '1', ['r1', 'r2', 'published']],
])('the perspective %j of version %j is %j', (given, version, expected) => {
  expect(readPerspective(given, version)).toEqual(expected);
});

test.each(['raw,drafts', 'a b', 'r.1', ',', 'drafts,'])(
  'the perspective %j is refused',
  (given) => {
    expect(() => readPerspective(given, '1')).toThrow(/Unknown perspective/);
  },
);
