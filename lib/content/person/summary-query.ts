import { z } from 'zod';

import { memberRoles } from '../../domain/vocabulary.ts';
import { institutionFields, institutionResult } from '../institution/query.ts';
import { localisedText } from '../localised-text/result.ts';
import {
  filledString,
  list,
  optional,
  type ReadMode,
  required,
  slug,
} from '../query-result/fields.ts';

/** The fields of a member that every list of members shows. */
export const summaryFields = /* groq */ `
  _id, name, familyName, "slug": slug.current, role, position,
  institutions[]{${institutionFields}}`;

export const summaryResult = (mode: ReadMode) =>
  z.object({
    _id: z.string(),
    name: required(filledString, mode),
    familyName: optional(filledString),
    slug: required(slug, mode),
    role: optional(z.enum(memberRoles)),
    position: localisedText,
    institutions: list(institutionResult(mode)),
  });
