import { authorsOf } from '../fields/authors.ts';
import { entryReading } from '../fields/entry-reading.ts';
import { finished } from '../fields/finished-record.ts';
import { workIdsIn } from '../fields/identifiers.ts';
import { answerProblem, joinedReadings, jsonOf, problemReading } from '../fields/json-answer.ts';
import type { LossList } from '../fields/loss-list.ts';
import type { SourceReading } from '../source-record.ts';
import { answerObject, errorWords } from './answer-object.ts';
import { dataciteAuthor } from './datacite/creators.ts';
import { dataciteAbstracts, dataciteTitles } from './datacite/texts.ts';
import { dataciteKind } from './datacite/type.ts';
import { dataciteVersion } from './datacite/version.ts';
import { dataciteFields, type DataciteWork, dataciteWork } from './datacite/work.ts';

/**
 * What DataCite answers to `/dois/{doi}` (one work) and `/dois?…` (a list), in JSON:API.
 *
 * @param body the text of the answer, whatever it is
 * @returns a record of each work; throws nothing
 */
export function dataciteReading(body: string): SourceReading {
  const answer = answerObject(jsonOf(body));
  const data = answer?.['data'];
  if (Array.isArray(data)) return joinedReadings(data.map(workReading));
  if (answerObject(data) !== undefined) return workReading(data);
  return problemReading(answerProblem('datacite', errorWords(answer) ?? body));
}

function workReading(value: unknown): SourceReading {
  const resource = answerObject(value);
  return entryReading(resource?.['attributes'], {
    source: 'datacite',
    schema: dataciteWork,
    fieldOf: dataciteFields,
    read: recordOf,
  });
}

/**
 * Relations between versions of one work (`relationType` of DataCite Metadata Schema 4.6). `IsPublishedIn` and
 * `IsPartOf` name the whole; a supplement, a source and a translation are other works.
 */
const ofOneWork: ReadonlySet<string> = new Set(
  'IsPreprintOf HasPreprint IsVersionOf HasVersion IsNewVersionOf IsPreviousVersionOf IsIdenticalTo'.split(
    ' ',
  ),
);

function recordOf(work: DataciteWork, losses: LossList): SourceReading {
  const kind = dataciteKind(work);
  const where = work.doi ?? '?';
  if (kind === undefined) {
    const detail = work.types?.resourceTypeGeneral ?? undefined;
    return problemReading({ source: 'datacite', where, reason: 'notAWork', detail });
  }
  const version = dataciteVersion(work, { kind, losses });
  return finished(
    {
      source: 'datacite',
      sourceId: version.doi ?? '?',
      ...dataciteTitles(work, losses),
      type: kind.type,
      ...authorsOf(
        work.creators.map((creator) => dataciteAuthor(creator, losses)),
        losses,
      ),
      versions: [version],
      abstracts: dataciteAbstracts(work, losses),
      sameWorkAs: work.relatedIdentifiers
        .filter(({ relationType }) => ofOneWork.has(relationType ?? ''))
        .map(({ relatedIdentifier }) => workIdsIn(relatedIdentifier ?? '')),
    },
    losses,
  );
}
