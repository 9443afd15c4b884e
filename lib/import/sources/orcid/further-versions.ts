import { LossList } from '../../fields/loss-list.ts';
import type { SourceVersion } from '../../source-record.ts';
import { orcidIdentifiers } from './identifiers.ts';
import { orcidKind } from './type.ts';
import { orcidVersions } from './versions.ts';
import type { OrcidWork } from './work.ts';

/**
 * Versions of the other summaries of a group that have an identifier which no version before them has, or that are of
 * another kind and at another address. Two summaries of one DOI are one version: the preferred one says what it is.
 */
export function furtherVersions(
  others: readonly OrcidWork[],
  known: readonly SourceVersion[],
): SourceVersion[] {
  const seen = new Set(known.flatMap(namesOf));
  const seenKinds = new Set(known.map(({ kind }) => kind));
  return others.flatMap((other) => {
    const losses = new LossList();
    const kind = orcidKind(other)?.kind;
    if (kind === undefined) return [];
    const versions = orcidVersions(other, { kind, ids: orcidIdentifiers(other, losses), losses });
    return versions.filter((version) => {
      const names = namesOf(version);
      const hasId = version.doi !== undefined || version.arxivId !== undefined;
      const isNew =
        names.length > 0 &&
        !names.some((name) => seen.has(name)) &&
        (hasId || !seenKinds.has(version.kind));
      for (const name of names) seen.add(name);
      seenKinds.add(version.kind);
      return isNew;
    });
  });
}

function namesOf({ doi, arxivId, url }: SourceVersion): string[] {
  const ids = [doi, arxivId].filter((name) => name !== undefined);
  return ids.length > 0 || url === undefined ? ids : [url];
}
