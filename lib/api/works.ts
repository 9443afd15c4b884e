import type { ContentReader } from '../content/content-reader.ts';
import { readWorkFacts, readWorksFacts } from '../content/facts/read.ts';
import type { ApiAnswer } from './answer-response.ts';
import type { ApiRequest } from './api-request.ts';
import { movedListOrNotFound, movedOrNotFound } from './moved.ts';
import { listAnswer, sliceOf } from './paging.ts';
import { readParameters, worksParameters } from './parameters.ts';
import { work } from './schemas/work.ts';
import { workView } from './views/work.ts';

const name = 'works';

/** A page of the list of works. */
export async function answerWorks(
  reader: ContentReader,
  { parameters }: ApiRequest,
): Promise<ApiAnswer> {
  const read = readParameters(worksParameters, parameters);
  if ('problem' in read) return read;
  const { values } = read;
  const { page: _page, limit: _limit, ...filters } = values;
  const found = await readWorksFacts(reader, filters, sliceOf(values));
  if (found === undefined) {
    return movedListOrNotFound(reader, { name, page: 'publications', values });
  }
  const items = found.items.map(workView);
  return listAnswer({ name, item: work, values }, { items, count: found.count });
}

/** A work. */
export async function answerWork(reader: ContentReader, { slug }: ApiRequest): Promise<ApiAnswer> {
  const found = await readWorkFacts(reader, slug);
  if (found === undefined) return movedOrNotFound(reader, { name, page: 'work', slug });
  return { body: work.parse(workView(found)) };
}
