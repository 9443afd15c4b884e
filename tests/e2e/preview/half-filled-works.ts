/** Half-written works, topics and institutions. */
import { bilingual, bilingualText } from '@/sanity/seed/stored-values';
import {
  gone,
  missingAuthor,
  missingName,
  missingTitle,
  person,
  type HalfFilledCase,
  self,
  slug,
  unusable,
  withWork,
  work,
} from './half-filled-case';

export const works: HalfFilledCase[] = [
  {
    title: 'a work with only a title',
    documents: withWork({ title: 'A work begun' }),
    slug,
    shows: ['Ada Begun', 'A work begun'],
  },
  {
    title: 'a work without a title',
    documents: withWork({ abstract: bilingualText('Résumé commencé', 'Abstract commencé') }),
    slug,
    shows: ['Ada Begun'],
    previews: ['commencé'],
    placeholders: [missingTitle],
  },
  {
    title: 'a work with a blank title',
    documents: withWork({ title: '   ', code: 'https://example.org/code' }),
    slug,
    shows: ['Ada Begun'],
    previews: ['Code'],
    placeholders: [missingTitle],
  },
  {
    title: 'a work whose other fields are null',
    documents: withWork(
      Object.fromEntries(
        [
          ...['title', 'language', 'translatedTitle', 'abstract', 'slug', 'type', 'topics'],
          ...['award', 'versions', 'code', 'data', 'video', 'slides'],
        ].map((field) => [field, null]),
      ),
    ),
    slug,
    shows: ['Ada Begun'],
    placeholders: [missingTitle],
  },
  {
    title: 'authors who are gone, or not chosen yet',
    documents: withWork({
      title: 'A work begun',
      authors: [
        { _key: 'g', _type: 'authorship', person: gone('coauthor'), corresponding: true },
        self,
        { _key: 'n', _type: 'authorship' },
        { _key: 'p', _type: 'authorship', person: gone('coauthor'), printedName: 'P. Printed' },
      ],
    }),
    slug,
    shows: ['A work begun', 'P. Printed'],
    placeholders: [missingAuthor],
  },
  {
    title: 'a half-typed DOI, arXiv id and date, and an empty version',
    documents: withWork({
      title: 'A work begun',
      versions: [
        { _key: 'a', _type: 'version', kind: 'journal', doi: '10.', date: '2025-', venue: ' ' },
        { _key: 'b', _type: 'version', kind: 'preprint', arxivId: '25' },
        { _key: 'c', _type: 'version' },
      ],
    }),
    slug,
    shows: ['A work begun'],
    placeholders: [unusable('10.'), unusable('2025-'), unusable('25')],
  },
  {
    title: 'a work whose lists are empty, beside one that is whole',
    documents: [
      ...withWork({ title: 'A work begun', versions: [], topics: [], abstract: [], award: [] }),
      {
        _id: 'publication-whole',
        _type: 'publication',
        title: 'A work that is whole',
        authors: [self],
        versions: [{ _key: 'v', _type: 'version', kind: 'journal', venue: 'J', date: '2025' }],
      },
    ],
    slug,
    shows: ['A work begun', 'A work that is whole', '2025'],
  },
];

export const others: HalfFilledCase[] = [
  {
    title: 'a topic and an institution without a name',
    documents: [
      { _id: 'topic-begun', _type: 'topic' },
      { _id: 'institution-begun', _type: 'institution', name: bilingual('', ' ') },
      person({
        topics: [{ _key: 't', ...gone(''), _ref: 'topic-begun' }],
        institutions: [{ _key: 'i', ...gone(''), _ref: 'institution-begun' }],
      }),
    ],
    slug,
    shows: ['Ada Begun'],
    placeholders: [missingName],
  },
  {
    title: 'a coauthor without a name, and a student without anything',
    documents: [
      { _id: 'coauthor-begun', _type: 'coauthor' },
      {
        _id: 'researcher-student-begun',
        _type: 'researcher',
        supervisors: [{ _key: 's', _type: 'supervision', role: 'principal', person: self.person }],
      },
      person(),
      work({
        title: 'A work begun',
        authors: [
          { _key: 'c', _type: 'authorship', person: { ...gone(''), _ref: 'coauthor-begun' } },
          self,
        ],
      }),
    ],
    slug,
    shows: ['A work begun'],
    placeholders: [missingName],
  },
];
