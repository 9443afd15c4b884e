import { isValidElement } from 'react';

import { schemaTypesIn } from '@/sanity/schema/index';
import { authorsLine, venueLine, workSelection } from '@/sanity/schema/work-preview';
import { withStudioComponents } from '@/sanity/studio/structure/with-studio-components';
import { documentTypes } from '@/lib/domain/vocabulary';

const authors = (...names: string[]) =>
  Object.fromEntries(names.map((name, place) => [`family${place}`, name]));

test.each([
  [authors('Altıntaş'), 'Altıntaş'],
  [authors('Altıntaş', 'Kwok', 'Rolnick'), 'Altıntaş, Kwok, Rolnick'],
  [authors('Altıntaş', 'Kwok', 'Raffel', 'Rolnick'), 'Altıntaş, Kwok, Raffel et al.'],
  [{ family0: ' ', name0: 'Mononym' }, 'Mononym'],
  [{ printed0: 'D. Kwok' }, 'D. Kwok'],
  [{ family0: 3, name0: null }, undefined],
])('of the authors %j a line says %j', (selection, expected) => {
  expect(authorsLine(selection)).toBe(expected);
});

test('no more authors are asked for than are named, and one', () => {
  expect(Object.values(workSelection).filter((path) => path.endsWith('printedName'))).toHaveLength(
    4,
  );
});

const preprint = { kind: 'preprint', venue: 'arXiv', date: '2025-06-16' };
const paper = { kind: 'conference', venue: 'Proceedings', venueShort: 'ICML 2025', date: '2025' };

test.each([
  [[preprint], 'arXiv · 2025'],
  [[preprint, paper], 'ICML 2025'],
  [[{ ...preprint, preferred: true }, paper], 'arXiv · 2025'],
  [[{ kind: 'journal', date: '2024-03' }], '2024'],
  [[{ kind: 'journal' }], undefined],
  [[null, 'x', 3], undefined],
  [undefined, undefined],
])('of the versions %j a line says %j', (versions, expected) => {
  expect(venueLine(versions)).toBe(expected);
});

const types = withStudioComponents(schemaTypesIn('fr'));
const prepared = (name: string, selection: Record<string, unknown>): Record<string, unknown> => {
  const type = types.find((one) => one.name === name);
  const prepare = type && 'preview' in type ? type.preview?.prepare : undefined;
  if (!prepare) throw new Error(`${name} has no preview`);
  return { ...prepare(selection) };
};
const lettersOf = (media: unknown) =>
  isValidElement<{ letters: string }>(media) ? media.props.letters : undefined;

test('who has no portrait has initials, also when only its alternative text is there', () => {
  expect(lettersOf(prepared('researcher', { name: 'Gül Sena Altıntaş' }).media)).toBe('GA');
  expect(lettersOf(prepared('researcher', { name: 'Ève', portrait: { alt: [] } }).media)).toBe('È');
  expect(lettersOf(prepared('coauthor', { name: 'Colin Raffel' }).media)).toBe('CR');
});

test('who has a portrait is shown with it', () => {
  const portrait = { asset: { _ref: 'image-a-1x1-png' } };
  expect(prepared('researcher', { name: 'Devin Kwok', portrait }).media).toBe(portrait);
});

test('a person without a name has neither initials nor an empty mark', () => {
  const { media } = prepared('researcher', {});
  expect(media).toBeUndefined();
});

test('every type of document has an icon', () => {
  const withIcon = types.filter(({ icon }) => icon !== undefined).map(({ name }) => name);
  expect(withIcon.sort()).toEqual([...documentTypes].sort());
});
