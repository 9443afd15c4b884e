import { isOrcid } from '../../domain/index.ts';
import { SourceError } from '../fetch/errors.ts';
import type { AskOptions, SourceFetcher, SourceRequest } from '../fetch/index.ts';
import { firstFound } from '../lookup/first-found.ts';
import {
  arxivRequests,
  crossrefWorks,
  doiRequests,
  openAlexWork,
  openAlexWorksOf,
  orcidWorkDetails,
  orcidWorks,
} from '../lookup/requests.ts';
import type { LookupTask } from '../queue/batch.ts';
import type { SourceName, SourceReading } from '../source-record.ts';
import { arxivReading } from '../sources/arxiv.ts';
import { crossrefReading } from '../sources/crossref.ts';
import { dataciteReading } from '../sources/datacite.ts';
import { openalexNextCursor, openalexReading } from '../sources/openalex.ts';
import { orcidReading } from '../sources/orcid.ts';
import type { LookupAnswer } from './lookups.ts';

type Done = LookupAnswer['done'][number];

interface Asking extends AskOptions {
  readonly fetcher: Pick<SourceFetcher, 'get'>;
}

/**
 * Asks arXiv for preprints.
 *
 * @returns what it says of each id; where it found fault with a question for several, of those that it gave
 * @throws SourceError
 */
export async function askArxiv(
  ids: readonly string[],
  asking: Asking,
): Promise<ReadonlyMap<string, SourceReading>> {
  const readings: SourceReading[] = [];
  for (const request of arxivRequests([...new Set(ids)])) {
    const body = await bodyOf(request, asking);
    readings.push(body === undefined ? nothing : arxivReading(body));
  }
  const { records, problems } = together(readings);
  const isFaulty = ids.length > 1 && problems.length > 0;
  return new Map(
    ids.flatMap((id) => {
      const found = records.filter(({ versions }) =>
        versions.some(({ arxivId }) => arxivId !== undefined && isSameId(arxivId, id)),
      );
      if (found.length > 0) return [[id, readingOf(found)] as const];
      return isFaulty ? [] : [[id, notFound('arxiv', `arXiv:${id}`)] as const];
    }),
  );
}

/** `math.GT/0309136` and `math/0309136` are one. */
function isSameId(one: string, other: string): boolean {
  const [bare, otherBare] = [one, other].map((id) =>
    id.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/'),
  );
  return bare === otherBare;
}

/** Asks Crossref for several DOIs at once. @returns what it says of those that it knows @throws SourceError */
export async function askCrossrefList(
  dois: readonly string[],
  asking: Asking,
): Promise<ReadonlyMap<string, SourceReading>> {
  const request = crossrefWorks(dois);
  if (request === undefined) return new Map();
  let body: string | undefined;
  try {
    body = await bodyOf(request, asking);
  } catch (error) {
    // A DOI that it does not like spoils the question for all; each is then asked for by itself.
    if (error instanceof SourceError && error.code === 'refused') return new Map();
    throw error;
  }
  const { records } = body === undefined ? nothing : crossrefReading(body);
  return new Map(records.map((record) => [record.sourceId.toLowerCase(), readingOf([record])]));
}

/** Asks the agencies for a DOI: Crossref, then DataCite. */
async function askDoi(doi: string, { fetcher, ...options }: Asking): Promise<SourceReading> {
  const found = await firstFound(fetcher, doiRequests(doi), options);
  if (found === undefined) return notFound('crossref', doi);
  const read = found.host === 'datacite' ? dataciteReading : crossrefReading;
  return read(found.answer.body);
}

/** Asks for a task that is asked for by itself. @throws SourceError */
export async function askOne(task: LookupTask, asking: Asking): Promise<Done> {
  switch (task.kind) {
    case 'openalexWork': {
      const body = await bodyOf(openAlexWork(task.id), asking);
      return { task, reading: body ? openalexReading(body) : notFound('openalex', task.id) };
    }
    case 'openalexWorks': {
      const { author, cursor } = task;
      const who = isOrcid(author) ? { orcid: author } : { authorId: author };
      const body = await bodyOf(openAlexWorksOf(who, cursor), asking);
      if (body === undefined) return { task, reading: notFound('openalex', author) };
      const next = openalexNextCursor(body);
      const reading = openalexReading(body);
      // An empty page has a cursor too; the last one must not be asked for again.
      if (next === undefined || reading.records.length === 0) return { task, reading };
      return { task, reading, next: { ...task, cursor: next } };
    }
    case 'orcidWorks': {
      const body = await bodyOf(orcidWorks(task.orcid), asking);
      const reading = body ? orcidReading(body, task.orcid) : notFound('orcid', task.orcid);
      return { task, reading };
    }
    case 'orcidDetails': {
      const readings: SourceReading[] = [];
      for (const request of orcidWorkDetails(task.orcid, task.putCodes.map(Number))) {
        const body = await bodyOf(request, asking);
        readings.push(body ? orcidReading(body, task.orcid) : notFound('orcid', task.orcid));
      }
      return { task, reading: together(readings) };
    }
    case 'doi':
      return { task, reading: await askDoi(task.doi, asking) };
    case 'arxiv': {
      const readings = await askArxiv([task.arxivId], asking);
      return { task, reading: readings.get(task.arxivId) ?? nothing };
    }
  }
}

async function bodyOf(
  request: SourceRequest,
  { fetcher, ...options }: Asking,
): Promise<string | undefined> {
  const answer = await fetcher.get(request, options);
  return answer.status === 'found' ? answer.body : undefined;
}

const nothing: SourceReading = { records: [], problems: [] };

function readingOf(records: SourceReading['records']): SourceReading {
  return { records, problems: [] };
}

function together(readings: readonly SourceReading[]): SourceReading {
  return {
    records: readings.flatMap(({ records }) => records),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function notFound(source: SourceName, where: string): SourceReading {
  return { records: [], problems: [{ source, where, reason: 'notFound' }] };
}
