import { Cite } from '@citation-js/core';
import { z } from 'zod';

import '@/lib/citations/citation-js';

import type { Format } from './formats';

const readItem = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string().optional(),
  author: z.array(z.record(z.string(), z.string())).optional(),
  issued: z.object({ 'date-parts': z.array(z.array(z.number())) }).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.string().optional(),
  abstract: z.string().optional(),
  keyword: z.string().optional(),
});
/** The fields of an item that every format has, but for what is written in `format-limits.ts`. */
export type ReadItem = z.output<typeof readItem>;

/** Without them Citation.js guesses, and takes a title that has an entry of BibTeX in it for one. */
const types: Readonly<Record<Format, string>> = {
  BibTeX: '@biblatex/text',
  BibLaTeX: '@biblatex/text',
  RIS: '@ris/file',
  'CSL-JSON': '@text/plain',
};

/** What Citation.js reads from a file. */
export function readBack(file: string, format: Format): ReadItem[] {
  const cite =
    format === 'CSL-JSON'
      ? new Cite(JSON.parse(file))
      : new Cite(file, { forceType: types[format] });
  return z.array(readItem).parse(cite.data);
}
