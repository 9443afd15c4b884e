import { readAuthors, type ReadAuthors } from './author-agreement.ts';
import { foldedText, wordsIn } from './folded-text.ts';
import { identifiersOf } from './identifiers.ts';
import type { VersionIdentity, WorkIdentity } from './identity.ts';
import { readTitle, type ReadTitle } from './title.ts';

/** A work as it is compared. */
export interface ReadWork {
  readonly id: string;
  readonly type: string;
  readonly title: ReadTitle;
  readonly translatedTitles: readonly ReadTitle[];
  readonly authors: ReadAuthors;
  readonly years: readonly number[];
  /** Whether it came out as more than a preprint or a report. */
  readonly isPublished: boolean;
  readonly dois: ReadonlySet<string>;
  readonly arxivIds: ReadonlySet<string>;
  /** Of published versions, folded. */
  readonly venues: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
}

const unpublishedKinds: ReadonlySet<string> = new Set(['preprint', 'report', 'other']);

export function readWork(work: WorkIdentity): ReadWork {
  const published = work.versions.filter(({ kind }) => !unpublishedKinds.has(kind));
  const identifiers = work.versions.flatMap(identifiersOf);
  const valuesOf = (kind: 'doi' | 'arxivId') =>
    new Set(identifiers.flatMap((one) => (one.kind === kind ? [one.value] : [])));
  return {
    id: work.id,
    type: work.type,
    title: readTitle(work.title),
    translatedTitles: (work.translatedTitles ?? []).map(readTitle),
    authors: readAuthors(work.authors, work.hasMoreAuthors),
    years: yearsOf(work.versions),
    isPublished: published.length > 0,
    dois: valuesOf('doi'),
    arxivIds: valuesOf('arxivId'),
    venues: new Set(published.flatMap(({ venue }) => foldedVenue(venue))),
    pages: new Set(work.versions.flatMap(({ pages }) => foldedPages(pages))),
  };
}

function yearsOf(versions: readonly VersionIdentity[]): number[] {
  return versions.flatMap(({ date }) => {
    const year = /^\d{4}/.exec(date ?? '')?.[0];
    return year === undefined ? [] : [Number(year)];
  });
}

function foldedVenue(venue: string | undefined): string[] {
  const words = wordsIn(foldedText(venue ?? ''));
  return words.length === 0 ? [] : [words.join(' ')];
}

function foldedPages(pages: string | undefined): string[] {
  const numbers = pages?.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return numbers === undefined || numbers === null ? [] : [numbers.join('-')];
}

/** The years between the versions of two works that are closest; undefined when one has no date. */
export function yearsBetween(one: ReadWork, other: ReadWork): number | undefined {
  const gaps = one.years.flatMap((year) => other.years.map((another) => Math.abs(year - another)));
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}

/** Whether both have some of what is compared, and nothing in common. */
export function areApart(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return some.size > 0 && others.size > 0 && !shareAny(some, others);
}

export function shareAny(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((value) => others.has(value));
}
