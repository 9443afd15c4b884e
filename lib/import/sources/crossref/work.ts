import { z } from 'zod';

import { list, text } from '../../fields/lenient-parse.ts';

const dateParts = z.object({ 'date-parts': z.unknown() }).nullish();

const author = z.object({
  given: text,
  family: text,
  suffix: text,
  name: text,
  ORCID: text,
  affiliation: list(z.object({ name: text }).nullish()),
});

const related = z.object({ 'id-type': text, id: text });

/** A work of Crossref (https://api.crossref.org/swagger-ui/, `Work`), of which anything may be missing. */
export const crossrefWork = z.object({
  DOI: text,
  type: text,
  subtype: text,
  title: list(text),
  subtitle: list(text),
  'original-title': list(text),
  language: text,
  author: list(author.nullish()),
  'container-title': list(text),
  'short-container-title': list(text),
  event: z.object({ name: text, acronym: text }).nullish(),
  assertion: list(z.object({ name: text, value: text }).nullish()),
  institution: list(z.object({ name: text }).nullish()),
  publisher: text,
  volume: text,
  issue: text,
  page: text,
  'article-number': text,
  abstract: text,
  issued: dateParts,
  published: dateParts,
  'published-online': dateParts,
  'published-print': dateParts,
  posted: dateParts,
  approved: dateParts,
  relation: z.record(z.string(), list(related.nullish())).nullish(),
});
export type CrossrefWork = z.output<typeof crossrefWork>;
export type CrossrefAuthor = CrossrefWork['author'][number];

/** The field of a record that each key fills. */
export const crossrefFields = {
  DOI: 'doi',
  subtitle: 'title',
  'original-title': 'title',
  author: 'authors',
  'container-title': 'venue',
  'short-container-title': 'venueShort',
  event: 'venue',
  assertion: 'venueShort',
  institution: 'venue',
  publisher: 'venue',
  page: 'pages',
  'article-number': 'pages',
  issued: 'date',
  published: 'date',
  'published-online': 'date',
  'published-print': 'date',
  posted: 'date',
  approved: 'date',
  relation: 'sameWorkAs',
} as const;
