/**
 * The queries against the schema: a field that a query asks for and no document has any more would
 * silently read as null on every page. groq-js infers the type of a query's answer from the schema;
 * a field that can be nothing but null is one that does not exist.
 */
import { parse, type SchemaType, typeEvaluate, type TypeNode } from 'groq-js';

import { slugsQuery } from '@/lib/content/addresses/read-slugs';
import { coauthorQuery, draftCoauthorQuery } from '@/lib/content/coauthor/page-query';
import { vcardQuery } from '@/lib/content/contact/vcard';
import { cvQuery, draftCvQuery } from '@/lib/content/cv/query';
import { directoryQuery } from '@/lib/content/directory/query';
import { peopleFactsQuery, personFactsQuery } from '@/lib/content/facts/people-query';
import { topicFactsQuery, topicsFactsQuery } from '@/lib/content/facts/topics-query';
import { workFactsQuery, worksFactsQuery } from '@/lib/content/facts/works-query';
import { draftInstitutionQuery, institutionQuery } from '@/lib/content/institution/page-query';
import { draftPortraitQuery, portraitsQuery } from '@/lib/content/portrait/read';
import { draftProfileQuery, profileQuery } from '@/lib/content/profile/query';
import { siteQuery } from '@/lib/content/site/query';
import { publicationsQuery } from '@/lib/content/publications/query';
import { foundQuery } from '@/lib/content/search/query';
import { changedQuery, indexedIdsQuery, namingQuery } from '@/lib/content/search-index/query';
import { changeCountQuery, sitemapQuery } from '@/lib/content/sitemap/query';
import { draftTopicQuery, topicQuery } from '@/lib/content/topic/page-query';
import { topicsQuery } from '@/lib/content/topics/query';
import { draftWorkQuery, workQuery } from '@/lib/content/work/page-query';
import { listNameQuery } from '@/lib/content/work-records/list-name';
import { workRecordQuery, workRecordsQuery } from '@/lib/content/work-records/query';
import { pageKinds, pageNames, sluggedPages } from '@/lib/pages/registry';
import { samePersonQuery } from '@/lib/revalidation/dependents';
import { schemaTypes } from '@/sanity/schema';

import { extracted } from '../schema/extract';

const schema: SchemaType = extracted(schemaTypes);

/** Paths of attributes whose type is null and nothing else. */
function nullPaths(type: TypeNode, path: string): string[] {
  switch (type.type) {
    case 'null':
      return [path];
    case 'array':
      return nullPaths(type.of, `${path}[]`);
    case 'object':
      return Object.entries(type.attributes).flatMap(([name, attribute]) =>
        nullPaths(attribute.value, `${path}.${name}`),
      );
    case 'union': {
      const others = type.of.filter((one) => one.type !== 'null');
      return others.length === 0 ? [path] : others.flatMap((one) => nullPaths(one, path));
    }
    default:
      return [];
  }
}

const typeOf = (query: string, params: Record<string, unknown> = {}) =>
  typeEvaluate(parse(query, { params }), schema);

const notInferred = [
  // Only one of the two kinds of person can have become the other, or be an organization.
  /(?:\.person|^\.genealogy\[\])\.(?:member|isOrganization)$/,
  // What a condition chooses, and the items of a list made in a projection, have no inferred type.
  /^(\[\])?$/,
];

const missing = (query: string, params?: Record<string, unknown>) =>
  nullPaths(typeOf(query, params), '').filter((path) => !notInferred.some((one) => one.test(path)));

const change = {
  ids: ['a'],
  type: 'researcher',
  references: ['a'],
  changedReferences: ['a'],
  moved: true,
};

const cases: [what: string, query: string, params: Record<string, unknown>][] = [
  ['the directory', directoryQuery, { people: ['a'], topics: ['a'], institutions: ['a'] }],
  ['a profile', profileQuery, { slug: 'a' }],
  ['a draft without an address', draftProfileQuery, { id: 'a' }],
  ['a CV', cvQuery, { slug: 'a' }],
  ['the CV of a draft without an address', draftCvQuery, { id: 'a' }],
  ['a vCard', vcardQuery, { slug: 'a' }],
  ['the publications', publicationsQuery, { works: ['a'], topics: ['a'], people: ['a'] }],
  [
    'what a search found',
    foundQuery,
    { people: ['a'], works: ['a'], topics: ['a'], institutions: ['a'] },
  ],
  ['what changed', changedQuery, { since: '' }],
  ['those that name a document', namingQuery, { ids: ['a'] }],
  ['the documents of the search index', indexedIdsQuery, {}],
  ['the topics', topicsQuery, {}],
  ['a work', workQuery, { slug: 'a' }],
  ['a draft of a work without an address', draftWorkQuery, { id: 'a' }],
  ['the record of a work', workRecordQuery, { slug: 'a' }],
  ['the records of works', workRecordsQuery, { ids: ['a'] }],
  ['the name of that whose works are listed', listNameQuery, { type: 'institution', slug: 'a' }],
  ['a coauthor', coauthorQuery, { slug: 'a' }],
  ['a draft of a coauthor without an address', draftCoauthorQuery, { id: 'a' }],
  ['an institution', institutionQuery, { slug: 'a' }],
  ['a draft of an institution without an address', draftInstitutionQuery, { id: 'a' }],
  ['a topic', topicQuery, { slug: 'a' }],
  ['a draft of a topic without an address', draftTopicQuery, { id: 'a' }],
  ['members in the API', peopleFactsQuery, { ids: ['a'] }],
  ['a member in the API', personFactsQuery, { slug: 'a' }],
  ['works in the API', worksFactsQuery, { ids: ['a'] }],
  ['a work in the API', workFactsQuery, { slug: 'a' }],
  ['topics in the API', topicsFactsQuery, { start: 0, end: 1 }],
  ['a topic in the API', topicFactsQuery, { slug: 'a' }],
  ['the settings', siteQuery, {}],
  ['the portraits at an address', portraitsQuery, { slug: 'a' }],
  ['the portrait of a draft', draftPortraitQuery, { id: 'a' }],
  ['the documents of the same person', samePersonQuery, { id: 'a' }],
  ['the pages of the sitemaps', sitemapQuery, { types: ['researcher', 'coauthor'] }],
  ['what changed of the sitemaps', changeCountQuery, { types: ['researcher'], since: '' }],
  ['the slugs of a kind of page', slugsQuery, { type: 'researcher' }],
  ...pageNames.flatMap((page): typeof cases => [
    [`the dependents among ${page} pages`, pageKinds[page].dependents, change],
    [
      `the main document of ${page} pages`,
      `*[${pageKinds[page].mainDocument}]{_id}`,
      { slug: 'a' },
    ],
  ]),
  ...sluggedPages.map((page): (typeof cases)[number] => [
    `redirects of ${page} pages`,
    pageKinds[page].redirects.targets,
    { slug: 'a' },
  ]),
];

test.each(cases)(
  'every field that the query of %s asks for exists in the schema',
  (_, query, params) => {
    expect(missing(query, params)).toEqual([]);
  },
);

test('a field that does not exist is found', () => {
  expect(missing('*[_type == "researcher"]{name, nmae, "s": slug.curent}')).toEqual([
    '[].nmae',
    '[].s',
  ]);
});
