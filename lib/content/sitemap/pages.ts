import { pageKinds, type SluggedPage } from '../../pages/registry.ts';
import { indexedKinds, type SitemapPage } from '../../sitemap/sitemaps.ts';
import type { SitemapDocument } from './query.ts';

/** The pages of documents, kind by kind, of each the oldest first, so that a new one comes last. */
export function sitemapPages(documents: readonly SitemapDocument[]): SitemapPage[] {
  const sorted = documents.toSorted(byAge);
  return indexedKinds.flatMap((kind) => pagesOf(kind, sorted));
}

/** One page for each slug, also where two documents have the same. */
function pagesOf(kind: SluggedPage, documents: readonly SitemapDocument[]): SitemapPage[] {
  const pages = new Map<string, SitemapPage>();
  for (const { _type, slug, _updatedAt: lastModified } of documents) {
    if (_type !== pageKinds[kind].documentType || slug === undefined || pages.has(slug)) continue;
    pages.set(slug, { address: { page: kind, slug }, lastModified });
  }
  return [...pages.values()];
}

function byAge(one: SitemapDocument, other: SitemapDocument): number {
  const [a, b] = [one._createdAt + one._id, other._createdAt + other._id];
  return a < b ? -1 : a > b ? 1 : 0;
}
