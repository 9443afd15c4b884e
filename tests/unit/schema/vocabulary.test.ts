import { linkKinds, versionKinds } from '@/lib/content/views';
import * as vocabulary from '@/sanity/schema/vocabulary';

test('the schema and the site know the same kinds of versions, in the same order', () => {
  expect(vocabulary.versionKinds).toEqual(versionKinds);
});

test('the schema and the site know the same kinds of links, in the same order', () => {
  expect(vocabulary.linkKinds).toEqual(linkKinds);
});
