import type { ContentReader } from '../content/content-reader.ts';
import { readPeopleFacts, readPersonFacts } from '../content/facts/read.ts';
import type { ApiAnswer } from './answer-response.ts';
import type { ApiRequest } from './api-request.ts';
import { movedListOrNotFound, movedOrNotFound } from './moved.ts';
import { listAnswer, sliceOf } from './paging.ts';
import { peopleParameters, readParameters } from './parameters.ts';
import { person, relatedPerson } from './schemas/person.ts';
import { personView, relatedPersonView } from './views/person.ts';

const name = 'people';

/** A page of the list of members. */
export async function answerPeople(
  reader: ContentReader,
  { parameters }: ApiRequest,
): Promise<ApiAnswer> {
  const read = readParameters(peopleParameters, parameters);
  if ('problem' in read) return read;
  const { values } = read;
  const { page: _page, limit: _limit, ...filters } = values;
  const found = await readPeopleFacts(reader, filters, sliceOf(values));
  if (found === undefined) return movedListOrNotFound(reader, { name, page: 'directory', values });
  const items = found.items.map(personView);
  return listAnswer({ name, item: person, values }, { items, count: found.count });
}

/** A member. */
export async function answerPerson(
  reader: ContentReader,
  { slug }: ApiRequest,
): Promise<ApiAnswer> {
  const found = await readPersonFacts(reader, slug);
  if (found === undefined) return movedOrNotFound(reader, { name, page: 'profile', slug });
  return { body: relatedPerson.parse(relatedPersonView(found, reader.viewContext('fr'))) };
}
