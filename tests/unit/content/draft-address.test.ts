import { parseSlugOrId, addressSlug } from '@/lib/content/draft-address';

test('a draft without a slug has an address that is no slug', () => {
  const address = addressSlug({ _id: 'researcher-new', slug: '' });
  expect(parseSlugOrId(address)).toEqual({ id: 'researcher-new' });
  expect(parseSlugOrId('%7Eresearcher-new')).toEqual({ id: 'researcher-new' });
});

test('a slug is its own address', () => {
  expect(addressSlug({ _id: 'r', slug: 'devin-kwok' })).toBe('devin-kwok');
  expect(parseSlugOrId('devin-kwok')).toEqual({ slug: 'devin-kwok' });
});

test.each(['', '*', 'A', 'a b', '%', '../x', '%2e%2e'])('%j is the address of nobody', (text) => {
  expect(parseSlugOrId(text)).toBeUndefined();
});
