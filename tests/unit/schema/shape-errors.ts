import type { SchemaType, TypeNode } from 'groq-js';

import { isRecord } from '@/sanity/schema/rules/is-record';

interface Dataset {
  readonly schema: SchemaType;
  /** The type of the document with an `_id`. */
  readonly typeOf: (id: string) => string | undefined;
}

/**
 * What a stored document has that the schema does not describe, or the other way round: unknown fields,
 * missing ones, values of another type, items of a list without a `_key` of their own, references to
 * documents of another type. The Studio's validation, which checks the contents, looks at none of these.
 */
export function shapeErrors(document: Record<string, unknown>, dataset: Dataset): string[] {
  const type = dataset.schema.find(({ name }) => name === document._type);
  if (type?.type !== 'document') return [`${String(document._type)}: no type of documents`];
  return errorsIn(document, { type: 'object', attributes: type.attributes }, type.name, dataset);
}

function resolve(node: TypeNode, schema: SchemaType): TypeNode {
  if (node.type !== 'inline') return node;
  const named = schema.find(({ name }) => name === node.name);
  if (named?.type !== 'type') throw new Error(`The schema has no type ${node.name}.`);
  return resolve(named.value, schema);
}

function errorsIn(value: unknown, written: TypeNode, path: string, dataset: Dataset): string[] {
  const node = resolve(written, dataset.schema);
  switch (node.type) {
    case 'object':
      return errorsInObject(value, node, path, dataset);
    case 'array':
      return errorsInArray(value, node.of, path, dataset);
    case 'union': {
      const found = node.of.map((member) => errorsIn(value, member, path, dataset));
      return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
    }
    case 'string':
      if (node.value !== undefined) return value === node.value ? [] : [`${path}: not a choice`];
      return typeof value === 'string' ? [] : [`${path}: no string`];
    case 'number':
    case 'boolean':
      return typeof value === node.type ? [] : [`${path}: no ${node.type}`];
    default:
      return [];
  }
}

function errorsInObject(
  value: unknown,
  node: TypeNode & { type: 'object' },
  path: string,
  dataset: Dataset,
): string[] {
  if (!isRecord(value)) return [`${path}: no object`];
  const rest = node.rest && resolve(node.rest, dataset.schema);
  const inner = rest?.type === 'object' ? rest : undefined;
  const attributes = { ...node.attributes, ...inner?.attributes };
  const target = node.dereferencesTo ?? inner?.dereferencesTo;
  return [
    ...Object.keys(value)
      .filter((field) => !Object.hasOwn(attributes, field))
      .map((field) => `${path}.${field}: unknown`),
    ...Object.entries(attributes).flatMap(([field, attribute]) => {
      const held = value[field];
      if (held !== undefined) return errorsIn(held, attribute.value, `${path}.${field}`, dataset);
      return attribute.optional ? [] : [`${path}.${field}: missing`];
    }),
    ...(target !== undefined && dataset.typeOf(String(value._ref)) !== target
      ? [`${path}: refers to another type`]
      : []),
  ];
}

function errorsInArray(value: unknown, of: TypeNode, path: string, dataset: Dataset): string[] {
  if (!Array.isArray(value)) return [`${path}: no array`];
  const keys = value.filter(isRecord).map(({ _key }) => _key);
  return [
    ...(new Set(keys).size === keys.length ? [] : [`${path}: a _key twice`]),
    ...value.flatMap((item: unknown) => errorsIn(item, of, `${path}[]`, dataset)),
  ];
}
