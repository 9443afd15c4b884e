import { z } from 'zod';

import { supervisionRoles } from '../../domain/vocabulary.ts';
import { institutionFields, institutionResult } from '../institution/query.ts';
import { localisedText } from '../localised-text/result.ts';
import { personFields, personResult } from '../person/query.ts';
import {
  filledString,
  itemKey,
  list,
  optional,
  type ReadMode,
  required,
  slug,
} from '../query-result/fields.ts';

export const supervisionFields = /* groq */ `_key, role, endDate, "person": person->{${personFields}}`;

export const supervisionResult = (mode: ReadMode) =>
  z.object({
    _key: itemKey,
    role: z.enum(supervisionRoles).catch('principal'),
    endDate: z.iso.date().nullish().catch(undefined),
    // Null when the person is not published: then not even the name is known.
    person: personResult(mode).nullable(),
  });
export type SupervisionResult = z.output<ReturnType<typeof supervisionResult>>;

export const studentFields = /* groq */ `
  _id, name, familyName, "slug": slug.current, position,
  institutions[]{${institutionFields}},
  supervisors[]{${supervisionFields}}`;

export const studentResult = (mode: ReadMode) =>
  z.object({
    _id: z.string(),
    name: required(filledString, mode),
    familyName: optional(filledString),
    slug: required(slug, mode),
    position: localisedText,
    institutions: list(institutionResult(mode)),
    supervisors: list(supervisionResult(mode)),
  });
export type StudentResult = z.output<ReturnType<typeof studentResult>>;
