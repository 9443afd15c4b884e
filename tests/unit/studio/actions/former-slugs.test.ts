import { formerSlugsAfter } from '@/sanity/studio/actions/former-slugs';

const at = (current: string | undefined, formerSlugs?: unknown) => ({
  slug: { _type: 'slug', current },
  ...(formerSlugs !== undefined && { formerSlugs }),
});

test('a first publication leaves no address', () => {
  expect(formerSlugsAfter(null, at('new'))).toBeUndefined();
});

test('an unchanged address leaves none', () => {
  expect(formerSlugsAfter(at('same', ['old']), at('same', ['old']))).toBeUndefined();
});

test('a changed address leaves the one before', () => {
  expect(formerSlugsAfter(at('one'), at('two'))).toEqual(['one']);
  expect(formerSlugsAfter(at('two', ['one']), at('three', ['one']))).toEqual(['one', 'two']);
});

test('going back to an address takes it from the former ones', () => {
  expect(formerSlugsAfter(at('two', ['one']), at('one', ['one']))).toEqual(['two']);
});

test('addresses that a draft lost are kept, and none twice', () => {
  expect(formerSlugsAfter(at('two', ['one']), at('two'))).toEqual(['one']);
  expect(formerSlugsAfter(at('two', ['one', 'one']), at('three', ['one']))).toEqual(['one', 'two']);
});

test.each([undefined, null, 'x', [1, null]])(
  'former addresses that are %p count as none',
  (bad) => {
    expect(formerSlugsAfter(at('one'), at('two', bad))).toEqual(['one']);
  },
);

test('a draft whose address was emptied keeps the published one as former', () => {
  expect(formerSlugsAfter(at('one'), at(undefined))).toEqual(['one']);
});
