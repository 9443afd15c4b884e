import { z } from 'zod';

const answered = z.object({ statusCode: z.number().min(400).max(499) });
const conflict = z.object({ statusCode: z.literal(409) });

/** Whether the content store answered that it does not make a change, so that others may still be made. */
export function isRefused(error: unknown): boolean {
  return answered.safeParse(error).success;
}

/** Whether somebody else wrote the same document first. */
export function isConflict(error: unknown): boolean {
  return conflict.safeParse(error).success;
}
