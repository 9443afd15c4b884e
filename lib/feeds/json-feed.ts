import type { WorksFeed } from './works-feed.ts';

/** A feed in JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(feed: WorksFeed): string {
  const items = feed.entries.map(
    ({ id, href, title, summary, published, updated, authors, topics, titleLanguage }) => ({
      id,
      url: href,
      title,
      // One of the contents is required.
      content_text: summary?.text ?? title,
      date_published: published,
      date_modified: updated,
      ...(authors.length > 0 && {
        authors: authors.map(({ name, href: url }) => ({ name, ...(url && { url }) })),
      }),
      ...(topics.length > 0 && { tags: topics }),
      language: summary?.language ?? titleLanguage,
    }),
  );
  const { title, pageHref, feedHref, language } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: pageHref,
    feed_url: feedHref,
    language: `${language}-CA`,
    items,
  };
  return `${JSON.stringify(document, wellFormed)}\n`;
}

/** RFC 8259, 8.2: what a reader does with half of a surrogate pair is unpredictable. */
function wellFormed(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
