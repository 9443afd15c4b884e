import type { SourceVersion } from '../source-record.ts';
import type { Locations } from './described-locations.ts';
import type { DescribedWork } from './described-work.ts';

/**
 * The versions of a described work: the one that the entry is about, and the preprint on arXiv of one that is
 * published elsewhere.
 */
export function versionsOf(work: DescribedWork, locations: Locations): SourceVersion[] {
  const { venue, date } = work;
  const { doi, arxivDoi, arxivId, url, pdf } = locations;
  const isOnArxiv = venue !== undefined && isArxivName(venue);
  const isPublished =
    !isOnArxiv && (doi !== undefined || venue !== undefined) && !isPreprintServer(venue);
  const mayBePreprint = ['journal', 'preprint', 'other'].includes(work.kind);
  if (
    mayBePreprint &&
    (isOnArxiv ||
      isPreprintServer(venue) ||
      (arxivId !== undefined && !isPublished) ||
      work.kind === 'preprint')
  ) {
    const server = isOnArxiv && arxivId !== undefined ? undefined : isOnArxiv ? 'arXiv' : venue;
    return [
      defined({ kind: 'preprint', venue: server, date, doi: doi ?? arxivDoi, arxivId, url, pdf }),
    ];
  }
  const { kind, venueShort, volume, issue, pages } = work;
  const published = defined({
    ...{ kind, venue, venueShort, volume, issue, pages, date },
    ...{ doi, url, pdf },
  });
  return arxivId === undefined
    ? [published]
    : [published, defined({ kind: 'preprint', doi: arxivDoi, arxivId })];
}

/** A version without the fields that it does not have. */
function defined(
  version: { [Field in keyof SourceVersion]: SourceVersion[Field] | undefined } & Pick<
    SourceVersion,
    'kind'
  >,
): SourceVersion {
  const { kind, ...fields } = version;
  return {
    kind,
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

/** What programs give for a journal: "arXiv preprint arXiv:1706.03762", "CoRR", "arXiv e-prints". */
function isArxivName(venue: string): boolean {
  return /^(?:arxiv(?:\.org)?(?:$|[\s:,(])|corr$|computing research repository)/i.test(venue);
}

function isPreprintServer(venue: string | undefined): boolean {
  return /^(?:\p{L}*[ -]?a?rxiv|ssrn|research square|preprints(?:\.org)?|hal|openreview)(?:$|[\s:,(])/iu.test(
    venue ?? '',
  );
}
