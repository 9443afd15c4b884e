import type { Language } from '../../i18n/languages.ts';
import { tagOf } from '../../pages/tags.ts';
import type { ContentReader } from '../content-reader.ts';
import { readableAddress } from '../draft-address.ts';
import { unnamedAuthors } from '../work/unnamed-authors.ts';
import { draftTopicQuery, topicPageResult, topicQuery } from './page-query.ts';
import { type TopicPage, topicPageView } from './page-view.ts';

/**
 * The topic under an address, with its people and its newest works.
 *
 * @param segment the last segment of the address
 * @returns undefined when no topic has that address
 * @throws when the CMS does not answer
 */
export async function readTopic(
  reader: ContentReader,
  language: Language,
  segment: string,
): Promise<TopicPage | undefined> {
  const slugOrId = readableAddress(segment, reader);
  if (!slugOrId) return undefined;
  const topic = await reader.read({
    groq: 'id' in slugOrId ? draftTopicQuery : topicQuery,
    params: slugOrId,
    result: topicPageResult,
    warnings: (found) => (found ? unnamedAuthors(found.works) : []),
    tags: [tagOf({ page: 'topic', slug: segment })],
  });
  return topic ? topicPageView(topic, reader.viewContext(language)) : undefined;
}
