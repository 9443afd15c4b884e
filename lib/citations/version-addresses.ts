import type { Version } from '../content/work/version-view.ts';
import { arxivIdOfDoi } from '../domain/index.ts';
import { arxivAddress, doiAddress } from './identifier-addresses.ts';

/** An address of a version, and the field that it is made from. */
export interface VersionAddress {
  readonly field: 'doi' | 'arxivId' | 'url' | 'pdf';
  readonly href: string;
}

/**
 * The addresses at which a printed citation is found: those of its identifiers, or else its page, or
 * else its text. The DOI of an arXiv preprint leads where its identifier does.
 */
export function versionAddresses({ doi, arxivId, url, pdf }: Version): VersionAddress[] {
  const ofDoi: VersionAddress[] =
    doi === undefined || (arxivId !== undefined && arxivIdOfDoi(doi) !== undefined)
      ? []
      : [{ field: 'doi', href: doiAddress(doi) }];
  const lasting: VersionAddress[] = [
    ...ofDoi,
    ...(arxivId === undefined ? [] : [{ field: 'arxivId' as const, href: arxivAddress(arxivId) }]),
  ];
  if (lasting.length > 0) return lasting;
  if (url !== undefined) return [{ field: 'url', href: url }];
  return pdf === undefined ? [] : [{ field: 'pdf', href: pdf }];
}
