import { arxivIdOfDoi } from '../../domain/index.ts';
import type { VersionResult } from './version-query.ts';

/**
 * The versions, each arXiv preprint once: one that is known by its DOI and one that is known by its
 * identifier are the same. A version of which only the DOI is known gets the identifier.
 */
export function withArxivOnce(versions: readonly VersionResult[]): VersionResult[] {
  const named = versions.map((version) => ({
    ...version,
    arxivId: version.arxivId ?? arxivIdOfDoi(version.doi ?? ''),
  }));
  return named.flatMap((version) => {
    if (version.arxivId === undefined) return [version];
    const same = named.filter(
      ({ arxivId, kind }) => arxivId === version.arxivId && kind === version.kind,
    );
    if (same[0] !== version) return [];
    const doi = same.find((one) => one.doi !== undefined)?.doi;
    return [{ ...version, doi, preferred: same.some(({ preferred }) => preferred) }];
  });
}
