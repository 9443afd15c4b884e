import { works } from '../../../sanity/seed/documents.ts';
import type { EditorActions } from './editor-actions.ts';

/** What a version has that is pasted, one field after the other. */
const pastedFields = [
  'venue',
  'venueShort',
  'volume',
  'pages',
  'doi',
  'arxivId',
  'url',
  'pdf',
] as const;

/** Of a name, until the right person is offered. */
const keysOfName = 8;

/**
 * What it takes to type the six works of the sample into the form, counted from the form and not driven: a new document and
 * its publication are three clicks, the proposed address one, each tab one; an author is a field, some letters and a click; a
 * version is added, its kind chosen, and closed.
 */
export function countByHand({ counts }: EditorActions): void {
  for (const { authors, versions, abstract } of works) {
    counts.clicks += 6 + authors.length * 2;
    counts.keys += authors.length * keysOfName;
    // The title, and the abstract in one language.
    counts.pastes += 1 + (abstract.length > 0 ? 1 : 0);
    for (const version of versions) {
      const fields: Readonly<Record<string, unknown>> = version;
      counts.clicks += 2;
      counts.keys += 1 + String(fields.date ?? '').length;
      counts.pastes += pastedFields.filter((name) => fields[name] !== undefined).length;
    }
  }
}
