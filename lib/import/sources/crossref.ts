import { authorsOf, type NamedAuthor } from '../fields/authors.ts';
import { entryReading } from '../fields/entry-reading.ts';
import { type Draft, finished } from '../fields/finished-record.ts';
import { orcidField } from '../fields/identifiers.ts';
import { answerProblem, joinedReadings, jsonOf, problemReading } from '../fields/json-answer.ts';
import type { LossList } from '../fields/loss-list.ts';
import { languageField } from '../fields/plain-fields.ts';
import { abstractText, oneAbstract } from '../fields/titles.ts';
import type { SourceReading } from '../source-record.ts';
import { crossrefSameWorks } from './crossref/relations.ts';
import { crossrefTitle } from './crossref/title.ts';
import { crossrefKind } from './crossref/type.ts';
import { crossrefVersion } from './crossref/version.ts';
import {
  type CrossrefAuthor,
  crossrefFields,
  type CrossrefWork,
  crossrefWork,
} from './crossref/work.ts';
import { answerObject, errorWords } from './answer-object.ts';

/**
 * What Crossref answers to `/works/{doi}` (one work) and `/works?…` (a list).
 *
 * @param body the text of the answer, whatever it is
 * @returns a record of each work; throws nothing
 */
export function crossrefReading(body: string): SourceReading {
  const answer = answerObject(jsonOf(body));
  const message = answerObject(answer?.['message']);
  if (answer === undefined || message === undefined || answer['status'] === 'failed') {
    return problemReading(answerProblem('crossref', errorWords(answer) ?? body));
  }
  if (Array.isArray(message['items'])) return joinedReadings(message['items'].map(workReading));
  return 'DOI' in message || 'title' in message
    ? workReading(message)
    : problemReading(answerProblem('crossref', body));
}

function workReading(value: unknown): SourceReading {
  return entryReading(value, {
    source: 'crossref',
    schema: crossrefWork,
    fieldOf: crossrefFields,
    read: recordOf,
  });
}

function recordOf(work: CrossrefWork, losses: LossList): SourceReading {
  const kind = crossrefKind(work);
  const version = crossrefVersion(work, { kind: kind?.kind ?? 'other', losses });
  const sourceId = version.doi ?? '?';
  if (kind === undefined) {
    const detail = work.type ?? undefined;
    return problemReading({ source: 'crossref', where: sourceId, reason: 'notAWork', detail });
  }
  const abstract = abstractText(work.abstract, losses);
  const draft: Draft = {
    source: 'crossref',
    sourceId,
    title: crossrefTitle(work, losses),
    translatedTitles: [],
    type: kind.type,
    ...authorsOf(
      work.author.map((author) => namedAuthor(author, losses)),
      losses,
    ),
    versions: [version],
    abstracts: oneAbstract(abstract, languageField(work.language)),
    sameWorkAs: crossrefSameWorks(work.relation),
  };
  return finished(draft, losses);
}

/** An author with a `name` alone is a consortium. */
function namedAuthor(author: CrossrefAuthor, losses: LossList): NamedAuthor {
  const { name, given, family, suffix } = author;
  const isOrganization = !family && !given && Boolean(name);
  return {
    name: isOrganization ? name : undefined,
    given: family ? given : undefined,
    family: family || given,
    suffix,
    isOrganization,
    orcid: orcidField(author.ORCID, losses),
    affiliation: author.affiliation[0]?.name,
  };
}
