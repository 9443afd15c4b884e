import type { SchemaType, TypeNode } from 'groq-js';

/**
 * The places of a document type in which the schema lets an editor refer to another document, such
 * as `supervisors[].person`.
 *
 * @param schema as Sanity extracts it
 * @param targets types of document that count
 */
export function referenceFields(
  documentType: string,
  schema: SchemaType,
  targets: readonly string[],
): string[] {
  const document = schema.find((type) => type.name === documentType && type.type === 'document');
  if (document?.type !== 'document') throw new Error(`The schema has no document ${documentType}.`);
  const fields = Object.entries(document.attributes).flatMap(([name, { value }]) =>
    fieldsWithin(name, value, { schema, targets }),
  );
  return [...new Set(fields)];
}

interface Search {
  readonly schema: SchemaType;
  readonly targets: readonly string[];
}

function fieldsWithin(path: string, node: TypeNode, search: Search): string[] {
  switch (node.type) {
    case 'inline': {
      const named = search.schema.find(({ name }) => name === node.name);
      if (named?.type !== 'type') throw new Error(`The schema has no type ${node.name}.`);
      return fieldsWithin(path, named.value, search);
    }
    case 'array':
      return fieldsWithin(`${path}[]`, node.of, search);
    case 'union':
      return node.of.flatMap((one) => fieldsWithin(path, one, search));
    case 'object': {
      const isReference = search.targets.includes(node.dereferencesTo ?? '');
      const fields = Object.entries(node.attributes).flatMap(([name, { value }]) =>
        fieldsWithin(`${path}.${name}`, value, search),
      );
      const rest = node.rest ? fieldsWithin(path, node.rest, search) : [];
      return [...(isReference ? [path] : []), ...fields, ...rest];
    }
    default:
      return [];
  }
}
