/** Half-written works and coauthors, on their own pages and on the list of publications. */
import { bilingual, bilingualText } from '@/sanity/seed/stored-values';
import {
  addressed,
  authorship,
  type Fields,
  gone,
  type HalfFilledCase,
  inOneLanguage,
  missingAddress,
  missingAuthor,
  missingName,
  missingTitle,
  missingTopic,
  nullFields,
  self,
  unusable,
  withWork,
} from './half-filled-case';

const slug = 'work-begun';
const withWorkPage = (fields: Fields) => withWork({ ...addressed(slug), ...fields });

export const workPages: HalfFilledCase[] = [
  {
    title: 'the page of a work with only a title',
    documents: withWork({ title: 'A work begun' }),
    page: 'work',
    slug: '~publication-begun',
    shows: ['A work begun', 'Ada Begun'],
    placeholders: [missingAddress],
    published: 404,
  },
  {
    title: 'the page of a work without a title, with an abstract in one language',
    documents: withWorkPage({ title: ' ', abstract: inOneLanguage('Un résumé écrit') }),
    page: 'work',
    slug,
    shows: ['Un résumé écrit', 'Ada Begun'],
    placeholders: [missingTitle],
    listed: [missingTitle],
    published: 500,
  },
  {
    title: 'the page of a work whose other fields are null',
    documents: withWorkPage({
      title: 'A work begun',
      ...nullFields('language', 'translatedTitle', 'abstract', 'type', 'topics', 'award'),
      ...nullFields('authors', 'versions', 'code', 'data', 'video', 'slides', 'formerSlugs'),
    }),
    page: 'work',
    slug,
    shows: ['A work begun'],
  },
  {
    title: 'the page of a work whose texts are blank and whose lists are empty',
    documents: withWorkPage({
      title: 'A work begun',
      translatedTitle: bilingual('', ' '),
      abstract: bilingualText(' ', ''),
      award: bilingual(' ', ' '),
      topics: [],
      versions: [],
      code: '',
      data: ' ',
    }),
    page: 'work',
    slug,
    shows: ['A work begun', 'Ada Begun'],
  },
  {
    title: 'the page of a work that refers to what is gone, or not chosen yet',
    documents: withWorkPage({
      title: 'A work begun',
      topics: [
        { _key: 'g', ...gone('topic') },
        { _key: 'n', _type: 'reference' },
      ],
      authors: [
        { _key: 'g', _type: 'authorship', person: gone('coauthor') },
        { _key: 'n', _type: 'authorship' },
        self,
        { _key: 'p', _type: 'authorship', person: gone('coauthor'), printedName: 'P. Printed' },
      ],
    }),
    page: 'work',
    slug,
    shows: ['A work begun', 'Ada Begun', 'P. Printed'],
    placeholders: [missingAuthor, missingTopic],
    listed: [missingAuthor],
  },
  {
    title: 'the page of a work with half-typed addresses, and versions without a date',
    documents: withWorkPage({
      title: 'A work begun',
      award: inOneLanguage('Prix commencé'),
      code: 'https:',
      versions: [
        { _key: 'a', _type: 'version', kind: 'journal', venue: 'J. Begun', doi: '10.' },
        { _key: 'b', _type: 'version', kind: 'preprint', date: '2025-', arxivId: '25' },
        { _key: 'c', _type: 'version' },
      ],
    }),
    page: 'work',
    slug,
    shows: ['A work begun', 'J. Begun', 'Prix commencé'],
    placeholders: [unusable('https:'), unusable('10.'), unusable('2025-'), unusable('25')],
    listed: [unusable('https:'), unusable('10.')],
  },
];

const coauthorId = 'coauthor-begun';
/** A coauthor who has an address, with a work. */
const withCoauthor = (fields: Fields, workFields: Fields = {}) => [
  { _id: coauthorId, _type: 'coauthor', ...addressed(coauthorId), ...fields },
  ...withWork({ title: 'A work begun', authors: [self, authorship(coauthorId)], ...workFields }),
];

export const coauthors: HalfFilledCase[] = [
  {
    title: 'the page of a coauthor with only a name',
    documents: withCoauthor({ name: 'Cora Begun', slug: undefined }),
    page: 'coauthor',
    slug: `~${coauthorId}`,
    shows: ['Cora Begun', 'A work begun'],
    placeholders: [missingAddress],
    published: 404,
  },
  {
    title: 'the page of a coauthor without a name',
    documents: withCoauthor({ name: ' ', affiliation: inOneLanguage('Université commencée') }),
    page: 'coauthor',
    slug: coauthorId,
    shows: ['Université commencée', 'A work begun'],
    placeholders: [missingName],
    listed: [missingName],
    published: 500,
  },
  {
    title: 'the page of a coauthor whose other fields are null or blank',
    documents: withCoauthor({
      name: 'Cora Begun',
      ...nullFields('familyName', 'orcid', 'member', 'formerSlugs'),
      affiliation: bilingual(' ', ''),
      url: '',
    }),
    page: 'coauthor',
    slug: coauthorId,
    shows: ['Cora Begun', 'A work begun'],
  },
  {
    title:
      'the page of a coauthor with a half-typed ORCID iD and website, and a member who is gone',
    documents: withCoauthor(
      { name: 'Cora Begun', orcid: '0000-0002-18', url: 'https:', member: gone('researcher') },
      { title: undefined, authors: [authorship(coauthorId), authorship('coauthor-gone'), self] },
    ),
    page: 'coauthor',
    slug: coauthorId,
    shows: ['Cora Begun'],
    previews: ['Ada Begun'],
    placeholders: [unusable('0000-0002-18'), unusable('https:'), missingTitle, missingAuthor],
    listed: [missingTitle, missingAuthor],
  },
];
