import { arxivIdIn, doiIn, isDoiAddress } from '../../fields/identifiers.ts';
import type { OpenalexLocation } from './work.ts';

/** Where a work is: published, at a server of preprints, or as a copy in a repository, which is no version. */
export type Place = 'published' | 'arxiv' | 'preprintServer' | 'copy';

const preprintServers =
  /^(?:bioRxiv|medRxiv|ChemRxiv|EarthArXiv|ESSOAr|PsyArXiv|SocArXiv|EdArXiv|engrXiv|TechRxiv|Research Square|Preprints\.org|SSRN|OSF Preprints|Authorea|F1000Research preprints|viXra|eScholarship preprints|EGUsphere|Zenodo preprints)\b/i;

/** The DOI of a location: where it leads, or what OpenAlex calls it. */
export function doiOfLocation(location: OpenalexLocation | undefined): string | undefined {
  const address = location?.landing_page_url ?? '';
  if (isDoiAddress(address)) return doiIn(address);
  return /^doi:/i.test(location?.id ?? '') ? doiIn(location?.id ?? '') : undefined;
}

/** The arXiv identifier of a location at arXiv. */
export function arxivIdOfLocation(location: OpenalexLocation): string | undefined {
  const named = (location.id ?? '').replace(/^(?:pmh|doi):/, '');
  const texts = [location.landing_page_url ?? '', location.pdf_url ?? '', named];
  return texts
    .filter((text) => /arxiv/i.test(text))
    .map(arxivIdIn)
    .find((id) => id !== undefined);
}

/** @param location a repository’s location with the DOI of the article is a copy too (PubMed Central) */
export function placeOf(location: OpenalexLocation): Place {
  const name = location.source?.display_name ?? '';
  if (/^arXiv\b/i.test(name) || arxivIdOfLocation(location) !== undefined) return 'arxiv';
  if (preprintServers.test(name)) return 'preprintServer';
  const isOfPublisher =
    location.source?.type !== 'repository' && doiOfLocation(location) !== undefined;
  const isVenue = location.source?.type != null && location.source.type !== 'repository';
  return isOfPublisher || isVenue ? 'published' : 'copy';
}
