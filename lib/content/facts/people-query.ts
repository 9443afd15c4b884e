/** What the API tells of members. */
import { defineQuery } from 'groq';
import { z } from 'zod';

import { contactFields, contactResult } from '../contact/query.ts';
import { cardFields, cardResult } from '../person/card-query.ts';
import { namePartFields, namePartResult } from '../person/query.ts';
import { inEachMode, list, type ReadMode } from '../query-result/fields.ts';
import {
  ownStudentFields,
  ownSupervisorFields,
  studentResult,
  supervisionResult,
} from '../supervision/query.ts';

const personFactFields = /* groq */ `${cardFields}, ${namePartFields}, ${contactFields}, _updatedAt`;

/** Members by their ids, in any order. */
export const peopleFactsQuery = defineQuery(
  `*[_type == "researcher" && _id in $ids]{${personFactFields}}`,
);

/** The member at a slug, with supervisors and students. */
export const personFactsQuery = defineQuery(
  `*[_type == "researcher" && slug.current == $slug][0...1]{
    ${personFactFields}, ${ownSupervisorFields}
  }{
    ..., ${ownStudentFields}
  }`,
);

const personFacts = (mode: ReadMode) =>
  cardResult(mode)
    .extend(contactResult(mode).shape)
    .extend({ ...namePartResult, _updatedAt: z.string() });
export type PersonFacts = z.output<ReturnType<typeof personFacts>>;

const relatedPersonFacts = (mode: ReadMode) =>
  personFacts(mode).extend({
    supervisors: list(supervisionResult(mode)),
    formerly: list(z.string()),
    students: list(studentResult(mode)),
  });
/** The same with supervisors and students. */
export type RelatedPersonFacts = z.output<ReturnType<typeof relatedPersonFacts>>;

export const peopleFactsResult = inEachMode((mode) => list(personFacts(mode)));
export const personFactsResult = inEachMode((mode) => list(relatedPersonFacts(mode)));
