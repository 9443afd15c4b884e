import {
  authorFactor,
  bothPublished,
  isGeneric,
  yearFactor,
  type Likeness,
} from './likeness-factors.ts';
import { areApart, shareAny, yearsBetween, type ReadWork } from './read-work.ts';
import type { TitleAgreement } from './title-agreement.ts';

const titleScores = { equal: 1, spelling: 0.92, subtitle: 0.85 } as const;
const titleReasons = {
  equal: 'sameTitle',
  spelling: 'titleSpelling',
  subtitle: 'titleWithoutSubtitle',
} as const;

/** Two works of one title, or nearly so. */
export function sameTitle(
  one: ReadWork,
  other: ReadWork,
  titles: TitleAgreement,
): Likeness | undefined {
  if (titles.kind === 'similar') return undefined;
  const authors = authorFactor(one, other, titles.kind);
  const years = yearFactor(one, other);
  if (authors === undefined || years === undefined) return undefined;
  if (isGeneric(one, other) && !isSameSection(one, other)) return undefined;
  const base = titleScores[titles.kind] * authors * years;
  if ((one.type === 'thesis') !== (other.type === 'thesis')) {
    return { reason: 'sameTitleThesis', score: base * 0.7 };
  }
  if (areInOtherVenues(one, other)) return { reason: 'sameTitleOtherVenue', score: base * 0.7 };
  const isNumberedApart =
    areApart(one.arxivIds, other.arxivIds) ||
    (bothPublished(one, other) && areApart(one.dois, other.dois));
  return { reason: titleReasons[titles.kind], score: base * (isNumberedApart ? 0.6 : 1) };
}

/** Both came out, under other names or other DOIs at least. */
function areInOtherVenues(one: ReadWork, other: ReadWork): boolean {
  return (
    bothPublished(one, other) &&
    areApart(one.venues, other.venues) &&
    (areApart(one.dois, other.dois) || one.dois.size === 0 || other.dois.size === 0)
  );
}

/** Whether two prefaces stand in one book, or two reports are of one year: equal venues, years and pages. */
function isSameSection(one: ReadWork, other: ReadWork): boolean {
  return (
    shareAny(one.venues, other.venues) &&
    yearsBetween(one, other) === 0 &&
    !areApart(one.pages, other.pages) &&
    !areApart(one.dois, other.dois)
  );
}
