import { languages } from '@/lib/i18n/languages';
import { schemaTypesIn } from '@/sanity/schema/index';
import { labelIn, optionsOf } from '@/sanity/schema/label';
import { isRecord } from '@/sanity/schema/rules/is-record';

import { extracted } from './extract';
import { objections } from './french-typography';

/** Every title and description below a value, with its path. */
function labelsBelow(value: unknown, path = ''): [path: string, text: unknown][] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => labelsBelow(item, `${path}[${index}]`));
  }
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    // A preview selects fields of these names.
    if (key === 'preview' || key === 'initialValue') return [];
    return key === 'title' || key === 'description'
      ? [[`${path}.${key}`, inner]]
      : labelsBelow(inner, `${path}.${key}`);
  });
}

const labels = { fr: labelsBelow(schemaTypesIn('fr')), en: labelsBelow(schemaTypesIn('en')) };

test('the labels of every level are looked at', () => {
  const titles = labels.fr.map(([, text]) => text);
  expect(titles).toEqual(
    expect.arrayContaining([
      'Membre',
      'Identité',
      'Nom de famille',
      'Texte de remplacement',
      'Prépublication',
      'Dans la publication',
      'Intertitre',
      'Adresse',
      'date de parution',
    ]),
  );
});

test('what has a title or a description in one language has it in the other', () => {
  expect(labels.en.map(([path]) => path)).toEqual(labels.fr.map(([path]) => path));
});

test.each(languages)('no label is blank in %s', (language) => {
  const blank = labels[language].filter(
    ([, text]) => typeof text !== 'string' || text.trim() === '',
  );
  expect(blank).toEqual([]);
});

test('the French of the labels is set as French is', () => {
  expect(labels.fr.flatMap(([, text]) => objections(String(text)))).toEqual([]);
});

test('the English of the labels has no French spaces or straight quotes', () => {
  expect(labels.en.filter(([, text]) => /[\u202f\u00a0'"]/.test(String(text)))).toEqual([]);
});

test('a label becomes a title and, where there is one, a description', () => {
  expect(labelIn('fr')({ fr: ['Un', 'Deux'], en: ['One', 'Two'] })).toEqual({
    title: 'Un',
    description: 'Deux',
  });
  expect(labelIn('en')({ fr: ['Un'], en: ['One'] })).toEqual({ title: 'One' });
});

test('a closed list is offered in its order, under its titles', () => {
  const titles = { b: { fr: 'Deux', en: 'Two' }, a: { fr: 'Un', en: 'One' } };
  expect(optionsOf(['a', 'b'], titles, 'en')).toEqual([
    { value: 'a', title: 'One' },
    { value: 'b', title: 'Two' },
  ]);
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
