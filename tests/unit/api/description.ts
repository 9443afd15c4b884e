import Ajv from 'ajv/dist/2020';

import { openApiDocument } from '@/lib/api/openapi';
import type { SchemaName } from '@/lib/api/schemas/components';

/** The description of the API as a client gets it. */
export const description: unknown = JSON.parse(
  JSON.stringify(openApiDocument('https://people.example.org')),
);

/** @returns what is wrong with a value by a schema of the description */
export function faultsBy(schema: SchemaName, value: unknown): unknown[] {
  const ajv = new Ajv({ allErrors: true, strict: true, validateFormats: false });
  // Of a document of OpenAPI only its schemas are schemas.
  ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components', 'example']);
  if (typeof description !== 'object' || description === null) throw new Error('no description');
  ajv.addSchema({ $id: 'https://people.example.org/openapi.json', ...description });
  const isValid = ajv.validate(
    { $ref: `https://people.example.org/openapi.json#/components/schemas/${schema}` },
    value,
  );
  return isValid
    ? []
    : (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
