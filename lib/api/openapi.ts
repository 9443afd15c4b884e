import { apiPath } from './headers.ts';
import { examples } from './examples/examples.ts';
import {
  type ParametersSchema,
  peopleParameters,
  topicsParameters,
  worksParameters,
} from './parameters.ts';
import { linkHeaders, listHeaders, refusals, successOf } from './openapi-responses.ts';
import { queryParameters, slugParameter } from './openapi-parameters.ts';
import { jsonSchemas, type SchemaName } from './schemas/components.ts';

interface Resource {
  readonly name: string;
  readonly parameters: ParametersSchema;
  readonly list: { readonly id: string; readonly summary: string; readonly schema: SchemaName };
  readonly one: { readonly id: string; readonly summary: string; readonly schema: SchemaName };
  readonly examples: { readonly list: object; readonly one: object };
}

const resources: readonly Resource[] = [
  {
    name: 'people',
    parameters: peopleParameters,
    list: {
      id: 'listPeople',
      summary: 'Members, in alphabetical order; those who have left too',
      schema: 'PeopleList',
    },
    one: {
      id: 'getPerson',
      summary: 'A member, with supervisors and students',
      schema: 'RelatedPerson',
    },
    examples: examples.people,
  },
  {
    name: 'works',
    parameters: worksParameters,
    list: { id: 'listWorks', summary: 'Publications, the newest first', schema: 'WorksList' },
    one: { id: 'getWork', summary: 'A publication', schema: 'Work' },
    examples: examples.works,
  },
  {
    name: 'topics',
    parameters: topicsParameters,
    list: { id: 'listTopics', summary: 'Topics, by slug', schema: 'TopicsList' },
    one: { id: 'getTopic', summary: 'A topic', schema: 'Topic' },
    examples: examples.topics,
  },
];

const description = `What the site publishes about the people of the institute, their works and their topics, as JSON. \
Names are those of schema.org, and of CSL-JSON for works. A text in several languages is an object by language. \
Answers are as new as the pages: ask with \`If-None-Match\`, and what you have already is a 304. \
Nobody needs a key; one address can ask so often, as the header \`RateLimit-Policy\` says. \
Parameters that a list does not have are ignored.`;

/**
 * The description of the API (OpenAPI 3.1.1), made from the schemas that its answers are made with.
 *
 * @param siteUrl the public origin of the site
 */
export function openApiDocument(siteUrl: string): Record<string, unknown> {
  return {
    openapi: '3.1.1',
    info: { title: 'People, works and topics', version: '1.0.0', description },
    servers: [{ url: `${siteUrl}${apiPath}` }],
    paths: Object.fromEntries(resources.flatMap(pathsOf)),
    components: { schemas: jsonSchemas() },
  };
}

function pathsOf({ name, parameters, list, one, examples: given }: Resource): [string, object][] {
  const ofList = { schema: list.schema, example: given.list, headers: listHeaders };
  const ofOne = { schema: one.schema, example: given.one, headers: linkHeaders };
  return [
    [
      `/${name}`,
      {
        get: {
          operationId: list.id,
          summary: list.summary,
          description: `${list.summary}, a page at a time.`,
          parameters: queryParameters(parameters),
          responses: { 200: successOf(ofList), ...refusals([304, 308, 400, 404, 429, 503]) },
        },
      },
    ],
    [
      `/${name}/{slug}`,
      {
        get: {
          operationId: one.id,
          summary: one.summary,
          description: `${one.summary}, by slug.`,
          parameters: [slugParameter],
          responses: { 200: successOf(ofOne), ...refusals([304, 308, 404, 429, 503]) },
        },
      },
    ],
  ];
}
