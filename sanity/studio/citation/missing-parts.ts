import type { Version } from '../../../lib/content/work/version-view.ts';
import type { Work } from '../../../lib/content/work/view.ts';

/** The parts that a citation may lack, in the order in which they are printed. */
export type MissingPart = 'title' | 'authors' | 'unnamed' | 'version' | 'date' | 'venue' | 'link';

/** Kinds of versions that need no venue. */
const withoutVenue: ReadonlySet<Version['kind']> = new Set(['preprint', 'book', 'other']);

/**
 * The parts that a work lacks.
 *
 * @param hasTitle whether the title is the work's own, not a stand-in
 */
export function missingParts(work: Work, hasTitle: boolean): MissingPart[] {
  const [cited] = work.versions;
  const checks: [MissingPart, boolean][] = [
    ['title', !hasTitle],
    ['authors', work.authors.length === 0],
    ['unnamed', work.authors.some(({ kind }) => kind === 'unnamed')],
    ['version', cited === undefined],
    ['date', cited !== undefined && cited.date === undefined],
    ['venue', cited !== undefined && !hasVenue(cited)],
    ['link', cited !== undefined && !work.versions.some(hasLink)],
  ];
  return checks.flatMap(([part, isMissing]) => (isMissing ? [part] : []));
}

function hasVenue({ kind, venue, venueShort }: Version): boolean {
  return withoutVenue.has(kind) || venue !== undefined || venueShort !== undefined;
}

function hasLink({ doi, arxivId, url, pdf }: Version): boolean {
  return [doi, arxivId, url, pdf].some((way) => way !== undefined);
}
