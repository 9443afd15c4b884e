import type { ContentReader } from '../content/content-reader.ts';
import { readListName } from '../content/work-records/list-name.ts';
import { readWorkRecords } from '../content/work-records/read.ts';
import { atom } from '../feeds/atom.ts';
import { feedTitle } from '../feeds/feed-title.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { worksFeed } from '../feeds/works-feed.ts';
import type { Language } from '../i18n/languages.ts';
import type { PublicationsValues } from '../pages/publications.ts';
import type { PageAddress } from '../pages/registry.ts';
import type { FeedFormat } from '../pages/representations.ts';
import type { RepresentationBody } from './representation-body.ts';

/** How many works a feed has: readers ask for it often, and keep what they have seen. */
const maxEntries = 50;

interface FeedRequest {
  readonly address: PageAddress;
  readonly format: FeedFormat;
  readonly language: Language;
  readonly values: PublicationsValues;
  /** With its parameters. */
  readonly path: string;
}

/**
 * The newest works of a list, as a feed.
 *
 * @returns undefined when there is no such page
 * @throws when the CMS does not answer
 */
export async function readFeed(
  reader: ContentReader,
  { address, format, language, values, path }: FeedRequest,
): Promise<RepresentationBody | undefined> {
  const name = await readListName(reader, address, language);
  if (name === undefined) return undefined;
  const slice = { offset: 0, limit: maxEntries };
  const found = await readWorkRecords(reader, { address, values, slice });
  if (found === undefined) return undefined;
  const title = feedTitle(name, language);
  const { records, filters } = found;
  const feed = worksFeed(records, { address, path, title, language, filters });
  return {
    body: format === 'atom' ? atom(feed) : jsonFeed(feed),
    headers: { link: `<${feed.pageHref}>; rel="alternate"; type="text/html"` },
  };
}
