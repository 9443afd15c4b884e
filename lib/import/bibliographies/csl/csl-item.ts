import { z } from 'zod';

/** A value of which another type loses only itself. */
function lenient<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

/** Some programs write numbers, or a list of one, where CSL has a text. */
const text = lenient(
  z.union([
    z.string(),
    z.number().transform(String),
    z.array(z.string()).transform(([first]) => first),
  ]),
);

const name = z.object({
  family: text,
  given: text,
  suffix: text,
  literal: text,
  /** As Crossref has organizations. */
  name: text,
  'non-dropping-particle': text,
  'dropping-particle': text,
  ORCID: text,
});
export type CslAuthor = z.output<typeof name>;

const part = z.union([z.number(), z.string(), z.null()]);
const date = z.object({
  'date-parts': lenient(z.array(z.union([z.array(part), z.null()]))),
  raw: text,
  literal: text,
  season: text,
});
export type CslDate = z.output<typeof date>;

/** An item of CSL-JSON 1.0.2: the fields that records are made from. A value of another type costs its field only. */
export const cslItem = z.object({
  id: text,
  'citation-key': text,
  type: text,
  title: text,
  author: lenient(z.array(name.nullable().catch(null))),
  issued: lenient(z.union([date, z.string().transform((raw): CslDate => ({ raw }))])),
  'container-title': text,
  'container-title-short': text,
  journalAbbreviation: text,
  'event-title': text,
  event: text,
  publisher: text,
  'collection-title': text,
  genre: text,
  number: text,
  volume: text,
  issue: text,
  page: text,
  'page-first': text,
  'number-of-pages': text,
  'article-number': text,
  DOI: text,
  URL: text,
  abstract: text,
  language: text,
  note: text,
  keyword: text,
  archive: text,
  archive_location: text,
  custom: lenient(z.object({ eprint: text, eprinttype: text, pdf: text })),
});
export type CslInput = z.output<typeof cslItem>;
