import { dateOfDateParts } from '../../fields/dates.ts';
import { doiField, idsOfDoi } from '../../fields/identifiers.ts';
import type { LossList } from '../../fields/loss-list.ts';
import { lineField, pagesField } from '../../fields/plain-fields.ts';
import type { SourceVersion } from '../../source-record.ts';
import type { KindAndType } from '../kind-and-type.ts';
import { assertedConference } from './type.ts';
import type { CrossrefWork } from './work.ts';

/**
 * The one version that a work of Crossref is. Its address is its DOI: the landing page is where the DOI leads, and
 * the `link`s are for machines of text mining, which not every reader may open.
 */
export function crossrefVersion(
  work: CrossrefWork,
  { kind, losses }: { kind: KindAndType['kind']; losses: LossList },
): SourceVersion {
  const ids = idsOfDoi(doiField(work.DOI, losses));
  const venue = venueOf(work, kind);
  return {
    kind,
    ...ids,
    venue: ids.arxivId === undefined ? lineField(venue, { field: 'venue', losses }) : 'arXiv',
    venueShort: venueShort(work, { venue, losses }),
    volume: lineField(work.volume, { field: 'volume', losses }),
    issue: lineField(work.issue, { field: 'issue', losses }),
    pages: pagesField(work.page ?? work['article-number'], losses),
    date: dateOf(work, losses),
  };
}

/**
 * Where it appeared. Of two containers the first is the series ("Lecture Notes in Computer Science"), the second the
 * proceedings. A preprint is at a server, which Crossref calls its institution; a book has a publisher.
 */
function venueOf(work: CrossrefWork, kind: KindAndType['kind']): string | undefined {
  const containers = work['container-title'].filter((title) => title.trim() !== '');
  const container = kind === 'journal' ? containers[0] : containers.at(-1);
  const institution = work.institution[0]?.name ?? undefined;
  if (container !== undefined && kind !== 'book') return container;
  if (kind === 'conference' || kind === 'workshop') return work.event?.name ?? undefined;
  if (kind === 'thesis' || kind === 'report') return institution ?? work.publisher ?? undefined;
  return kind === 'book' ? (work.publisher ?? undefined) : institution;
}

function venueShort(
  work: CrossrefWork,
  { venue, losses }: { venue: string | undefined; losses: LossList },
): string | undefined {
  const short = work.event?.acronym ?? assertedConference(work) ?? work['short-container-title'][0];
  return short === venue ? undefined : lineField(short, { field: 'venueShort', losses });
}

/**
 * `issued` is the earliest of the dates of publication, online or in print. A thesis may have only the day on which it
 * was approved. When a work was registered or a conference held is no date of publication.
 */
function dateOf(work: CrossrefWork, losses: LossList): string | undefined {
  const others = [work.published, work['published-online'], work['published-print'], work.posted];
  const dates = [work.issued, ...others, ...(work.type === 'dissertation' ? [work.approved] : [])]
    .map((date) => date?.['date-parts'])
    .filter((parts) => parts != null);
  const said = dates.find((parts) => /\d/.test(JSON.stringify(parts)));
  return dateOfDateParts(said ?? dates[0], losses);
}
