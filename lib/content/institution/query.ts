import { z } from 'zod';

import { localisedText } from '../localised-text/result.ts';
import {
  filledString,
  itemKey,
  optional,
  type ReadMode,
  required,
} from '../query-result/fields.ts';

/** The projection of the references in a list. */
export const institutionFields = /* groq */ `_key, ...@->{_id, name, shortName}`;

export const institutionResult = (mode: ReadMode) =>
  z.object({
    _key: itemKey,
    _id: required(z.string(), mode),
    name: localisedText,
    shortName: optional(filledString),
  });
export type InstitutionResult = z.output<ReturnType<typeof institutionResult>>;
