/** What every source of works turns its answers into: a work as that source describes it. */
import { z } from 'zod';

import { isArxivId, isDoi, isHttpUrl, isOrcid, isPartialDate } from '../domain/index.ts';
import { versionKinds, workTypes } from '../domain/vocabulary.ts';

/** Where records come from: five services, and three formats of bibliographies. */
export const sourceNames = [
  'crossref',
  'datacite',
  'arxiv',
  'openalex',
  'orcid',
  'bibtex',
  'ris',
  'csl',
] as const;
export type SourceName = (typeof sourceNames)[number];

/** One line of text: no markup, no entity, no line break, no blank at its ends. TeX stands between dollars. */
const lineSchema = z.string().min(1);

const languageTextSchema = z.object({
  /** BCP 47, where the source says it. */
  language: z.string().optional(),
  text: z.string().min(1),
});

const sourceAuthorSchema = z.object({
  /** As it is shown: "Ludwig van Beethoven", never "Beethoven, L." where the source knows better. */
  name: lineSchema,
  /** The parts, where the source has them; together they are the name. Nothing is split by guessing here. */
  givenName: lineSchema.optional(),
  familyName: lineSchema.optional(),
  nameParticle: lineSchema.optional(),
  nameSuffix: lineSchema.optional(),
  isOrganization: z.boolean(),
  orcid: z.string().refine(isOrcid).optional(),
  affiliation: lineSchema.optional(),
  isCorresponding: z.boolean().optional(),
});
export type SourceAuthor = z.output<typeof sourceAuthorSchema>;

const sourceVersionSchema = z.object({
  kind: z.enum(versionKinds),
  venue: lineSchema.optional(),
  venueShort: lineSchema.optional(),
  volume: lineSchema.optional(),
  issue: lineSchema.optional(),
  /** As people write it, a range with an en dash: `1314–1342`. */
  pages: lineSchema.optional(),
  /** As precise as the source says, never more: `2025`, `2025-07`, `2025-07-13`. */
  date: z.string().refine(isPartialDate).optional(),
  /** In small letters, as DOIs are compared. */
  doi: z.string().refine(isDoi).optional(),
  arxivId: z.string().refine(isArxivId).optional(),
  url: z.string().refine(isHttpUrl).optional(),
  pdf: z.string().refine(isHttpUrl).optional(),
});
export type SourceVersion = z.output<typeof sourceVersionSchema>;

/** Why something that a source said is not in the record. */
export const lossReasons = [
  /** Not a date of the calendar, such as `[[null]]`, `0000` or the Buddhist year 2549. */
  'notADate',
  'notADoi',
  'notAnArxivId',
  'notAnOrcid',
  'notAWebAddress',
  /** `(:tba)`, `n/a`, a title that is only blanks. */
  'placeholder',
  /** Portrait has no field for it, such as a second title or an editor. */
  'noField',
  'tooLong',
  /** The source itself cut it, such as authors behind the hundredth. */
  'cutBySource',
  /** It belongs to the whole that the work is a part of, such as the DOI of a book. */
  'ofTheWhole',
  /** It stands there twice. */
  'repeated',
  /** Its text could not be decoded or read. */
  'unreadable',
] as const;
export type LossReason = (typeof lossReasons)[number];

const lossSchema = z.object({
  /** The field of the record: `title`, `authors`, `date`, `doi`… */
  field: z.string(),
  reason: z.enum(lossReasons),
  /** What the source said, cut at 200 characters. */
  value: z.string().optional(),
});
export type Loss = z.output<typeof lossSchema>;

export const sourceRecordSchema = z.object({
  source: z.enum(sourceNames),
  /** What the source calls it: a DOI, an arXiv id, `W2741809807`, `<orcid>/<put-code>`, a citation key. */
  sourceId: z.string().min(1),
  title: languageTextSchema,
  translatedTitles: z.array(languageTextSchema),
  type: z.enum(workTypes),
  /** In the order of the publication. */
  authors: z.array(sourceAuthorSchema),
  /** Whether there are more authors than the source gives: "and others", OpenAlex's hundred. */
  hasMoreAuthors: z.boolean(),
  /** At least one; the one that the record is about first. */
  versions: z.array(sourceVersionSchema).min(1),
  abstracts: z.array(languageTextSchema),
  code: z.string().refine(isHttpUrl).optional(),
  data: z.string().refine(isHttpUrl).optional(),
  /** Other records that the source calls the same work (Crossref `is-preprint-of` and `has-preprint`). */
  sameWorkAs: z.array(
    z.object({
      doi: z.string().refine(isDoi).optional(),
      arxivId: z.string().refine(isArxivId).optional(),
    }),
  ),
  /** Records of the same group are versions of one work, by the word of this source: `orcid:<orcid>:<index>`. */
  group: z.string().optional(),
  losses: z.array(lossSchema),
});
export type SourceRecord = z.output<typeof sourceRecordSchema>;

/** Why an entry of an answer gave no record. */
export const problemReasons = [
  /** A work without a title cannot be shown. */
  'noTitle',
  /** The source has no such work, person or identifier. */
  'notFound',
  /** It is no work: a journal, a component, a review of a paper. */
  'notAWork',
  /** The entry or the whole text is damaged. */
  'damaged',
  /** The answer is none that this source gives. */
  'unexpectedAnswer',
] as const;
export type ProblemReason = (typeof problemReasons)[number];

const problemSchema = z.object({
  source: z.enum(sourceNames),
  /** Where: `entry kwok2025`, `line 12`, an identifier. Undefined for the whole answer. */
  where: z.string().optional(),
  reason: z.enum(problemReasons),
  /** What was there, cut at 200 characters. */
  detail: z.string().optional(),
});
/** An entry that could not be read. */
export type ReadingProblem = z.output<typeof problemSchema>;

export const sourceReadingSchema = z.object({
  records: z.array(sourceRecordSchema).readonly(),
  problems: z.array(problemSchema).readonly(),
});

/** What an adapter makes of an answer. It throws nothing, whatever the answer is. */
export type SourceReading = z.output<typeof sourceReadingSchema>;
