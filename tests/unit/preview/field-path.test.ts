import { createDataAttribute } from 'next-sanity';

import { annotationOf } from '@/lib/content/annotation';
import { noFieldPath } from '@/lib/content/view-context';
import { fieldPath } from '@/lib/preview/field-path';

const document = (isDraft = true) =>
  fieldPath(
    createDataAttribute({ baseUrl: '/studio', id: 'w', type: 'publication', path: [] }),
    isDraft,
  );

/** The path that a data attribute names. */
const pathIn = (piece: object) =>
  /path=([^;]*)/.exec(annotationOf(piece).dataAttribute ?? '')?.[1] ?? '';

test('a path goes down fields and the keyed items of lists', () => {
  const author = document().field('authors').item('a-1');
  expect(pathIn(author.annotate({}))).toBe('authors:a-1');
  expect(pathIn(author.field('person').annotate({}))).toBe('authors:a-1.person');
});

test('an item without a key is annotated as the list it is in', () => {
  expect(pathIn(document().field('authors').item(undefined).annotate({}))).toBe('authors');
});

test('fields that a view holds as plain strings are annotated by their names', () => {
  const piece = document()
    .field('versions')
    .item('v')
    .annotateFields({ doi: '10.1/x' }, { doi: null });
  expect(annotationOf(piece).fields?.['doi']?.dataAttribute).toContain('path=versions:v.doi');
});

test('what is missing is said of a draft, and not of a published document that is previewed', () => {
  const placeholder = (isDraft: boolean) =>
    annotationOf(document(isDraft).field('name').annotate({ name: '' }, 'name')).placeholder;
  expect(placeholder(true)).toBe('name');
  expect(placeholder(false)).toBeUndefined();
});

test('an annotation is no field of the view: two views that say the same are equal as text', () => {
  const view = { name: 'Ada' };
  const annotated = document().field('name').annotate(view);
  expect(JSON.stringify(annotated)).toBe(JSON.stringify(view));
  expect(annotationOf({ ...annotated })).toEqual(annotationOf(annotated));
});

test('for visitors nothing is annotated, however deep', () => {
  const piece = {};
  expect(noFieldPath.field('a').item('b').field('c').annotate(piece)).toBe(piece);
  expect(annotationOf(piece)).toEqual({});
});
