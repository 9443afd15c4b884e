import { addressField, idsOfDoi } from '../../fields/identifiers.ts';
import type { LossList } from '../../fields/loss-list.ts';
import { lineField } from '../../fields/plain-fields.ts';
import type { SourceVersion } from '../../source-record.ts';
import { arxivIdOfLocation, doiOfLocation } from './location.ts';
import type { OpenalexLocation } from './work.ts';

/** The journal, the conference or the server of a location. */
export function venueOf(
  location: OpenalexLocation | undefined,
  losses: LossList,
): string | undefined {
  const name = location?.source?.display_name ?? location?.raw_source_name;
  return lineField(name, { field: 'venue', losses });
}

/** The version at a server of preprints; its address and PDF follow from the arXiv identifier where there is one. */
export function preprintVersion(
  location: OpenalexLocation,
  { doi, losses }: { doi?: string | undefined; losses: LossList },
): SourceVersion {
  const ids = idsOfDoi(doi ?? doiOfLocation(location));
  const arxivId = ids.arxivId ?? arxivIdOfLocation(location);
  if (arxivId !== undefined) return { kind: 'preprint', venue: 'arXiv', ...ids, arxivId };
  // OpenAlex names the host behind the server: "bioRxiv (Cold Spring Harbor Laboratory)".
  const venue = venueOf(location, losses)?.replace(/\s*\([^()]*\)$/, '');
  return {
    kind: 'preprint',
    ...ids,
    venue,
    url:
      ids.doi === undefined
        ? addressField(location.landing_page_url, { field: 'url', losses })
        : undefined,
    pdf: addressField(location.pdf_url, { field: 'pdf', losses }),
  };
}
