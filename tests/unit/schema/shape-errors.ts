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
export function shapeErrors(
  document: Record<string, unknown>,
  { schema, typeOf }: Dataset,
): string[] {
  const type = schema.find(({ name }) => name === document._type);
  if (type?.type !== 'document') return [`${String(document._type)}: no type of documents`];
  return inObject(document, { type: 'object', attributes: type.attributes }, type.name);

  function resolve(node: TypeNode): TypeNode {
    if (node.type !== 'inline') return node;
    const named = schema.find(({ name }) => name === node.name);
    if (named?.type !== 'type') throw new Error(`The schema has no type ${node.name}.`);
    return resolve(named.value);
  }

  function inValue(value: unknown, written: TypeNode, path: string): string[] {
    const node = resolve(written);
    switch (node.type) {
      case 'object':
        return inObject(value, node, path);
      case 'array':
        return inArray(value, node.of, path);
      case 'union': {
        const found = node.of.map((member) => inValue(value, member, path));
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

  function inObject(value: unknown, node: TypeNode & { type: 'object' }, path: string): string[] {
    if (!isRecord(value)) return [`${path}: no object`];
    const rest = node.rest && resolve(node.rest);
    const inner = rest?.type === 'object' ? rest : undefined;
    const attributes = { ...node.attributes, ...inner?.attributes };
    const target = node.dereferencesTo ?? inner?.dereferencesTo;
    return [
      ...Object.keys(value)
        .filter((field) => !Object.hasOwn(attributes, field))
        .map((field) => `${path}.${field}: unknown`),
      ...Object.entries(attributes).flatMap(([field, attribute]) => {
        const held = value[field];
        if (held !== undefined) return inValue(held, attribute.value, `${path}.${field}`);
        return attribute.optional ? [] : [`${path}.${field}: missing`];
      }),
      ...(target !== undefined && typeOf(String(value._ref)) !== target
        ? [`${path}: refers to another type`]
        : []),
    ];
  }

  function inArray(value: unknown, of: TypeNode, path: string): string[] {
    if (!Array.isArray(value)) return [`${path}: no array`];
    const keys = value.filter(isRecord).map(({ _key }) => _key);
    return [
      ...(new Set(keys).size === keys.length ? [] : [`${path}: a _key twice`]),
      ...value.flatMap((item: unknown) => inValue(item, of, `${path}[]`)),
    ];
  }
}
