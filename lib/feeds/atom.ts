import { escapedXml } from '../xml/escaped-xml.ts';
import type { FeedEntry, WorksFeed } from './works-feed.ts';

/** A feed in Atom (RFC 4287). */
export function atom(feed: WorksFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}-CA">
${element('id', feed.id)}${element('title', feed.title)}${element('updated', feed.updated)}${link('self', feed.feedHref)}${link('alternate', feed.pageHref)}${feed.entries.map(entry).join('')}</feed>
`;
}

function entry(work: FeedEntry): string {
  const { id, title, titleLanguage, href, published, updated, authors, summary, topics } = work;
  return [
    '<entry>\n',
    element('id', id),
    element('title', title, ` xml:lang="${escapedXml(titleLanguage)}"`),
    link('alternate', href),
    element('published', published),
    element('updated', updated),
    // 4.1.2: an entry needs an author where its feed has none.
    ...(authors.length > 0 ? authors : [{ name: '-' }]).map(author),
    summary ? element('summary', summary.text, ` xml:lang="${escapedXml(summary.language)}"`) : '',
    ...topics.map((topic) => `<category term="${escapedXml(topic)}"/>\n`),
    '</entry>\n',
  ].join('');
}

function author({ name, href }: { name: string; href?: string | undefined }): string {
  return `<author>\n${element('name', name)}${href === undefined ? '' : element('uri', href)}</author>\n`;
}

function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${escapedXml(text)}</${name}>\n`;
}

function link(rel: string, href: string): string {
  const type = rel === 'self' ? 'application/atom+xml' : 'text/html';
  return `<link rel="${rel}" type="${type}" href="${escapedXml(href)}"/>\n`;
}
