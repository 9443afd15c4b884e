import { z } from 'zod';

import { key } from './document.ts';

const fields = {
  _type: z.literal('reference'),
  _ref: z.string().min(1),
  // Written in references to people and to featured works, and by Studio while what is referred to
  // is not published yet.
  _weak: z.boolean().optional(),
};

/** A reference. `to` names the types it may point to: a test reads it, parsing does not. */
export function referenceTo(...to: string[]) {
  return z.strictObject(fields).meta({ to });
}

/** A reference in a list. */
export function keyedReferenceTo(...to: string[]) {
  return z.strictObject({ ...fields, _key: key }).meta({ to });
}
