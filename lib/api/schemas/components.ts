import { z } from 'zod';

import { listOf } from '../paging.ts';
import { cslItem, cslName, cslVersion } from './csl-item.ts';
import { person, relatedPerson, supervision } from './person.ts';
import { problem } from './problem.ts';
import { localisedText, pageUrl } from './by-language.ts';
import { topic, topicReference } from './topic.ts';
import { author, work } from './work.ts';

/** Every schema that the description of the API names. */
export const namedSchemas = {
  Person: person,
  RelatedPerson: relatedPerson,
  PeopleList: listOf(person).describe('A page of the list of members.'),
  Supervision: supervision,
  Work: work,
  WorksList: listOf(work).describe('A page of the list of works.'),
  Author: author,
  CslItem: cslItem,
  CslName: cslName,
  CslVersion: cslVersion,
  Topic: topic,
  TopicsList: listOf(topic).describe('A page of the list of topics.'),
  TopicReference: topicReference,
  LocalisedText: localisedText,
  PageUrl: pageUrl,
  Problem: problem,
} as const satisfies Readonly<Record<string, z.ZodType>>;
export type SchemaName = keyof typeof namedSchemas;

/** The address of a schema within the description. */
export function schemaAddress(name: string): string {
  return `#/components/schemas/${name}`;
}

/** The same schemas as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export function jsonSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: schemaAddress });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [
      name,
      schema,
    ]),
  );
}
