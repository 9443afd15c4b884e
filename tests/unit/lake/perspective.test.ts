import { readPerspective } from '../../../sanity/lake/query/perspective';
import { collectReferences } from '../../../sanity/lake/store/references';
import {
  idInLayer,
  isPublic,
  layerOf,
  publishedIdOf,
} from '../../../sanity/lake/store/document-id';
import { isAllowedOrigin } from '../../../sanity/lake/http/cors';

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

test.each([
  ['a', 'published', 'a'],
  ['drafts.a', 'drafts', 'a'],
  ['drafts.a.b', 'drafts', 'a.b'],
  ['versions.r1.a', 'r1', 'a'],
  ['versions.r1', 'published', 'versions.r1'],
  ['secret.a', 'published', 'secret.a'],
])('%s lies in the layer %s with the published id %s', (id, layer, publishedId) => {
  expect(layerOf(id)).toBe(layer);
  expect(publishedIdOf(id)).toBe(publishedId);
  expect(idInLayer(publishedId, layer)).toBe(id);
  expect(isPublic(id)).toBe(!id.includes('.'));
});

test('references are found anywhere in a document, and are strong when any of them is', () => {
  const document = {
    one: { _ref: 'a', _weak: true },
    list: [{ deep: [{ _ref: 'a' }, { _ref: 'b', _weak: true }] }],
    inside: { _ref: 'c', more: { _ref: 'd' } },
    elsewhere: { _ref: 'e', _dataset: 'other' },
    wrong: { _ref: 5 },
  };
  expect(collectReferences(document).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
    { id: 'a', weak: false },
    { id: 'b', weak: true },
    { id: 'c', weak: false },
    { id: 'd', weak: false },
    { id: 'e', weak: true },
  ]);
});

test.each([
  ['http://localhost:3000', true],
  ['http://portrait.localhost:3333', true],
  ['http://portrait.s2.localhost:3333', true],
  ['http://127.0.0.1:3000', true],
  ['http://[::1]:3000', true],
  ['https://localhost.evil.example', false],
  ['https://evil.example', false],
  ['http://127.0.0.1.evil.example', false],
  ['null', false],
])('by default the origin %s is allowed: %s', (origin, expected) => {
  expect(isAllowedOrigin(origin, undefined)).toBe(expected);
});

test('a list of origins is taken as it is', () => {
  expect(isAllowedOrigin('https://portrait.example', ['https://portrait.example'])).toBe(true);
  expect(isAllowedOrigin('http://localhost:3000', ['https://portrait.example'])).toBe(false);
});
