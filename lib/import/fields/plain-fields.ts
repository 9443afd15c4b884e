import { plainLine } from '../text/markup-text.ts';
import type { LossList } from './loss-list.ts';
import { isPlaceholder } from './placeholder.ts';

const maxLineLength = 500;

/** A short text of a record, such as a venue: plain, not a placeholder, not longer than one is. */
export function lineField(
  text: string | null | undefined,
  { field, losses }: { field: string; losses: LossList },
): string | undefined {
  const line = plainLine((text ?? '').slice(0, 5_000)).replace(/[\s,;:]+$/, '');
  if (line === '') return undefined;
  if (line.length > maxLineLength) losses.add(field, 'tooLong', line);
  else if (isPlaceholder(line)) losses.add(field, 'placeholder', line);
  else return line;
  return undefined;
}

/** A language as BCP 47 (`eng` is `en`, `en-us` is `en-US`); undefined for what is none. */
export function languageField(text: string | null | undefined): string | undefined {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag) || /^(?:und|mul|zxx|mis)\b/i.test(tag))
    return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Pages as people write them: a range with an en dash, one page of a range that is none. */
export function pagesField(text: string | null | undefined, losses: LossList): string | undefined {
  const line = lineField(text, { field: 'pages', losses });
  const [, first, last] =
    /^([^\s,;‐-―−-]+)\s*[‐-―−-]{1,2}\s*([^\s,;‐-―−-]+)$/u.exec(line ?? '') ?? [];
  if (line === undefined || first === undefined || last === undefined) return line;
  // The hyphen of "A-12" is part of the number of a page.
  if (/^\p{Lu}+-\d+$/u.test(line)) return line;
  return first === last ? first : `${first}–${last}`;
}

/** Pages of a first and a last one. */
export function pageRange(
  first: string | null | undefined,
  last: string | null | undefined,
  losses: LossList,
): string | undefined {
  const from = lineField(first, { field: 'pages', losses });
  const to = lineField(last, { field: 'pages', losses });
  if (from === undefined) return undefined;
  return to === undefined || to === from ? from : `${from}–${to}`;
}

/** Whether a venue or an event is a workshop. */
export function isWorkshop(...names: readonly (string | null | undefined)[]): boolean {
  return names.some((name) => /\bworkshops?\b|\batelier\b/i.test(name ?? ''));
}
