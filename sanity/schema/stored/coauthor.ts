import { z } from 'zod';

import { isHttpUrl, isOrcid } from '../../../lib/domain/index.ts';
import { addressFields, documentOf, filledText } from './document.ts';
import { localisedString } from './localised.ts';
import { referenceTo } from './reference.ts';

/** A stored `coauthor`. */
export const storedCoauthor = documentOf('coauthor', {
  ...addressFields,
  name: filledText,
  familyName: z.string().optional(),
  orcid: z.string().refine(isOrcid, 'not an ORCID iD').optional(),
  affiliation: localisedString.optional(),
  url: z.string().refine(isHttpUrl, 'not an http(s) address').optional(),
  member: referenceTo('researcher').optional(),
});
export type StoredCoauthor = z.infer<typeof storedCoauthor>;
