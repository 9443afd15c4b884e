import { z } from 'zod';

const conflict = z.object({ statusCode: z.literal(409) });

/** Whether an error of a client says that somebody else wrote the same document first. */
export function isConflict(error: unknown): boolean {
  return conflict.safeParse(error).success;
}
