/** What a person's profile and CV have in common. */
import { z } from 'zod';

import { contactFields, contactResult } from '../contact/query.ts';
import { localisedText } from '../localised-text/result.ts';
import { itemKey, list, optional, type ReadMode } from '../query-result/fields.ts';
import {
  ownStudentFields,
  studentResult,
  ownSupervisorFields,
  supervisionResult,
} from '../supervision/query.ts';
import { authoredWorkResult, workFields } from '../work/query.ts';

/** The fields of the person's document. */
export const recordFields = /* groq */ `
  startYear, endYear, ${contactFields},
  chairs[]{_key, title},
  ${ownSupervisorFields}`;

/** What refers to the person, or to the coauthor whom the person was before (`formerly`). */
export const referringFields = /* groq */ `
  "works": *[_type == "publication" && references(^._id, ^.formerly)]{
    ${workFields}, "authorIds": authors[].person._ref
  },
  ${ownStudentFields}`;

const year = optional(z.number().int().min(1900).max(2200));

export const recordResult = (mode: ReadMode) =>
  contactResult(mode).extend({
    startYear: year,
    endYear: year,
    chairs: list(z.object({ _key: itemKey, title: localisedText })),
    supervisors: list(supervisionResult(mode)),
    formerly: list(z.string()),
    works: list(authoredWorkResult(mode)),
    students: list(studentResult(mode)),
  });
export type RecordResult = z.output<ReturnType<typeof recordResult>>;
