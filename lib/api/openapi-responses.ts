import { problemType } from './problem.ts';
import { schemaAddress, type SchemaName } from './schemas/components.ts';

const header = (description: string, type = 'string') => ({ description, schema: { type } });

const rateHeaders = {
  'RateLimit-Policy': header(
    'How many requests in how many seconds (draft-ietf-httpapi-ratelimit-headers).',
  ),
  RateLimit: header('How many are left, and the seconds until there are all again.'),
};

/** What every answer has that can be kept. */
export const linkHeaders = {
  ...rateHeaders,
  ETag: header('The validator of the answer, for `If-None-Match`.'),
};

export const listHeaders = {
  ...linkHeaders,
  'X-Total-Count': header('How many the whole list has.', 'integer'),
  Link: header('The next page and the one before (RFC 8288).'),
};

const problems = {
  304: 'What the client has already is what there is.',
  308: 'A slug is a former one: the current address is in `Location`.',
  400: 'A parameter has a value that it cannot have.',
  404: 'There is nothing at this address: no such slug, or no such page of the list.',
  429: 'Too many requests: ask again after `Retry-After` seconds.',
  503: 'It cannot be read right now: ask again after `Retry-After` seconds.',
} as const;

const headersOf: Readonly<Partial<Record<keyof typeof problems, object>>> = {
  308: { Location: header('The current address.') },
  429: { ...rateHeaders, 'Retry-After': header('Seconds.', 'integer') },
  503: { 'Retry-After': header('Seconds.', 'integer') },
};

/** The response 200 of a resource. */
export function successOf({
  schema,
  example,
  headers,
}: {
  schema: SchemaName;
  example: object;
  headers: object;
}): object {
  return {
    description: 'What is published.',
    headers,
    content: { 'application/json': { schema: { $ref: schemaAddress(schema) }, example } },
  };
}

/** The other responses, by their status. */
export function refusals(statuses: readonly (keyof typeof problems)[]): Record<string, object> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: problems[status],
        ...(headersOf[status] && { headers: headersOf[status] }),
        ...(status >= 400 && {
          content: { [problemType]: { schema: { $ref: schemaAddress('Problem') } } },
        }),
      },
    ]),
  );
}
