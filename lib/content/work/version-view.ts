import type { VersionKind } from '../../domain/vocabulary.ts';
import type { FieldPath, ViewContext } from '../view-context.ts';
import { withArxivOnce } from './arxiv-versions.ts';
import type { VersionResult } from './version-query.ts';

export interface Version {
  readonly key: string;
  readonly kind: VersionKind;
  readonly venue?: string | undefined;
  /** The name people use for the venue, such as "ICML 2025". */
  readonly venueShort?: string | undefined;
  /** `2025`, `2025-07` or `2025-07-13`: as precise as is known. */
  readonly date?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  /** `10.…`, without a resolver before it. */
  readonly doi?: string | undefined;
  /** `2506.13234`, without "arXiv:" or a version. */
  readonly arxivId?: string | undefined;
  /** The page of this version at its publisher (http or https). */
  readonly url?: string | undefined;
  readonly pdf?: string | undefined;
}

/** The kinds of versions, the most reviewed first. */
const citedFirst: readonly VersionKind[] = [
  'journal',
  'book',
  'conference',
  'chapter',
  'thesis',
  'workshop',
  'report',
  'preprint',
  'other',
];

function newestFirst(a: VersionResult, b: VersionResult): number {
  return (b.date ?? '').localeCompare(a.date ?? '');
}

/**
 * The versions of a work, the one to cite first (an editor's choice, or else the most reviewed
 * kind, or else the newest), then the others, newest first.
 */
export function orderVersions(versions: readonly VersionResult[]): VersionResult[] {
  const [cited] = versions.toSorted(
    (a, b) =>
      Number(b.preferred ?? false) - Number(a.preferred ?? false) ||
      citedFirst.indexOf(a.kind) - citedFirst.indexOf(b.kind) ||
      newestFirst(a, b),
  );
  if (!cited) return [];
  return [cited, ...versions.filter((version) => version !== cited).toSorted(newestFirst)];
}

/**
 * Versions as a page shows them, in order. Only a draft shows a version of which nothing is known,
 * not even its kind.
 *
 * @param field the path of the list of versions
 */
export function versionViews(
  versions: readonly VersionResult[],
  field: FieldPath,
  { isDraft }: ViewContext,
): Version[] {
  const shown = versions.filter((version) => isDraft || isKnown(version));
  return orderVersions(withArxivOnce(shown)).map(({ _key, preferred: _, ...version }) => {
    const stored = versions.find((one) => one._key === _key);
    // What came from another version is no field of this one.
    const names = Object.keys(version).filter(
      (name) => Reflect.get(stored ?? {}, name) !== undefined,
    );
    return field
      .item(_key)
      .annotateFields(
        { key: _key, ...version },
        Object.fromEntries(names.map((name) => [name, null])),
      );
  });
}

function isKnown({ _key, kind, preferred: _, ...known }: VersionResult): boolean {
  return kind !== 'other' || Object.values(known).some((value) => value !== undefined);
}
