import { extractSchema } from '@sanity/schema/_internal';
import { createSchema, type SchemaTypeDefinition } from 'sanity';
import { internationalizedArray } from 'sanity-plugin-internationalized-array';
import { localisedFieldTypes, localisedLanguages } from '@/sanity/schema/fields/localised';
import { schemaTypes } from '@/sanity/schema/index';

/** The compiled schema as the Studio has it: ours, and the types that the plugin makes. */
export function compiledSchema(types: SchemaTypeDefinition[] = schemaTypes) {
  const plugin = internationalizedArray({
    languages: localisedLanguages,
    fieldTypes: [...localisedFieldTypes],
  });
  const made = plugin.schema?.types;
  return createSchema({ name: 'default', types: [...types, ...(Array.isArray(made) ? made : [])] });
}

/** The schema as groq-js describes it, with required and optional fields. */
export function extracted(types: SchemaTypeDefinition[] = schemaTypes) {
  return extractSchema(compiledSchema(types), { enforceRequiredFields: true });
}
