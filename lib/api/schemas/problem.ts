import { z } from 'zod';

/** Problem details (RFC 9457). Its type is always `about:blank`: the status says what the problem is (4.2.1). */
export const problem = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string().describe('The name of the status.'),
    status: z.number().int(),
    detail: z.string(),
    errors: z
      .array(z.strictObject({ parameter: z.string(), detail: z.string() }))
      .optional()
      .describe('The parameters that are wrong, and what each takes.'),
  })
  .describe('Problem details (RFC 9457).');
export type Problem = z.output<typeof problem>;
