import { createHash } from 'node:crypto';

import { publishedIdOf } from '../store/document-id.ts';
import { collectReferences, slugOf } from '../store/references.ts';
import type { Change, StoredDocument } from '../store/types.ts';

/** What an answer depends on, before it is hashed. */
export type Dependency =
  | `id:${string}`
  | `type:${string}`
  | `slug:${string}`
  | `references:${string}`
  | 'published'
  | 'unpublished';

/** Next.js keeps 128 tags at most for one fetch, and the site adds its own. */
const maxTags = 96;

const known = new Map<Dependency, string>();

function tagOf(dependency: Dependency): string {
  const made = known.get(dependency);
  if (made !== undefined) return made;
  if (known.size > 20_000) known.clear();
  const tag = `s1:${createHash('sha256').update(dependency).digest('base64url').slice(0, 12)}`;
  known.set(dependency, tag);
  return tag;
}

/** Collects what one evaluation reads. */
export class DependencyCollector {
  readonly #ids = new Map<string, string | undefined>();
  readonly #others = new Set<Dependency>();

  /** @param type of the document, undefined when there is none of this id */
  addDocument(publishedId: string, type: string | undefined): void {
    this.#ids.set(publishedId, type ?? this.#ids.get(publishedId));
  }

  add(dependency: Dependency): void {
    this.#others.add(dependency);
  }

  /** Never empty, because next-sanity throws then. Many documents are replaced by their types. */
  tags(): string[] {
    const dependencies = new Set(this.#others);
    const isMany = this.#ids.size + dependencies.size > maxTags;
    for (const [id, type] of this.#ids) {
      if (!isMany) dependencies.add(`id:${id}`);
      else dependencies.add(type === undefined ? 'published' : `type:${type}`);
    }
    if (dependencies.size === 0 || dependencies.size > maxTags) {
      const drafts = dependencies.has('unpublished');
      return (drafts ? ['published' as const, 'unpublished' as const] : ['published' as const]).map(
        tagOf,
      );
    }
    return [...dependencies].map(tagOf).sort();
  }
}

function dependenciesOf(document: StoredDocument): Dependency[] {
  const slug = slugOf(document);
  return [
    `type:${document._type}`,
    ...(slug === null ? [] : [`slug:${slug}` as const]),
    ...collectReferences(document).map(({ id }) => `references:${id}` as const),
  ];
}

/**
 * The tags of every answer that a change can make stale. All drafts and versions share one tag, which only answers carry
 * that can show them.
 */
export function syncTagsOf({ documentId, previous, result }: Change): string[] {
  const publishedId = publishedIdOf(documentId);
  if (publishedId !== documentId) return [tagOf('unpublished')];
  const dependencies = new Set<Dependency>(['published', `id:${publishedId}`]);
  for (const document of [previous, result]) {
    if (document === null) continue;
    for (const dependency of dependenciesOf(document)) dependencies.add(dependency);
  }
  return [...dependencies].map(tagOf);
}
