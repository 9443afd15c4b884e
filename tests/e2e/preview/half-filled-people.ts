/** Half-written people. */
import { bilingual } from '@/sanity/seed/stored-values';
import {
  asset,
  gone,
  id,
  missingAddress,
  missingName,
  missingTopic,
  person,
  self,
  type HalfFilledCase,
  slug,
  unusable,
} from './half-filled-case';

const kwok = 'researcher-devin-kwok';
const referenceTo = (_ref: string) => ({ ...gone(''), _ref });
const supervision = (supervisor: { _ref: string }) => ({
  _key: supervisor._ref,
  _type: 'supervision',
  role: 'principal',
  person: supervisor,
});

export const people: HalfFilledCase[] = [
  {
    title: 'a new person with only a name',
    documents: [{ _id: id, _type: 'researcher', name: 'Ada Begun' }],
    slug: `~${id}`,
    shows: ['Ada Begun'],
    placeholders: [missingAddress],
    published: 404,
  },
  {
    title: 'a person without any field',
    documents: [{ _id: id, _type: 'researcher' }],
    slug: `~${id}`,
    placeholders: [missingName, missingAddress],
    published: 404,
  },
  {
    title: 'a person without a name',
    documents: [person({ name: undefined })],
    slug,
    placeholders: [missingName],
    published: 500,
  },
  {
    title: 'a person with a blank name and blank texts',
    documents: [
      person({
        name: '  ',
        position: bilingual(' ', ''),
        biography: [],
        familyName: ' ',
        chairs: [{ _key: 'c', _type: 'chair', title: bilingual('', ' ') }],
        role: '',
        email: ' ',
        telephone: '',
        room: ' ',
        links: [{ _key: 'l', _type: 'externalLink', kind: '', url: '', label: bilingual(' ', '') }],
      }),
    ],
    slug,
    placeholders: [missingName],
    published: 500,
  },
  {
    title: 'a person whose every field is null',
    documents: [
      person({
        ...Object.fromEntries(
          [
            ...['familyName', 'alternateNames', 'formerSlugs', 'portrait', 'biography', 'status'],
            ...['position', 'institutions', 'chairs', 'supervisors', 'topics', 'featuredWorks'],
            ...['orcid', 'links', 'role', 'startYear', 'endYear', 'email', 'telephone', 'room'],
          ].map((field) => [field, null]),
        ),
      }),
    ],
    slug,
    shows: ['Ada Begun'],
  },
  {
    title: 'a person whose lists are empty',
    documents: [
      person({
        ...Object.fromEntries(
          ['institutions', 'chairs', 'supervisors', 'topics', 'featuredWorks', 'links'].map(
            (field) => [field, []],
          ),
        ),
      }),
    ],
    slug,
    shows: ['Ada Begun'],
  },
  {
    title: 'a person who refers to documents that are gone',
    documents: [
      person({
        institutions: [{ _key: 'i', ...gone('institution') }],
        topics: [{ _key: 't', ...gone('topic') }],
        featuredWorks: [{ _key: 'f', ...gone('publication') }],
        supervisors: [
          { _key: 's', _type: 'supervision', role: 'principal', person: gone('researcher') },
          { _key: 'c', _type: 'supervision', role: 'co' },
        ],
      }),
    ],
    slug,
    shows: ['Ada Begun'],
    placeholders: [
      ['établissement introuvable', 'institution not found'],
      missingTopic,
      ['publication introuvable', 'publication not found'],
      ['supervision introuvable', 'supervisor not found'],
    ],
  },
  {
    title: 'a half-typed ORCID iD and link',
    documents: [
      person({
        orcid: '0000-0002-18',
        links: [{ _key: 'l', _type: 'externalLink', kind: 'website', url: 'https:' }],
      }),
    ],
    slug,
    shows: ['Ada Begun'],
    placeholders: [unusable('0000-0002-18'), unusable('https:')],
  },
  {
    title: 'a half-typed e-mail address, telephone number, year and degree, and an unknown role',
    documents: [
      person({
        role: 'docto',
        startYear: 20,
        endYear: 2024.5,
        email: 'ada@',
        telephone: '51',
        room: 'A.14',
        supervisors: [
          {
            _key: 's',
            _type: 'supervision',
            role: 'prin',
            degree: 'doc',
            startDate: '2020-',
            person: referenceTo(kwok),
          },
        ],
        links: [{ _key: 'l', _type: 'externalLink', url: 'https://example.org/ada' }],
      }),
    ],
    slug,
    shows: ['Ada Begun', 'A.14', 'example.org', 'Devin Kwok'],
    placeholders: ['docto', '20', '2024.5', 'ada@', '51', 'doc'].map(unusable),
  },
  {
    title: 'a genealogy of people without names, and of people who are gone',
    documents: [
      person({
        endYear: 2024,
        supervisors: [supervision(gone('researcher')), supervision(referenceTo(kwok))],
      }),
      { _id: 'researcher-student', _type: 'researcher', supervisors: [supervision(self.person)] },
      {
        _id: 'researcher-grandstudent',
        _type: 'researcher',
        supervisors: [
          { ...supervision(referenceTo('researcher-student')), degree: 'masters' },
          { _key: 'n', _type: 'supervision' },
        ],
      },
    ],
    slug,
    shows: ['Ada Begun', 'Devin Kwok', 'David Rolnick'],
    placeholders: [['supervision introuvable', 'supervisor not found'], missingName],
    listed: [missingName],
  },
  {
    title: 'a portrait without an image',
    documents: [person({ portrait: { _type: 'image', alt: bilingual('Ada', 'Ada') } })],
    slug,
    shows: ['Ada Begun'],
  },
  {
    title: 'a portrait without an alternative text',
    documents: [
      person({ portrait: { _type: 'image', asset: { _type: 'reference', _ref: asset } } }),
    ],
    slug,
    shows: ['Ada Begun'],
    placeholders: [['texte de remplacement manquant', 'alternative text missing']],
  },
];
