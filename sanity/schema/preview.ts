import type { Language } from '../../lib/i18n/languages.ts';
import { isFilled } from './rules/is-filled.ts';
import { isRecord } from './rules/is-record.ts';

/**
 * What a preview shows of a localised text: in the editor's language, or else in any other that is
 * filled in.
 *
 * @param entries what the preview selected, of any shape: drafts are half written
 */
export function previewText(entries: unknown, language: Language): string | undefined {
  if (!Array.isArray(entries)) return undefined;
  const filled = entries
    .filter(isRecord)
    .flatMap(({ language: written, value }) =>
      typeof value === 'string' && isFilled(value) ? [{ written, value }] : [],
    );
  return (filled.find(({ written }) => written === language) ?? filled[0])?.value;
}

/** A line of a preview: what is known of its parts, between middle dots. */
export function previewLine(...parts: unknown[]): string | undefined {
  const known = parts.filter((part) => typeof part === 'string' && isFilled(part));
  return known.length === 0 ? undefined : known.join(' · ');
}
