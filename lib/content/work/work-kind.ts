import type { WorkKind, workTypes } from '../../domain/vocabulary.ts';
import type { VersionResult } from './version-query.ts';
import { orderVersions } from './version-view.ts';

/** What a reader takes a work for. @param versions in any order */
export function workKindOf({
  type,
  versions,
}: {
  readonly type: (typeof workTypes)[number];
  readonly versions: readonly VersionResult[];
}): WorkKind {
  return type === 'article' ? (orderVersions(versions)[0]?.kind ?? 'other') : type;
}
