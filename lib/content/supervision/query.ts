import { z } from 'zod';

import { degrees, statuses, supervisionRoles } from '../../domain/vocabulary.ts';
import { personFields, personResult } from '../person/query.ts';
import { summaryFields, summaryResult } from '../person/summary-query.ts';
import { itemKey, list, optional, type ReadMode } from '../query-result/fields.ts';

const supervisionDetails = /* groq */ `_key, role, degree, startDate, endDate`;

export const supervisionFields = /* groq */ `${supervisionDetails}, "person": person->{${personFields}}`;

/** The same with the person's id alone. */
export const supervisionEdgeFields = /* groq */ `${supervisionDetails}, "personId": person._ref`;

export const supervisionEdgeResult = z.object({
  _key: itemKey,
  role: z.enum(supervisionRoles).catch('principal'),
  degree: optional(z.enum(degrees)),
  startDate: z.iso.date().nullish().catch(undefined),
  endDate: z.iso.date().nullish().catch(undefined),
  personId: optional(z.string()),
});

export const supervisionResult = (mode: ReadMode) =>
  supervisionEdgeResult.omit({ personId: true }).extend({
    // Null when the person is not published: then not even the name is known.
    person: personResult(mode).nullable(),
  });
export type SupervisionResult = z.output<ReturnType<typeof supervisionResult>>;

export const studentFields = /* groq */ `
  ${summaryFields}, status,
  supervisors[]{${supervisionFields}}`;

/** A person's supervisors, and the coauthors whom the person was before. */
export const ownSupervisorFields = /* groq */ `
  supervisors[]{${supervisionFields}},
  "formerly": *[_type == "coauthor" && references(^._id)]._id`;

/** A person's students, in a second projection: it needs what the first has as `formerly`. */
export const ownStudentFields = /* groq */ `
  "students": *[_type == "researcher" && references(^._id, ^.formerly)]{${studentFields}}`;

export const studentResult = (mode: ReadMode) =>
  summaryResult(mode).extend({
    status: z.enum(statuses).catch('current'),
    supervisors: list(supervisionResult(mode)),
  });
export type StudentResult = z.output<ReturnType<typeof studentResult>>;
