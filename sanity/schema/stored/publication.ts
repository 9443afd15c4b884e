import { z } from 'zod';

import { isArxivId, isDoi, isHttpUrl, isPartialDate } from '../../../lib/domain/index.ts';
import { atMostOnePreferred } from '../rules/versions.ts';
import { versionKinds, workLanguages, workTypes } from '../../../lib/domain/vocabulary.ts';
import { addressFields, documentOf, filledText, key, keyedList } from './document.ts';
import { localisedString, localisedText } from './localised.ts';
import { keyedReferenceTo, referenceTo } from './reference.ts';

const webAddress = z.string().refine(isHttpUrl, 'not an http(s) address');

const authorship = z.strictObject({
  _key: key,
  _type: z.literal('authorship'),
  person: referenceTo('researcher', 'coauthor'),
  printedName: z.string().optional(),
  equalContribution: z.boolean().optional(),
  corresponding: z.boolean().optional(),
});

const version = z.strictObject({
  _key: key,
  _type: z.literal('version'),
  kind: z.enum(versionKinds),
  venue: z.string().optional(),
  venueShort: z.string().optional(),
  date: z.string().refine(isPartialDate, 'not a date').optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  doi: z.string().refine(isDoi, 'not a DOI').optional(),
  arxivId: z.string().refine(isArxivId, 'not an arXiv identifier').optional(),
  url: webAddress.optional(),
  pdf: webAddress.optional(),
  preferred: z.boolean().optional(),
});

const onePreferred = atMostOnePreferred('en');

/** A stored `publication`: a work and its versions. */
export const storedPublication = documentOf('publication', {
  ...addressFields,
  title: filledText,
  language: z.enum(workLanguages),
  translatedTitle: localisedString.optional(),
  abstract: localisedText.optional(),
  type: z.enum(workTypes),
  topics: keyedList(keyedReferenceTo('topic')).optional(),
  award: localisedString.optional(),
  authors: keyedList(authorship).min(1),
  versions: keyedList(version)
    .refine((versions) => onePreferred(versions) === true, 'two versions to cite')
    .optional(),
  code: webAddress.optional(),
  data: webAddress.optional(),
  video: webAddress.optional(),
  slides: webAddress.optional(),
});
export type StoredPublication = z.infer<typeof storedPublication>;
