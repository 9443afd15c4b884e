/** What Google Scholar and Zotero ask for: scholar.google.com/intl/en/scholar/inclusion.html, "Indexing". */
import type { WorkRecord } from '@/lib/citations/work-record';
import { workKinds } from '@/lib/domain/vocabulary';
import { absolute } from '@/lib/metadata/absolute-address';
import { scholarTags } from '@/lib/metadata/scholar-tags';

import { bibliographicRecord, collaboration } from './bibliographic-record';

type Parts = Partial<WorkRecord>;

const tagsOf = (parts: Parts = {}, language: 'fr' | 'en' = 'en') =>
  scholarTags(bibliographicRecord(parts), language);
const contentsOf = (name: string, parts?: Parts, language?: 'fr' | 'en') =>
  tagsOf(parts, language).flatMap((tag) => (tag.name === `citation_${name}` ? [tag.content] : []));

test('title, authors and date, without which all others are ignored, come first', () => {
  expect(tagsOf().slice(0, 5)).toEqual([
    { name: 'citation_title', content: 'The Butterfly Effect' },
    { name: 'citation_author', content: 'Gül Sena Altıntaş' },
    { name: 'citation_author', content: 'Devin Kwok' },
    { name: 'citation_author', content: 'Colin Raffel' },
    { name: 'citation_publication_date', content: '2025/7/13' },
  ]);
});

test('there is one tag for each of 3,000 authors, in order, with the name alone', () => {
  const authors = collaboration(3000);
  expect(contentsOf('author', { authors })).toEqual(authors.map(({ name }) => name));
});

test.each([
  ['2025-07-13', ['2025/7/13']],
  ['2025-12-01', ['2025/12/1']],
  ['2025-07', ['2025']],
  ['2025', ['2025']],
  [undefined, []],
])('the date %j is given as %j', (date, expected) => {
  expect(contentsOf('publication_date', { date })).toEqual(expected);
  expect(contentsOf('online_date', { preprintDate: date })).toEqual(expected);
});

/** The tags from which Zotero takes the type of an item; the last of several would win. */
const containers = [
  'journal_title',
  'conference_title',
  'conference',
  'inbook_title',
  'book_title',
  'dissertation_institution',
  'dissertation_name',
  'technical_report_institution',
  'publisher',
];

const containerOf: Readonly<Record<(typeof workKinds)[number], string | undefined>> = {
  journal: 'journal_title',
  conference: 'conference_title',
  workshop: 'conference_title',
  chapter: 'inbook_title',
  thesis: 'dissertation_institution',
  report: 'technical_report_institution',
  book: 'publisher',
  preprint: undefined,
  dataset: undefined,
  software: undefined,
  other: undefined,
};

test('a name whose last word is not the family name is in the order of an index', () => {
  const names = [
    {
      name: 'Ludwig van der Berg',
      givenName: 'Ludwig',
      familyName: 'Berg',
      nameParticle: 'van der',
    },
    { name: 'M. L. King, Jr.', givenName: 'M. L.', familyName: 'King', nameSuffix: 'Jr.' },
    { name: 'Gabriel García Márquez', givenName: 'Gabriel', familyName: 'García Márquez' },
    { name: 'Devin Kwok', givenName: 'Devin', familyName: 'Kwok' },
    { name: 'The Consortium' },
  ].map((name) => ({ ...name, isOrganization: name.name === 'The Consortium' }));
  expect(contentsOf('author', { authors: names })).toEqual([
    'van der Berg, Ludwig',
    'King, M. L. Jr.',
    'García Márquez, Gabriel',
    'Devin Kwok',
    'The Consortium',
  ]);
  // Zotero makes two authors of a single one with a comma in the name.
  expect(contentsOf('author', { authors: names.slice(0, 1) })).toEqual(['Ludwig van der Berg']);
});

