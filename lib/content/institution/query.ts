import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import {
  filledString,
  itemKey,
  optional,
  type ReadMode,
  required,
  slug,
} from '../query-result/fields.ts';

/** The projection of the references in a list. */
export const institutionFields = /* groq */ `_key, ...@->{_id, "slug": slug.current, name, shortName}`;

export const institutionResult = (mode: ReadMode) =>
  z.object({
    _key: itemKey,
    _id: required(z.string(), mode),
    // One without a slug has no page.
    slug: optional(slug),
    name: localisedText,
    shortName: optional(filledString),
  });
export type InstitutionResult = z.output<ReturnType<typeof institutionResult>>;
