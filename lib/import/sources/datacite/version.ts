import { dateOfText } from '../../fields/dates.ts';
import { addressField, doiField, idsOfDoi } from '../../fields/identifiers.ts';
import { LossList } from '../../fields/loss-list.ts';
import { lineField, pageRange } from '../../fields/plain-fields.ts';
import type { SourceVersion } from '../../source-record.ts';
import type { KindAndType } from '../kind-and-type.ts';
import type { DataciteWork } from './work.ts';

/** The one version that a work of DataCite is. Its address is its DOI, which leads to the `url` that is registered. */
export function dataciteVersion(
  work: DataciteWork,
  { kind, losses }: { kind: KindAndType; losses: LossList },
): SourceVersion {
  const ids = idsOfDoi(doiField(work.doi, losses));
  const { container } = work;
  const isInSeries = ['journal', 'conference', 'workshop', 'chapter'].includes(kind.kind);
  const publisher =
    kind.kind === 'journal' || kind.kind === 'chapter' ? undefined : work.publisher?.name;
  const pdf = work.contentUrl?.find((url) => /\.pdf$/i.test(url));
  return {
    kind: kind.kind,
    ...ids,
    venue:
      ids.arxivId === undefined
        ? lineField(container?.title ?? publisher, { field: 'venue', losses })
        : 'arXiv',
    ...(isInSeries && seriesPlace(container, losses)),
    date: dateOf(work, { isPreprint: kind.kind === 'preprint', losses }),
    pdf: addressField(pdf, { field: 'pdf', losses }),
  };
}

/**
 * DataCite cuts volume and pages out of a sentence about the series, and may cut wrongly ("firstPage": "Korea"): only
 * what has a digit is one. The volume of a thesis or a dataset is none.
 */
function seriesPlace(container: DataciteWork['container'], losses: LossList) {
  const numbered = (text: string | null | undefined, field: string) => {
    if (text == null || /\d/.test(text)) return text;
    losses.add(field, 'unreadable', text);
    return undefined;
  };
  return {
    volume: lineField(numbered(container?.volume, 'volume'), { field: 'volume', losses }),
    issue: lineField(container?.issue, { field: 'issue', losses }),
    pages: pageRange(numbered(container?.firstPage, 'pages'), container?.lastPage, losses),
  };
}

/**
 * `Issued`, or else the year of publication. Where that is a year or a month alone, `Available` (of a preprint also
 * `Submitted`, the day of its first version) tells more, if it is in it. Days of collecting, creating or updating are
 * no dates of publication.
 */
function dateOf(
  work: DataciteWork,
  { isPreprint, losses }: { isPreprint: boolean; losses: LossList },
): string | undefined {
  const year = work.publicationYear?.trim() || undefined;
  const issued = dateOfType(work, 'Issued')[0];
  const date =
    (issued === undefined ? undefined : dateOfText(issued, { losses, year })) ??
    (year === undefined || year === issued?.trim() ? undefined : dateOfText(year, { losses }));
  const more = [
    ...(isPreprint ? dateOfType(work, 'Submitted') : []),
    ...dateOfType(work, 'Available'),
  ]
    // What is not needed is no loss.
    .map((text) => dateOfText(text, { losses: new LossList(), year }))
    .filter((one) => one !== undefined)
    .filter((one) => date === undefined || one.startsWith(date));
  return more[0] ?? date;
}

function dateOfType(work: DataciteWork, type: string): string[] {
  return work.dates.flatMap(({ date, dateType }) =>
    dateType === type && date != null && date.trim() !== '' ? [date] : [],
  );
}
