import { idInLayer, isPublic, layerOf, publishedIdOf } from '@/sanity/lake/store/document-id';

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
