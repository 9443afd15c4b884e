import type { Loss } from '../../source-record.ts';
import type { DescribedWork } from '../described-work.ts';
import { languageTag } from '../language-tag.ts';
import { lossOf } from '../losses.ts';
import { withoutMarkup } from '../markup.ts';
import { writtenPages } from '../written-pages.ts';
import { cslAuthors } from './csl-authors.ts';
import { cslDate } from './csl-date.ts';
import type { CslInput } from './csl-item.ts';
import { cslKind } from './csl-kind.ts';

/** The work that an item describes. @param number of the item in its file, from 1 */
export function cslWork(item: CslInput, number: number): DescribedWork {
  const line = (text: string | undefined) =>
    text === undefined ? undefined : withoutMarkup(text) || undefined;
  const type = item.type ?? '';
  const hasContainer = item['container-title'] !== undefined;
  const fields = cslKind(type, undefined, hasContainer).venueFields;
  const venue = fields.flatMap((field) => line(item[field]) ?? [])[0];
  const kind = cslKind(type, venue, hasContainer);
  const { date, losses } = cslDate(item.issued);
  const pages = line(item.page ?? item['page-first'] ?? item['article-number']);
  return {
    source: 'csl',
    sourceId: line(item.id) ?? line(item['citation-key']) ?? line(item.DOI) ?? `item ${number}`,
    type: kind.type,
    kind: kind.kind,
    title: line(item.title) ?? '',
    language: languageTag(item.language ?? ''),
    ...cslAuthors(item.author ?? []),
    venue,
    venueShort: shortVenue(item, kind.kind, venue),
    volume: line(item.volume),
    issue: line(item.issue),
    pages: pages && writtenPages(pages),
    date,
    abstract: line(item.abstract),
    ...locations(item),
    losses: [...losses, ...otherLosses(item)],
  };
}

function shortVenue(item: CslInput, kind: string, venue: string | undefined): string | undefined {
  const isMeeting = kind === 'conference' || kind === 'workshop';
  const written = isMeeting
    ? (item['event-title'] ?? item.event)
    : (item['container-title-short'] ?? item.journalAbbreviation);
  const short = withoutMarkup(written ?? '');
  return short === '' || short === venue || venue === undefined ? undefined : short;
}

function locations(
  item: CslInput,
): Pick<DescribedWork, 'dois' | 'arxivIds' | 'addresses' | 'files' | 'notes'> {
  const { custom, archive, archive_location: location } = item;
  const isArxiv = /^arxiv$/i.test(archive ?? '');
  const eprint = /^arxiv$/i.test(custom?.eprinttype ?? 'arxiv') ? custom?.eprint : undefined;
  const noted = /^DOI:\s*(\S+)$/im.exec(item.note ?? '')?.[1];
  return {
    dois: [item.DOI ?? '', noted ?? ''].filter(Boolean),
    arxivIds: [eprint ?? '', isArxiv ? (location ?? '') : ''].filter(Boolean),
    addresses: [item.URL ?? ''].filter(Boolean),
    files: [custom?.pdf ?? ''].filter(Boolean),
    notes: [item.number ?? '', item.note ?? ''],
  };
}

function otherLosses(item: CslInput): Loss[] {
  return item.keyword ? [lossOf('topics', 'noField', item.keyword)] : [];
}
