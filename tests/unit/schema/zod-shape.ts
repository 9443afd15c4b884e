import { z } from 'zod';

interface JsonSchema {
  type?: string | undefined;
  const?: unknown;
  enum?: unknown[] | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
  additionalProperties?: unknown;
  items?: JsonSchema | undefined;
  to?: string[] | undefined;
}

const jsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), jsonSchema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.unknown().optional(),
    items: jsonSchema.optional(),
    to: z.array(z.string()).optional(),
  }),
);

/** Every path of the documents that zod schemas describe, in the lines of `linesOfSchema`. */
export function linesOfZod(schemas: Record<string, z.ZodType>, types: readonly string[]): string[] {
  return types.flatMap((name) => {
    const schema = schemas[name];
    if (!schema) return [`${name}: not a document type`];
    const [, ...fields] = lines(name, jsonSchema.parse(z.toJSONSchema(schema)));
    return fields.sort();
  });
}

function lines(path: string, node: JsonSchema): string[] {
  if (node.const !== undefined) return [`${path}: '${String(node.const)}'`];
  if (node.enum) return [`${path}: ${node.enum.map((value) => `'${String(value)}'`).join(' | ')}`];
  switch (node.type) {
    case 'object': {
      const strict = node.additionalProperties === false ? '' : ' that lets anything through';
      return [
        `${path}: object${strict}${node.to ? ` → ${node.to.join(' | ')}` : ''}`,
        ...Object.entries(node.properties ?? {}).flatMap(([field, value]) =>
          lines(`${path}.${field}${node.required?.includes(field) ? '' : '?'}`, value),
        ),
      ];
    }
    case 'array':
      return [`${path}: array`, ...lines(`${path}[]`, node.items ?? {})];
    case 'integer':
      return [`${path}: number`];
    default:
      return [`${path}: ${node.type ?? 'unknown'}`];
  }
}
