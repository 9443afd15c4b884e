import { z } from 'zod';

import { parseJson } from './parse-json.ts';

/** A text that is JSON, as what the schema reads in it. */
export function jsonText<Output>(schema: z.ZodType<Output>) {
  return z.string().transform(parseJson).pipe(schema);
}
