/** Half-written topics and institutions, on their own pages and on the list of topics. */
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
  nullFields,
  person,
  self,
  unusable,
  work,
  type WrittenDocument,
} from './half-filled-case';

const institutionId = 'institution-begun';
/** An institution that has an address, with a person and a work of theirs. */
const withInstitution = (fields: Fields, workFields: Fields = {}): WrittenDocument[] => [
  { _id: institutionId, _type: 'institution', ...addressed(institutionId), ...fields },
  person({ institutions: [{ _key: 'i', ...gone(''), _ref: institutionId }] }),
  work({ title: 'A work begun', ...workFields }),
];

export const institutions: HalfFilledCase[] = [
  {
    title: 'the page of an institution with only a name, in one language',
    documents: withInstitution({ name: inOneLanguage('Institut commencé'), slug: undefined }),
    page: 'institution',
    slug: `~${institutionId}`,
    shows: ['Institut commencé', 'Ada Begun', 'A work begun'],
    placeholders: [missingAddress],
    published: 404,
  },
  {
    title: 'the page of an institution without a name',
    documents: withInstitution({ name: bilingual('', ' '), place: inOneLanguage('Lieu commencé') }),
    page: 'institution',
    slug: institutionId,
    shows: ['Lieu commencé', 'Ada Begun', 'A work begun'],
    placeholders: [missingName],
    listed: [missingName],
    published: 404,
  },
  {
    title: 'the page of an institution with a short name, whose other fields are null or blank',
    documents: withInstitution({
      shortName: 'Begun U',
      ...nullFields('name', 'url', 'ror', 'formerSlugs'),
      place: bilingual(' ', ''),
    }),
    page: 'institution',
    slug: institutionId,
    shows: ['Begun U', 'Ada Begun', 'A work begun'],
  },
  {
    title: 'the page of an institution with a half-typed website, and a half-written newest work',
    documents: withInstitution(
      { name: inOneLanguage('Institut commencé'), url: 'https:' },
      {
        title: ' ',
        authors: [authorship('coauthor-gone'), self],
        versions: [
          { _key: 'v', _type: 'version', kind: 'journal', date: '2025-', venue: 'J. Begun' },
        ],
      },
    ),
    page: 'institution',
    slug: institutionId,
    shows: ['Institut commencé', 'Ada Begun'],
    previews: ['J. Begun'],
    placeholders: [unusable('https:'), missingTitle, missingAuthor, unusable('2025-')],
  },
  {
    title: 'the page of an institution of a person without a name or a work',
    documents: withInstitution({ name: inOneLanguage('Institut commencé') })
      .filter(({ _type }) => _type !== 'publication')
      .map((one) => (one._type === 'researcher' ? { ...one, name: null } : one)),
    page: 'institution',
    slug: institutionId,
    shows: ['Institut commencé'],
    placeholders: [missingName],
    listed: [missingName],
  },
];

const topicId = 'topic-begun';
const topic = (fields: Fields): WrittenDocument => ({
  _id: topicId,
  _type: 'topic',
  ...addressed(topicId),
  ...fields,
});
/** A topic that has an address, with a person and a work. */
const withTopic = (fields: Fields, personFields: Fields = {}, workFields: Fields = {}) => {
  const topics = [{ _key: 't', ...gone(''), _ref: topicId }];
  return [
    topic(fields),
    person({ topics, ...personFields }),
    work({ title: 'A work begun', topics, ...workFields }),
  ];
};

export const topics: HalfFilledCase[] = [
  {
    title: 'the page of a topic with only a name, in one language',
    documents: withTopic({ name: inOneLanguage('Sujet commencé'), slug: undefined }),
    page: 'topic',
    slug: `~${topicId}`,
    shows: ['Sujet commencé', 'Ada Begun', 'A work begun'],
    placeholders: [missingAddress],
    published: 404,
  },
  {
    title: 'the page of a topic without a name',
    documents: withTopic({
      name: bilingual('', ' '),
      description: inOneLanguage('Une description commencée'),
    }),
    page: 'topic',
    slug: topicId,
    shows: ['Une description commencée', 'Ada Begun', 'A work begun'],
    placeholders: [missingName],
    listed: [missingName],
    published: 404,
  },
  {
    title: 'the page of a topic of nobody, whose other fields are null or blank',
    documents: [
      topic({
        name: inOneLanguage('Sujet commencé'),
        description: bilingualText(' ', ''),
        ...nullFields('formerSlugs'),
      }),
    ],
    page: 'topic',
    slug: topicId,
    shows: ['Sujet commencé'],
  },
  {
    title: 'the page of a topic of a person without a name, and of a half-written work',
    documents: withTopic(
      { name: inOneLanguage('Sujet commencé'), description: null },
      { name: null, institutions: [{ _key: 'g', ...gone('institution') }] },
      { title: null, code: 'https:', authors: [self, { _key: 'n', _type: 'authorship' }] },
    ),
    page: 'topic',
    slug: topicId,
    shows: ['Sujet commencé'],
    placeholders: [
      missingName,
      missingTitle,
      missingAuthor,
      unusable('https:'),
      ['établissement introuvable', 'institution not found'],
    ],
  },
];
