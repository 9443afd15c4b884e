import { z } from 'zod';

import { list, text } from '../../fields/lenient-parse.ts';

const location = z.object({
  id: text,
  landing_page_url: text,
  pdf_url: text,
  version: text,
  raw_type: text,
  raw_source_name: text,
  source: z.object({ display_name: text, type: text }).nullish(),
});

const authorship = z.object({
  author: z.object({ display_name: text, orcid: text }).nullish(),
  raw_author_name: text,
  is_corresponding: z.boolean().nullish(),
  institutions: list(z.object({ display_name: text }).nullish()),
  raw_affiliation_strings: list(text),
});

/** A work of OpenAlex (https://docs.openalex.org/api-entities/works/work-object), of which anything may be missing. */
export const openalexWork = z.object({
  id: text,
  doi: text,
  title: text,
  display_name: text,
  type: text,
  language: text,
  publication_date: text,
  publication_year: text,
  biblio: z.object({ volume: text, issue: text, first_page: text, last_page: text }).nullish(),
  authorships: list(authorship.nullish()),
  is_authors_truncated: z.boolean().nullish(),
  primary_location: location.nullish(),
  locations: list(location.nullish()),
  abstract_inverted_index: z.record(z.string(), z.array(z.number())).nullish(),
});
export type OpenalexWork = z.output<typeof openalexWork>;
export type OpenalexLocation = OpenalexWork['locations'][number];
export type OpenalexAuthorship = OpenalexWork['authorships'][number];

/** The field of a record that each key fills. */
export const openalexFields = {
  display_name: 'title',
  publication_date: 'date',
  publication_year: 'date',
  biblio: 'pages',
  authorships: 'authors',
  is_authors_truncated: 'authors',
  primary_location: 'versions',
  locations: 'versions',
  abstract_inverted_index: 'abstract',
} as const;
