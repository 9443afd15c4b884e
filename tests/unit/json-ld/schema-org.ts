/** The vocabulary of schema.org, as the types of `schema-dts` declare it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';
import { z } from 'zod';

/** The properties of each type, with those that it inherits. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads the declarations: `interface BookLeaf extends BookBase { "@type": "Book" }` is a type, and the interfaces that
 * it extends have its properties.
 */
export function readVocabulary(): Vocabulary {
  const path = join(process.cwd(), 'node_modules/schema-dts/dist/schema.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const interfaces = new Map(
    source.statements
      .filter(ts.isInterfaceDeclaration)
      .map((declaration) => [declaration.name.text, declaration] as const),
  );
  const propertiesOf = (name: string): string[] => {
    const declaration = interfaces.get(name);
    if (!declaration) return [];
    const parents = (declaration.heritageClauses ?? []).flatMap(({ types }) =>
      types.map(({ expression }) => (ts.isIdentifier(expression) ? expression.text : '')),
    );
    const own = declaration.members.flatMap(({ name: key }) =>
      key && ts.isStringLiteral(key) ? [key.text] : [],
    );
    return [...own, ...parents.flatMap(propertiesOf)];
  };
  return new Map(
    [...interfaces].flatMap(([name, { members }]) =>
      members
        .flatMap((member) =>
          ts.isPropertySignature(member) &&
          ts.isStringLiteral(member.name) &&
          member.name.text === '@type' &&
          member.type &&
          ts.isLiteralTypeNode(member.type) &&
          ts.isStringLiteral(member.type.literal)
            ? [member.type.literal.text]
            : [],
        )
        .map((type) => [type, new Set(['@id', ...propertiesOf(name)])] as const),
    ),
  );
}

const node = z.record(z.string(), z.unknown());
export type DataNode = z.output<typeof node>;

export const graphResult = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(node).min(1),
});

/** Every object in the data, at any depth. */
export function nodesIn(value: unknown): DataNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  const found = node.safeParse(value);
  if (!found.success || typeof value !== 'object') return [];
  return [found.data, ...Object.values(found.data).flatMap(nodesIn)];
}

/** Every text in the data, with the name of its property. */
export function textsIn(value: unknown, property = ''): { property: string; text: string }[] {
  if (typeof value === 'string') return [{ property, text: value }];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, property));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, name));
}

/** The types that schema.org does not have, and the properties that their types do not have. */
export function unknownTerms(value: unknown, vocabulary: Vocabulary): string[] {
  return nodesIn(value).flatMap((one) => {
    const { '@type': type } = one;
    if (type === undefined) {
      // A reference.
      return Object.keys(one).every((name) => name === '@id') ? [] : [JSON.stringify(one)];
    }
    const properties = vocabulary.get(String(type));
    if (!properties) return [String(type)];
    return Object.keys(one)
      .filter((name) => !properties.has(name))
      .map((name) => `${String(type)}.${name}`);
  });
}
