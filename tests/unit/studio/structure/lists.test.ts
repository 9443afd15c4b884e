import { compileFieldPath } from 'sanity';

import { newestFirst } from '@/sanity/schema/orderings';
import { isRecord } from '@/sanity/schema/rules/is-record';
import * as filters from '@/sanity/studio/structure/filters';
import { byFilingName } from '@/sanity/studio/structure/orderings';
import { idsByName } from '@/sanity/studio/structure/list-by-name';
import { yearsOf, yearsQuery } from '@/sanity/studio/structure/years';

import { compiledSchema } from '../../schema/extract';
import { type Dataset, datasetOf, type Written } from './dataset';

const said = (fr?: unknown, en?: unknown) =>
  Object.entries({ fr, en }).flatMap(([language, value]) =>
    value === undefined ? [] : [{ _key: language, language, value }],
  );
const person = (id: string, fields: object): Written => ({
  _id: id,
  _type: 'researcher',
  ...fields,
});
const work = (id: string, fields: object): Written => ({
  _id: id,
  _type: 'publication',
  language: 'en',
  ...fields,
});
const dated = (...dates: (string | undefined)[]) => ({
  versions: dates.map((date, place) => ({ _key: String(place), date })),
});
const block = { _type: 'block', children: [] };

const documents: Written[] = [
  person('emond', { name: 'Ève Émond', familyName: 'Émond', status: 'current' }),
  person('zhang', { name: 'Li Zhang', familyName: 'Zhang', status: 'alumni' }),
  person('ostlund', { name: 'Östlund', status: 'current', position: said('Doctorat') }),
  person('drafts.ostlund', {
    name: 'Östlund',
    status: 'alumni',
    position: said('Doctorat', 'PhD'),
  }),
  person('drafts.new', { name: 'Nouvelle', position: said('Doctorat', '') }),
  person('whole', { name: 'Whole', familyName: '', biography: said([block], [block]) }),
  person('alt', { name: 'Alt', portrait: { alt: said(undefined, 'Portrait') } }),
  person('chair', { name: 'Chair', chairs: [{ _key: 'a', title: said('Chaire') }] }),
  person('link', { name: 'Link', links: [{ _key: 'a', label: said('Page') }] }),
  { _id: 'coauthor', _type: 'coauthor', name: 'Co', affiliation: said('Université') },
  work('of2024', dated('2023-12', '2024')),
  work('of2025', { ...dated('2025-07-13', undefined), type: 'thesis' }),
  work('undated', dated(undefined, '')),
  work('bare', {}),
  work('half', { ...dated('2020'), abstract: said(undefined, 'Abstract') }),
  work('both', { ...dated('2020'), abstract: said('Résumé', 'Abstract') }),
  work('translated', { ...dated('2020'), translatedTitle: said('Titre') }),
  work('german', { ...dated('2020'), language: 'de', translatedTitle: said('Titre') }),
  work('award', { ...dated('2020'), award: said('Prix') }),
  work('with-doi', { versions: [{ _key: 'a', date: '2020', doi: '10.1/a' }, { _key: 'b' }] }),
  work('drafts.of2024', { ...dated('2024'), title: 'Changed' }),
];

let dataset: Dataset;
beforeAll(() => {
  dataset = datasetOf(documents);
});
afterAll(() => dataset.close());

const works = documents
  .filter(({ _id, _type }) => _type === 'publication' && !_id.startsWith('drafts.'))
  .map(({ _id }) => _id);

test.each([
  ['members', filters.members, {}, ['alt', 'chair', 'emond', 'link', 'new', 'whole']],
  ['alumni, as their drafts say', filters.alumni, {}, ['ostlund', 'zhang']],
  ['coauthors', filters.coauthors, {}, ['coauthor']],
  ['works of a type', filters.worksOfType, { workType: 'thesis' }, ['of2025']],
  ['works of a year', filters.worksOfYear, { year: '2024', nextYear: '2025' }, ['of2024']],
  [
    'works whose newest version is later',
    filters.worksOfYear,
    { year: '2023', nextYear: '2024' },
    [],
  ],
  ['undated works', filters.undatedWorks, {}, ['bare', 'undated']],
  ['works without a DOI', filters.worksWithoutDoi, {}, works.filter((id) => id !== 'with-doi')],
  ['works with a draft', filters.draftWorks, {}, ['of2024']],
  ['people with a draft', filters.draftPeople, {}, ['new', 'ostlund']],
  ['works in one language', filters.halfTranslatedWorks, {}, ['award', 'german', 'half']],
  [
    'people in one language',
    filters.halfTranslatedPeople,
    {},
    ['alt', 'chair', 'coauthor', 'link', 'new'],
  ],
])('the list of %s finds them and no others', async (_, filter, params, expected) => {
  expect(await dataset.listed(filter, params)).toEqual([...expected].sort());
});

