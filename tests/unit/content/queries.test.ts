/**
 * The queries against the schema: a field that a query asks for and no document has any more would
 * silently read as null on every page. groq-js infers the type of a query's answer from the schema;
 * a field that can be nothing but null is one that does not exist.
 */
import { parse, type SchemaType, typeEvaluate, type TypeNode } from 'groq-js';

import { directoryQuery } from '@/lib/content/directory';
import { coauthorQuery, formerProfileQuery } from '@/lib/content/former-address';
import { renditionQuery } from '@/lib/content/portrait-rendition';
import { profileQuery, referringQuery } from '@/lib/content/profile';
import { settingsQuery } from '@/lib/content/settings';
import { formerQuery } from '@/lib/revalidation/affected-pages';
import { nearQuery, slugsQuery } from '@/lib/revalidation/shown-on';
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

/** Only one of the two kinds of person can have become the other. */
const bothWays = [/\.person\.member$/];

const missing = (query: string, params?: Record<string, unknown>) =>
  nullPaths(typeOf(query, params), '').filter((path) => !bothWays.some((way) => way.test(path)));

test.each([
  ['the directory', directoryQuery, {}],
  ['a profile', profileQuery, { slug: 'a' }],
  ['what refers to a person', referringQuery, { people: ['a'] }],
  ['the settings', settingsQuery, {}],
  ['the documents near a change', nearQuery, { ids: ['a'] }],
  ['who had an address', formerProfileQuery, { slug: 'a' }],
  ['the coauthor at an address', coauthorQuery, { slug: 'a' }],
  ['the portrait at an address', renditionQuery, { slug: 'a' }],
  ['the coauthor that a member was', formerQuery, { id: 'a' }],
  ['the slugs of people', slugsQuery, { people: ['a'] }],
])('every field that the query of %s asks for exists in the schema', (_, query, params) => {
  expect(missing(query, params)).toEqual([]);
});

test('a field that does not exist is found', () => {
  expect(missing('*[_type == "researcher"]{name, nmae, "s": slug.curent}')).toEqual([
    '[].nmae',
    '[].s',
  ]);
});
