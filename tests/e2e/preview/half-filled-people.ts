/** Half-written people. */
import { bilingual } from '@/sanity/seed/stored-values';
import {
  asset,
  gone,
  id,
  missingAddress,
  missingName,
  person,
  type HalfFilledCase,
  slug,
  unusable,
} from './half-filled-case';

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
            ...['orcid', 'links'],
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
      ['sujet introuvable', 'topic not found'],
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
