/** The sample content against the schema, in both directions: neither has a field that the other lacks. */
import { documentTypes } from '@/lib/domain/vocabulary';
import { schemaTypes } from '@/sanity/schema/index';

import { extracted } from './extract';
import { shapeErrors } from './shape-errors';
import { documents, sample, systemFields } from './studio';

const schema = extracted();
const types = new Map(documents.map(({ _id, _type }) => [_id, String(_type)]));
const typeOf = (id: string) => (id.startsWith('image-') ? 'sanity.imageAsset' : types.get(id));
const errors = (document: Record<string, unknown>) =>
  shapeErrors({ ...systemFields, ...document }, { schema, typeOf });

test.each(documents.map((document) => [document._id, document] as const))(
  '%s has the fields of the schema and no others',
  (_id, document) => expect(errors(document)).toEqual([]),
);

test('the types of documents are those of the vocabulary', () => {
  const names = schemaTypes.filter(({ type }) => type === 'document').map(({ name }) => name);
  expect(names.toSorted()).toEqual([...documentTypes].toSorted());
});

const member = 'researcher-david-rolnick';
const paper = 'publication-dataset-difficulty-inductive-bias';
const person = { _type: 'reference', _ref: 'coauthor-nikhil-anand', _weak: true };
const supervision = { _key: 'a', _type: 'supervision', role: 'co', person };
const version = { _key: 'a', _type: 'version', kind: 'preprint' };
const text = { _key: 'a', _type: 'internationalizedArrayStringValue', language: 'fr', value: 'x' };
const asset = { _type: 'reference', _ref: 'image-a-1x1-png' };
const hotspot = { _type: 'sanity.imageHotspot', x: 0, y: 0, width: 1, height: 1 };
const biography = (link: object, more: object = {}) => {
  const block = { _key: 'b', _type: 'block', markDefs: [{ _key: 'l', _type: 'link', ...link }] };
  const type = 'internationalizedArrayBiographyValue';
  return [{ _key: 'a', _type: type, language: 'fr', value: [{ ...block, ...more }] }];
};

test.each<[what: string, id: string, change: Record<string, unknown>, error: string]>([
  ['of a document', member, { pronouns: 'x' }, 'researcher.pronouns: unknown'],
  [
    'of an object in a list',
    paper,
    { versions: [{ ...version, series: 'x' }] },
    'publication.versions[].series: unknown',
  ],
  [
    'of a localised text',
    'topic-deep-learning',
    { name: [{ ...text, note: 'x' }] },
    'topic.name[].note: unknown',
  ],
  [
    'of a reference',
    member,
    { supervisors: [{ ...supervision, person: { ...person, name: 'x' } }] },
    'researcher.supervisors[].person.name: unknown',
  ],
  [
    'of a hotspot',
    member,
    { portrait: { _type: 'image', asset, hotspot: { ...hotspot, z: 0 } } },
    'researcher.portrait.hotspot.z: unknown',
  ],
  [
    'of a block of a biography',
    member,
    { biography: biography({ href: 'https://example.org' }, { colour: 'red' }) },
    'researcher.biography[].value[].colour: unknown',
  ],
  [
    'of a link in a biography',
    member,
    { biography: biography({ href: 'https://example.org', target: '_blank' }) },
    'researcher.biography[].value[].markDefs[].target: unknown',
  ],
])('a field %s that the schema does not have is found', (_what, id, change, error) => {
  expect(errors({ ...sample(id), ...change })).toEqual([error]);
});

test.each<[what: string, id: string, change: Record<string, unknown>, error: string]>([
  ['a number for a text', 'institution-mila', { shortName: 3 }, 'institution.shortName: no string'],
  ['a text for a yes or no', paper, { versions: [{ ...version, preferred: 'yes' }] }, 'no boolean'],
  ['an object for a list', paper, { versions: version }, 'publication.versions: no array'],
  ['a text for an object', paper, { versions: ['arXiv'] }, 'publication.versions[]: no object'],
  ['a text for a number', member, { portrait: { _type: 'image', hotspot: { x: '1' } } }, '.x: no'],
  [
    'a value that is not in its closed list',
    member,
    { supervisors: [{ ...supervision, role: 'third' }] },
    'researcher.supervisors[].role: not a choice',
  ],
  ['another type of object', paper, { versions: [{ ...version, _type: 'x' }] }, '_type: not a'],
  ['the absence of a name', member, { name: undefined }, '.name: missing'],
  [
    'a link without its address',
    member,
    { biography: biography({}) },
    'researcher.biography[].value[].markDefs[].href: missing',
  ],
  [
    'a reference to nobody',
    member,
    { supervisors: [{ ...supervision, person: { _type: 'reference' } }] },
    'person._ref: missing',
  ],
  [
    'a reference to a document of another type',
    member,
    { topics: [{ _key: 'a', _type: 'reference', _ref: 'institution-mila' }] },
    'researcher.topics[]: refers to another type',
  ],
  [
    'an item of a list without a key',
    paper,
    { versions: [{ _type: 'version', kind: 'book' }] },
    'publication.versions[]._key: missing',
  ],
  [
    'two items with the same key',
    paper,
    { versions: [version, version] },
    'publication.versions: a _key twice',
  ],
])('%s is found', (_what, id, change, error) => {
  expect(errors({ ...sample(id), ...change }).join()).toContain(error);
});
