import { z } from 'zod';

import type { ParametersSchema } from './parameters.ts';
import { slug } from './schemas/resource.ts';

/** The parameters of a list as OpenAPI describes them (3.1.1, 4.8.12). */
export function queryParameters(schema: ParametersSchema): object[] {
  return Object.entries(schema.shape).map(([name, parameter]) => ({
    name,
    in: 'query',
    ...describedSchema(parameter),
  }));
}

export const slugParameter = {
  name: 'slug',
  in: 'path',
  required: true,
  ...describedSchema(slug.describe('The last segment of its address.')),
};

function describedSchema(of: z.ZodType): object {
  const { $schema: _dialect, description, ...schema } = z.toJSONSchema(of, { io: 'output' });
  return { description, schema };
}
