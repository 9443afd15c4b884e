import { z } from 'zod';

import { isHttpUrl, isRor } from '../../../lib/domain/index.ts';
import { addressFields, documentOf } from './document.ts';
import { bilingualString, localisedString } from './localised.ts';

/** A stored `institution`. */
export const storedInstitution = documentOf('institution', {
  ...addressFields,
  name: bilingualString,
  shortName: z.string().optional(),
  place: localisedString.optional(),
  url: z.string().refine(isHttpUrl, 'not an http(s) address').optional(),
  ror: z.string().refine(isRor, 'not a ROR identifier').optional(),
});
export type StoredInstitution = z.infer<typeof storedInstitution>;
