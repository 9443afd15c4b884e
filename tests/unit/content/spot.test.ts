import { addressedBy, slugOfDraft } from '@/lib/content/draft-slug';
import { asPreviewed, asPublished } from '@/lib/content/spot';

const { spot } = asPreviewed((id, type, path) => `${type} ${id} ${path}`, true);

test('a spot goes down fields and the keyed items of lists', () => {
  const author = spot('w', 'publication').field('authors').item('a-1');
  expect(author.field('person').mark).toEqual({
    place: 'publication w authors[_key=="a-1"].person',
  });
  expect(author.mark).toEqual({ place: 'publication w authors[_key=="a-1"]' });
});

test('an item without a key is marked as the list it is in', () => {
  expect(spot('w', 'publication').field('authors').item(undefined).mark).toEqual({
    place: 'publication w authors',
  });
});

test('a whole document is no field that could be opened', () => {
  expect(spot('w', 'publication').mark).toEqual({});
});

test('for visitors nothing is marked, however deep', () => {
  expect(asPublished.spot('w', 'x').field('a').item('b').field('c').mark).toEqual({});
});

test('a draft without a slug has an address that is no slug', () => {
  expect(addressedBy(slugOfDraft('researcher-new'))).toEqual({ id: 'researcher-new' });
  expect(addressedBy('%7Eresearcher-new')).toEqual({ id: 'researcher-new' });
  expect(addressedBy('devin-kwok')).toEqual({ slug: 'devin-kwok' });
});

test.each(['', '*', 'A', 'a b', '%', '../x', '%2e%2e'])('%j is the address of nobody', (text) => {
  expect(addressedBy(text)).toBeUndefined();
});
