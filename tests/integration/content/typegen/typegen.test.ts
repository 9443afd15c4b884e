/**
 * The types that Sanity's TypeGen infers from the schema and the queries, against what the zod schemas of the results read:
 * a field that is taken out of the schema, gets another name, or another type, is an error of its compiler.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SchemaType } from 'groq-js';

import { extracted } from '../../../unit/schema/extract';
import { queryResults } from './query-results';
import { generateTypes, type GeneratedTypes, typeErrors } from './type-errors';

jest.setTimeout(120_000);

let folder: string;
let current: GeneratedTypes;
let changed: GeneratedTypes;
let ofCurrent: Record<string, string>;
let ofChanged: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portrait-typegen-'));
  current = await generateTypes(join(folder, 'current'), extracted());
  changed = await generateTypes(join(folder, 'changed'), changedSchema());
  [ofCurrent = {}, ofChanged = {}] = await typeErrors(current, changed);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The schema with a field taken out, one with another name, and one with another type. */
function changedSchema(): SchemaType {
  const schema = structuredClone(extracted());
  delete fieldsOf(schema, 'siteSettings').footer;
  const version = fieldsOf(schema, 'version');
  Object.assign(version, { venueName: version.venue });
  delete version.venue;
  const aNumber = { type: 'objectAttribute', value: { type: 'number' }, optional: true };
  Object.assign(fieldsOf(schema, 'topic'), { description: aNumber });
  return schema;
}

function fieldsOf(schema: SchemaType, name: string) {
  const type = schema.find((one) => one.name === name);
  if (type?.type === 'document') return type.attributes;
  if (type?.type === 'type' && type.value.type === 'object') return type.value.attributes;
  throw new Error(`The schema has no object ${name}.`);
}

test('TypeGen reads every query that has a schema here, and no other', () => {
  expect(current.queries.toSorted()).toEqual(Object.keys(queryResults).toSorted());
});

test('every query is answered with what the schema of its result reads', () => {
  expect(ofCurrent).toEqual({});
});

test.each([
  ['is taken out', 'siteQuery', /'footer'[\s\S]*NotInTheSchema/],
  ['gets another name', 'profileQuery', /'venue'[\s\S]*NotInTheSchema/],
  ['gets another type', 'topicsQuery', /'description'[\s\S]*'number'/],
])('a field of the schema that %s is an error of the query that asks for it', (_, query, error) => {
  expect(ofChanged[query]).toMatch(error);
});
