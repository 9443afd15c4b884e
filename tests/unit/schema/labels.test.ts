import { coauthorLabels } from '@/sanity/schema/labels/coauthor';
import { fieldLabels } from '@/sanity/schema/labels/fields';
import { institutionLabels } from '@/sanity/schema/labels/institution';
import { labelsIn, type Label } from '@/sanity/schema/labels/label';
import { messages } from '@/sanity/schema/labels/messages';
import * as publication from '@/sanity/schema/labels/publication';
import * as researcher from '@/sanity/schema/labels/researcher';
import * as siteSettings from '@/sanity/schema/labels/site-settings';
import { topicLabels } from '@/sanity/schema/labels/topic';
import { schemaTypesIn } from '@/sanity/schema/index';
import { extracted } from './extract';
import { objections } from './french-typography';

const tables: Record<string, Label>[] = [
  coauthorLabels,
  fieldLabels,
  institutionLabels,
  messages,
  topicLabels,
  ...Object.values(publication),
  ...Object.values(researcher),
  ...Object.values(siteSettings),
];
const labels = tables.flatMap((table) => Object.values(table));

test('the French of the Studio is set as French is', () => {
  expect(labels.flatMap(({ fr }) => fr.flatMap((words) => objections(words ?? '')))).toEqual([]);
});

test('the English of the Studio has no French spaces or straight quotes', () => {
  expect(
    labels.flatMap(({ en }) => en.filter((words) => /[\u202f\u00a0'"]/.test(words ?? ''))),
  ).toEqual([]);
});

test('a label has a description in both languages or in neither', () => {
  expect(labels.filter(({ fr, en }) => fr.length !== en.length)).toEqual([]);
});

test('words become a title and, where there is one, a description', () => {
  const say = labelsIn({ a: { fr: ['Un', 'Deux'], en: ['One'] } }, 'fr');
  expect(say('a')).toEqual({ title: 'Un', description: 'Deux' });
  expect(labelsIn({ a: { fr: ['Un'], en: ['One'] } }, 'en')('a')).toEqual({ title: 'One' });
});

test('every type and field has a title, in each language its own', () => {
  const titles = (language: 'fr' | 'en') =>
    schemaTypesIn(language).flatMap((type) => [
      [type.name, type.title],
      ...('fields' in type && Array.isArray(type.fields) ? type.fields : []).map(
        (field: { name: string; title?: string }) => [`${type.name}.${field.name}`, field.title],
      ),
    ]);
  expect(titles('fr').filter(([, title]) => !title)).toEqual([]);
  expect(titles('en').filter(([, title]) => !title)).toEqual([]);
  expect(titles('fr')).not.toEqual(titles('en'));
});

test('the language of the Studio changes nothing of what is stored', () => {
  expect(extracted(schemaTypesIn('en'))).toEqual(extracted(schemaTypesIn('fr')));
});
