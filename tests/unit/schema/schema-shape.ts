import type { SchemaType, TypeNode } from 'groq-js';

/**
 * Every path of the documents that a Sanity schema describes, with what is there, one line each:
 * `researcher.supervisors[].role: 'principal' | 'co'`. A `?` after a path says it is optional.
 */
export function linesOfSchema(schema: SchemaType, types: readonly string[]): string[] {
  return types.flatMap((name) => {
    const document = schema.find((type) => type.name === name && type.type === 'document');
    if (document?.type !== 'document') return [`${name}: not a document type`];
    return Object.entries(document.attributes)
      .flatMap(([field, { value, optional }]) =>
        lines(`${name}.${field}${optional ? '?' : ''}`, value, schema),
      )
      .sort();
  });
}

function resolve(node: TypeNode, schema: SchemaType): TypeNode {
  if (node.type !== 'inline') return node;
  const named = schema.find((type) => type.name === node.name);
  if (named?.type !== 'type') throw new Error(`The schema has no type ${node.name}.`);
  return resolve(named.value, schema);
}

function lines(path: string, written: TypeNode, schema: SchemaType): string[] {
  const node = resolve(written, schema);
  switch (node.type) {
    case 'object': {
      const rest = node.rest && resolve(node.rest, schema);
      const attributes = {
        ...node.attributes,
        ...(rest?.type === 'object' ? rest.attributes : {}),
      };
      const to = node.dereferencesTo ?? (rest?.type === 'object' && rest.dereferencesTo);
      return [
        `${path}: object${to ? ` → ${to}` : ''}`,
        ...Object.entries(attributes).flatMap(([field, { value, optional }]) =>
          lines(`${path}.${field}${optional ? '?' : ''}`, value, schema),
        ),
      ];
    }
    case 'array':
      return [`${path}: array`, ...lines(`${path}[]`, node.of, schema)];
    case 'union':
      return union(
        path,
        node.of.map((member) => resolve(member, schema)),
        schema,
      );
    case 'string':
      return [`${path}: ${node.value === undefined ? 'string' : `'${node.value}'`}`];
    default:
      return [`${path}: ${node.type}`];
  }
}

function union(path: string, members: TypeNode[], schema: SchemaType): string[] {
  const strings = members.flatMap((m) => (m.type === 'string' && m.value ? [`'${m.value}'`] : []));
  if (strings.length === members.length) return [`${path}: ${strings.join(' | ')}`];
  const targets = members.flatMap((m) => (m.type === 'object' && m.dereferencesTo) || []);
  const [first] = members;
  if (first?.type !== 'object' || targets.length !== members.length) {
    return [`${path}: a union that this test does not know`];
  }
  return lines(path, { ...first, dereferencesTo: targets.join(' | ') }, schema);
}
