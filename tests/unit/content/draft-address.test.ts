import { addressedBy, addressSlug } from '@/lib/content/draft-address';

test('a draft without a slug has an address that is no slug', () => {
  const address = addressSlug({ _id: 'researcher-new', slug: '' });
  expect(addressedBy(address)).toEqual({ id: 'researcher-new' });
  expect(addressedBy('%7Eresearcher-new')).toEqual({ id: 'researcher-new' });
});

test('a slug is its own address', () => {
  expect(addressSlug({ _id: 'r', slug: 'devin-kwok' })).toBe('devin-kwok');
  expect(addressedBy('devin-kwok')).toEqual({ slug: 'devin-kwok' });
});

test.each(['', '*', 'A', 'a b', '%', '../x', '%2e%2e'])('%j is the address of nobody', (text) => {
  expect(addressedBy(text)).toBeUndefined();
});
