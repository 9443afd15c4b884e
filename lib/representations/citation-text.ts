import { setImmediate } from 'node:timers/promises';

import { type CitationStyle, formattedCitation } from '../citations/formatted-citation.ts';
import { withoutTexEscapes } from '../citations/tex-in-text.ts';
import type { WorkRecord } from '../citations/work-record.ts';
import type { Language } from '../i18n/languages.ts';
import type { TextFormat } from '../pages/representations.ts';

const styles: Readonly<Record<TextFormat, CitationStyle>> = {
  'apa.txt': 'apa',
  'vancouver.txt': 'vancouver',
};

export function isTextFormat(format: string): format is TextFormat {
  return Object.hasOwn(styles, format);
}

/**
 * Works as a bibliography in plain text, a paragraph each; those of Vancouver are numbered. Formulas are TeX between
 * dollars.
 *
 * @param list of which `records` are those from `offset` on
 */
export async function citationText(
  { records, offset }: { readonly records: readonly WorkRecord[]; readonly offset: number },
  format: TextFormat,
  language: Language,
): Promise<string> {
  const style = styles[format];
  const entries: string[] = [];
  for (const [index, record] of records.entries()) {
    // Each takes some milliseconds, and pages are answered meanwhile.
    await setImmediate();
    const text = formattedCitation(record, style, language)
      .map((run) => withoutTexEscapes(run.text))
      .join('');
    entries.push(style === 'vancouver' ? `${offset + index + 1}. ${text}` : text);
  }
  return entries.map((entry) => `${entry}\n`).join('\n');
}