test.each([
  ['drafts', filters.draftWorks, {}, work('drafts.any', {})],
  ['works without a DOI', filters.worksWithoutDoi, {}, work('any', {})],
  [
    'a year',
    filters.worksOfYear,
    { year: '2024', nextYear: '2025' },
    work('any', dated('2024-02')),
  ],
  [
    'works in one language',
    filters.halfTranslatedWorks,
    {},
    work('drafts.any', { award: said('a') }),
  ],
])('the list of %s is told of a change', async (_, filter, params, document) => {
  expect(await dataset.hears(filter, params, document)).toBe(true);
});

test('the years are those of the works, newest first, and each has works', async () => {
  const years = yearsOf(await dataset.ask(yearsQuery));
  expect(years).toEqual(['2025', '2024', '2020']);
  for (const year of years) {
    const params = { year, nextYear: String(Number(year) + 1) };
    expect(await dataset.listed(filters.worksOfYear, params)).not.toEqual([]);
  }
});

test.each([[null], ['2025'], [[{ year: '2025' }]], [['soon', '20', null, 2025]]])(
  'from the answer %j no year is read',
  (answer) => expect(yearsOf(answer)).toEqual([]),
);

/** An ordering as Studio puts it into a query. */
function orderOf(type: string, ordering: typeof byFilingName): string {
  const schemaType = compiledSchema().get(type);
  return ordering
    .map(({ field, direction }) => {
      return `${compileFieldPath(schemaType, field, { strict: true })} ${direction}`;
    })
    .join(', ');
}

test('people are filed by family name, without regard to accents and case', async () => {
  const query = `*[_type == "researcher"] | order(${orderOf('researcher', byFilingName)}).name`;
  expect(await dataset.ask(query)).toEqual([
    'Alt',
    'Chair',
    'Ève Émond',
    'Link',
    'Nouvelle',
    'Östlund',
    'Whole',
    'Li Zhang',
  ]);
});

test('works come newest first, after those that have no date yet', async () => {
  const query = `*[_type == "publication" && _id in ["bare", "half", "of2025", "of2024"]]
    | order(${orderOf('publication', newestFirst)})._id`;
  expect(await dataset.ask(query)).toEqual(['bare', 'of2025', 'of2024', 'half']);
});

test('topics stand in the order of the names that their editor reads, the nameless last', () => {
  const answer = [
    { _id: 'vision', name: said('Vision', 'Vision') },
    { _id: 'nameless', name: null },
    { _id: 'ethics', name: said('Éthique', 'Ethics') },
    { _id: 'zeta', name: said('apprentissage', 'Zeta learning') },
  ];
  expect(idsByName(answer, 'fr')).toEqual(['zeta', 'ethics', 'vision', 'nameless']);
  expect(idsByName(answer, 'en')).toEqual(['ethics', 'vision', 'zeta', 'nameless']);
  expect(idsByName({ wrong: true }, 'fr')).toEqual([]);
});

test('every localised text of people and works is looked at for the language it lacks', () => {
  const localised = (type: unknown): string[] => {
    if (!isRecord(type) || !Array.isArray(type.fields)) return [];
    return type.fields.filter(isRecord).flatMap(({ name, type: field }) => {
      if (typeof name !== 'string' || !isRecord(field)) return [];
      if (String(field.name).startsWith('internationalizedArray')) return [name];
      const members = Array.isArray(field.of) ? field.of.filter(isRecord) : [];
      // A document that is referred to has its own place in the lists.
      return [field, ...members].filter(({ to }) => to === undefined).flatMap(localised);
    });
  };
  const schema = compiledSchema();
  const lacking = (filter: string, ...types: string[]) =>
    types
      .flatMap((type) => localised(schema.get(type)))
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(filter));
  expect(localised(schema.get('researcher'))).toContain('position');
  expect(localised(schema.get('researcher'))).toContain('alt');
  expect(lacking(filters.halfTranslatedPeople, 'researcher', 'coauthor')).toEqual([]);
  expect(lacking(filters.halfTranslatedWorks, 'publication')).toEqual([]);
});
