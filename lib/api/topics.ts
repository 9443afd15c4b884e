import type { ContentReader } from '../content/content-reader.ts';
import { readTopicFacts, readTopicsFacts } from '../content/facts/read.ts';
import type { ApiAnswer } from './answer-response.ts';
import type { ApiRequest } from './api-request.ts';
import { movedOrNotFound } from './moved.ts';
import { listAnswer, sliceOf } from './paging.ts';
import { readParameters, topicsParameters } from './parameters.ts';
import { topic } from './schemas/topic.ts';
import { topicView } from './views/topic.ts';

const name = 'topics';

/** A page of the list of topics. */
export async function answerTopics(
  reader: ContentReader,
  { parameters }: ApiRequest,
): Promise<ApiAnswer> {
  const read = readParameters(topicsParameters, parameters);
  if ('problem' in read) return read;
  const { values } = read;
  const found = await readTopicsFacts(reader, sliceOf(values));
  const items = found.items.flatMap((one) => topicView(one) ?? []);
  return listAnswer({ name, item: topic, values }, { items, count: found.count });
}

/** A topic. */
export async function answerTopic(reader: ContentReader, { slug }: ApiRequest): Promise<ApiAnswer> {
  const found = await readTopicFacts(reader, slug);
  const view = found && topicView(found);
  if (view === undefined) return movedOrNotFound(reader, { name, page: 'topic', slug });
  return { body: topic.parse(view) };
}
