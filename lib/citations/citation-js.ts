/** Citation.js, with the formats and the settings that exports use. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { z } from 'zod';

import type { CslItem } from './csl.ts';

Object.assign(plugins.config.get('@bibtex').format, {
  // It would leave out every letter for which it knows no command of TeX, such as Cyrillic and Chinese ones.
  asciiOnly: false,
  useIdAsLabel: true,
  // It would take the hyphens out.
  checkLabel: false,
});

const bibtexEntry = z.object({
  type: z.string(),
  label: z.string(),
  properties: z.record(z.string(), z.string()),
});
export type BibtexEntry = z.output<typeof bibtexEntry>;

/** Items as entries of BibTeX or of BibLaTeX: values without their braces, and nothing in them escaped. */
export function bibtexEntries(
  items: readonly CslItem[],
  dialect: 'bibtex' | 'biblatex',
): BibtexEntry[] {
  return z.array(bibtexEntry).parse(new Cite(items).format(dialect, { format: 'object' }));
}

const risTags = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string().nullish())]).optional(),
);
export type RisTags = z.output<typeof risTags>;

/** Items as the tags of RIS. */
export function risEntries(items: readonly CslItem[]): RisTags[] {
  return z.array(risTags).parse(new Cite(items).format('ris', { format: 'object' }));
}

/** An item as an entry of a bibliography, in HTML. @param language of CSL's locales */
export function bibliographyEntry(
  item: CslItem,
  { style, language }: { readonly style: string; readonly language: string },
): string {
  return z
    .string()
    .parse(
      new Cite([item]).format('bibliography', { template: style, lang: language, format: 'html' }),
    );
}
