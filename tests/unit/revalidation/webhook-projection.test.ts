/** The webhook tells of every reference that the schema lets an editor write, and of no other. */
import { evaluate, parse } from 'groq-js';

import { documentTypes } from '@/lib/domain/vocabulary';
import { webhookBody } from '@/lib/revalidation/webhook-body';
import { webhookProjection } from '@/lib/revalidation/webhook-projection';

import { extracted } from '../schema/extract';
import { referenceFields } from './reference-fields';

const schema = extracted();
const fields = documentTypes.flatMap((type) =>
  referenceFields(type, schema, documentTypes).map((field) => ({ type, field })),
);

/** The value of a field that contains a reference and nothing else. */
function referenceAt(field: string): unknown {
  const [first, ...rest] = field.split('.');
  if (first === undefined || first === '') return { _type: 'reference', _ref: 'there' };
  const name = first.replace('[]', '');
  const inner = referenceAt(rest.join('.'));
  return { [name]: first.endsWith('[]') ? [inner] : inner };
}

async function bodyOf(before: unknown, after: unknown) {
  const tree = parse(webhookProjection, { mode: 'delta' });
  const value = await evaluate(tree, { root: after ?? before, before, after });
  return webhookBody.parse(await value.get());
}

test('the fields that the projection lists are those of the schema', () => {
  const listed = [...webhookProjection.matchAll(/([\w.[\]]+)\._ref/g)].map(([, field]) =>
    field?.replace(/^\.\.\./, ''),
  );
  expect(new Set(listed)).toEqual(new Set(fields.map(({ field }) => field)));
});

test.each(fields)('of a $type, the reference in $field is told', async ({ type, field }) => {
  const document = Object.assign({ _id: 'a', _type: type }, referenceAt(field));
  expect((await bodyOf(null, document)).after?.references).toEqual(['there']);
  expect((await bodyOf(document, null)).before?.references).toEqual(['there']);
});

test('a document that has no reference refers to nothing, and one that is not there has no state', async () => {
  const document = { _id: 'a', _type: 'topic', slug: { current: 'a' } };
  expect(await bodyOf(null, document)).toEqual({
    _id: 'a',
    _type: 'topic',
    operation: 'create',
    before: null,
    after: { slug: 'a', formerSlugs: [], references: [] },
  });
});