test.each([
  ['preprint', { itemType: 'preprint', repository: 'arXiv', archiveID: 'arXiv:2506.13234' }],
  ['conference', { extra: 'arXiv: 2506.13234', proceedingsTitle: 'arXiv' }],
  ['dataset', { itemType: 'dataset', extra: 'arXiv: 2506.13234' }],
  ['software', { itemType: 'computerProgram', extra: 'arXiv: 2506.13234' }],
  ['journal', { extra: 'arXiv: 2506.13234' }],
] as const)('Zotero is told of a %s what Google Scholar has no tag for', (kind, expected) => {
  const own = tagsOf({ kind, venue: 'arXiv' }).filter(({ name }) => name.startsWith('z:'));
  expect(Object.fromEntries(own.map(({ name, content }) => [name.slice(2), content]))).toEqual(
    expected,
  );
});

test.each(workKinds)(
  'a work of the kind %s has at most one container, that of its kind',
  (kind) => {
    const found = containers.filter((name) => contentsOf(name, { kind }).length > 0);
    expect(found).toEqual([containerOf[kind]].filter((name) => name !== undefined));
    expect(contentsOf(containerOf[kind] ?? '', { kind, venue: undefined })).toEqual([]);
  },
);

test('a preprint names arXiv by its identifier and not as a container', () => {
  const preprint = { kind: 'preprint', venue: 'arXiv', doi: undefined } as const;
  expect(contentsOf('arxiv_id', preprint)).toEqual(['2506.13234']);
  expect(containers.flatMap((name) => contentsOf(name, preprint))).toEqual([]);
});

test.each([
  ['of this site', absolute('/media/papers/a.pdf'), true],
  ['of arXiv', 'https://arxiv.org/pdf/2506.13234', false],
  ['of another host', 'https://example.org/a.pdf', false],
  ['of another port of this host', 'http://localhost:1/a.pdf', false],
  ['of a host that begins as this one', 'http://localhost.example.org/a.pdf', false],
])('a PDF %s is named: %s', (_, pdf, isNamed) => {
  expect(contentsOf('pdf_url', { pdf })).toEqual(isNamed ? [pdf] : []);
});

test.each([
  ['1314-1342', ['1314'], ['1342']],
  ['7', ['7'], []],
  ['e12-e15', ['e12'], ['e15']],
  ['A-12', ['A-12'], []],
  ['A1-A12', ['A1'], ['A12']],
  ['1-2-3', [], []],
  ['1-2, 5', [], []],
  [undefined, [], []],
])('the pages %j are first %j and last %j', (pages, first, last) => {
  expect([contentsOf('firstpage', { pages }), contentsOf('lastpage', { pages })]).toEqual([
    first,
    last,
  ]);
});

test('a DOI has neither resolver nor prefix', () => {
  expect(contentsOf('doi')).toEqual(['10.1000/182']);
});

test('keywords are the topics in the language of the page, between semicolons', () => {
  expect(contentsOf('keywords', {}, 'fr')).toEqual(['Apprentissage profond; Theory']);
  expect(contentsOf('keywords', { topics: [] })).toEqual([]);
});

test('volume, issue and the language of the title are given', () => {
  expect([contentsOf('volume'), contentsOf('issue'), contentsOf('language', {}, 'fr')]).toEqual([
    ['267'],
    ['4'],
    ['en'],
  ]);
});

test('the public address is that of the page, absolute and in its language', () => {
  expect(contentsOf('public_url', {}, 'fr')).toEqual([absolute('/fr/publications/butterfly')]);
  expect(contentsOf('public_url', { slug: undefined })).toEqual([]);
});

test('no escape of TeX is left in the title or in the abstract, and formulas stay', () => {
  const title = { language: 'en', text: 'From \\$5 to $\\epsilon$' };
  expect(contentsOf('title', { title })).toEqual(['From $5 to $\\epsilon$']);
  expect(contentsOf('abstract', {}, 'fr')).toEqual(['Un résumé à 5 $.']);
});

test('a work of which next to nothing is known has no empty tag', () => {
  const tags = tagsOf({
    ...{ authors: [], topics: [], abstracts: [], date: undefined, preprintDate: undefined },
    ...{ venue: undefined, volume: undefined, issue: undefined, pages: undefined, doi: undefined },
    ...{ arxivId: undefined, pdf: undefined },
  });
  expect(tags.map(({ name }) => name)).toEqual([
    'citation_title',
    'citation_language',
    'citation_public_url',
  ]);
});
