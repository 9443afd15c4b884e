/** People as they are while somebody writes them. */
import { bilingual } from '@/sanity/seed/stored-values';
import {
  asset,
  gone,
  id,
  missingAddress,
  missingName,
  person,
  type Row,
  slug,
  unusable,
} from './half-filled-pieces';

export const people: Row[] = [
  {
    what: 'a new person with only a name',
    documents: [{ _id: id, _type: 'researcher', name: 'Ada Begun' }],
    slug: `~${id}`,
    shows: ['Ada Begun'],
    marks: [missingAddress],
    published: 404,
  },
  {
    what: 'a person of whom nothing is known',
    documents: [{ _id: id, _type: 'researcher' }],
    slug: `~${id}`,
    marks: [missingName, missingAddress],
    published: 404,
  },
  {
    what: 'a person without a name',
    documents: [person({ name: undefined })],
    slug,
    marks: [missingName],
    published: 500,
  },
  {
    what: 'a person with a blank name and blank texts',
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
    marks: [missingName],
    published: 500,
  },
  {
    what: 'a person of whom every field is null',
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
    what: 'a person whose lists are empty',
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
    what: 'a person who refers to what is gone',
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
    marks: [
      ['établissement introuvable', 'institution not found'],
      ['sujet introuvable', 'topic not found'],
      ['publication introuvable', 'publication not found'],
      ['supervision introuvable', 'supervisor not found'],
    ],
  },
  {
    what: 'a half-typed ORCID iD and link',
    documents: [
      person({
        orcid: '0000-0002-18',
        links: [{ _key: 'l', _type: 'externalLink', kind: 'website', url: 'https:' }],
      }),
    ],
    slug,
    shows: ['Ada Begun'],
    marks: [unusable('0000-0002-18'), unusable('https:')],
  },
  {
    what: 'a portrait without an image',
    documents: [person({ portrait: { _type: 'image', alt: bilingual('Ada', 'Ada') } })],
    slug,
    shows: ['Ada Begun'],
  },
  {
    what: 'a portrait without an alternative text',
    documents: [
      person({ portrait: { _type: 'image', asset: { _type: 'reference', _ref: asset } } }),
    ],
    slug,
    shows: ['Ada Begun'],
    marks: [['texte de remplacement manquant', 'alternative text missing']],
  },
];
