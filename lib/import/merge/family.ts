import type { StoredDocument } from '../store/content-store.ts';
import { slugsIn, withFormerSlugs } from './former-slugs.ts';
import { documentDiff } from './document-diff.ts';
import type { Fields } from './values.ts';

/** What is stored under one `_id`: a published document, a draft, or both. */
export interface Family {
  /** The published `_id`. */
  readonly id: string;
  readonly published?: StoredDocument | undefined;
  readonly draft?: StoredDocument | undefined;
}

/** What a family says to an editor: its draft, or else what is published. */
export function edited({ draft, published }: Family): StoredDocument | undefined {
  return draft ?? published;
}

type Join = (kept: Fields, dropped: Fields) => Fields;

/** The documents of a family after a merge; undefined where there is none. */
export interface JoinedFamily {
  readonly published?: Fields | undefined;
  readonly draft?: Fields | undefined;
}

/**
 * Joins two families. What is published of the dropped one is published of the kept one at once, under both addresses;
 * what only its draft says goes into the draft of the kept one, which begins with that where there was none. Nothing that
 * was not published becomes so.
 */
export function joinedFamily(kept: Family, dropped: Family, join: Join): JoinedFamily {
  const published = joinedPublished(kept, dropped, join);
  return { published, draft: joinedDraft(kept, dropped, { published, join }) };
}

function joinedPublished(kept: Family, dropped: Family, join: Join): Fields | undefined {
  if (dropped.published === undefined) return kept.published;
  // The kept one has only a draft: visitors go on seeing what they saw, until somebody publishes that draft.
  if (kept.published === undefined) return dropped.published;
  return withFormerSlugs(join(kept.published, dropped.published), slugsIn(dropped.published));
}

function joinedDraft(
  kept: Family,
  dropped: Family,
  { published, join }: { published: Fields | undefined; join: Join },
): Fields | undefined {
  const base = kept.draft ?? (dropped.draft && published);
  const source = edited(dropped);
  if (base === undefined || source === undefined) return kept.draft;
  const joined = join(base, source);
  const { set, unset } = documentDiff(base, joined);
  const saysMore = Object.keys(set).length + unset.length > 0;
  if (kept.draft === undefined && !saysMore) return undefined;
  return withFormerSlugs(joined, [...slugsIn(dropped.published), ...slugsIn(dropped.draft)]);
}
