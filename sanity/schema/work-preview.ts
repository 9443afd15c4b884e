import { previewLine } from './preview.ts';
import { isFilled } from './rules/is-filled.ts';
import { isRecord } from './rules/is-record.ts';

/** How many authors a line of a list names. */
const namedAuthors = 3;

/** What a preview of a work selects: the authors that it names, one more, and the versions. */
export const workSelection: Record<string, string> = {
  title: 'title',
  versions: 'versions',
  ...Object.fromEntries(
    Array.from({ length: namedAuthors + 1 }, (_, place) => [
      [`family${place}`, `authors.${place}.person.familyName`],
      [`name${place}`, `authors.${place}.person.name`],
      [`printed${place}`, `authors.${place}.printedName`],
    ]).flat(),
  ),
};

/** The authors of a work in a few words: "Altıntaş, Kwok, Raffel et al." */
export function authorsLine(selection: Record<string, unknown>): string | undefined {
  const names = Array.from({ length: namedAuthors + 1 }, (_, place) =>
    [selection[`family${place}`], selection[`name${place}`], selection[`printed${place}`]].find(
      isText,
    ),
  ).filter((name) => name !== undefined);
  if (names.length === 0) return undefined;
  const named = names.slice(0, namedAuthors).join(', ');
  return names.length > namedAuthors ? `${named} et al.` : named;
}

/**
 * Where and when a work was published: "ICML 2025", "arXiv · 2025". Of the version that an editor
 * prefers, or else the first that is more than a preprint.
 *
 * @param versions what the preview selected, of any shape: drafts are half written
 */
export function venueLine(versions: unknown): string | undefined {
  const known = Array.isArray(versions) ? versions.filter(isRecord) : [];
  const shown =
    known.find(({ preferred }) => preferred === true) ??
    known.find(({ kind }) => kind !== 'preprint') ??
    known[0];
  if (shown === undefined) return undefined;
  const venue = [shown.venueShort, shown.venue].find(isText);
  const year = isText(shown.date) ? shown.date.slice(0, 4) : undefined;
  return previewLine(venue, year !== undefined && venue?.includes(year) ? undefined : year);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && isFilled(value);
}
