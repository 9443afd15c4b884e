import { z } from 'zod';

const creator = z.object({
  name: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
export type Creator = z.output<typeof creator>;

/** The fields of an entry as the parser gives them: texts, lists of them, or names. */
export const fieldsSchema = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.array(creator)]),
);
export type Fields = z.output<typeof fieldsSchema>;
