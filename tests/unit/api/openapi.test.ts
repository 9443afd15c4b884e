import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { validate } from '@readme/openapi-parser';
import { z } from 'zod';

import { apiPath } from '@/lib/api/headers';
import { examples } from '@/lib/api/examples/examples';
import type { SchemaName } from '@/lib/api/schemas/components';

import { description, faultsBy } from './description';

const { paths, openapi, servers } = z
  .object({
    openapi: z.string(),
    servers: z.array(z.object({ url: z.string() })),
    paths: z.record(z.string(), z.object({ get: z.object({ operationId: z.string() }) })),
  })
  .parse(description);

test('the description is valid OpenAPI 3.1', async () => {
  expect(openapi).toMatch(/^3\.1\./);
  // The parser changes what it gets.
  const result = await validate(JSON.parse(JSON.stringify(description)));
  expect(result).toEqual({ valid: true, warnings: [], specification: 'OpenAPI' });
});

test('it says where the API is', () => {
  expect(servers).toEqual([{ url: `https://people.example.org${apiPath}` }]);
});

test('it has every route but its own, and no other', () => {
  const folder = join(process.cwd(), 'app', apiPath);
  const routes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/route.ts'))
    .map((file) => `/${file.replace('/route.ts', '').replace('[slug]', '{slug}')}`);
  expect([...Object.keys(paths), '/openapi.json'].sort()).toEqual(routes.sort());
});

test.each<[SchemaName, object]>([
  ['PeopleList', examples.people.list],
  ['RelatedPerson', examples.people.one],
  ['WorksList', examples.works.list],
  ['Work', examples.works.one],
  ['TopicsList', examples.topics.list],
  ['Topic', examples.topics.one],
])('the example of %s is one', (schema, example) => {
  expect(faultsBy(schema, example)).toEqual([]);
});

test('a field that is not described is a fault', () => {
  expect(faultsBy('Topic', { ...examples.topics.one, secret: 1 })).toEqual([
    expect.stringContaining('additional properties'),
  ]);
  expect(faultsBy('Work', { ...examples.works.one, csl: { note: 'x' } })).not.toEqual([]);
});
