import { namesOrganization } from '../../domain/name-words.ts';
import { authorsOf, type NamedAuthor } from '../fields/authors.ts';
import { entryReading } from '../fields/entry-reading.ts';
import { finished } from '../fields/finished-record.ts';
import { orcidField } from '../fields/identifiers.ts';
import { answerProblem, joinedReadings, jsonOf, problemReading } from '../fields/json-answer.ts';
import type { LossList } from '../fields/loss-list.ts';
import { languageField } from '../fields/plain-fields.ts';
import { abstractText, oneAbstract, titleText } from '../fields/titles.ts';
import type { SourceReading } from '../source-record.ts';
import { answerObject, errorWords } from './answer-object.ts';
import { textOfIndex } from './openalex/abstract.ts';
import { openalexVersions } from './openalex/versions.ts';
import {
  type OpenalexAuthorship,
  openalexFields,
  type OpenalexWork,
  openalexWork,
} from './openalex/work.ts';

/**
 * What OpenAlex answers to `/works/{id}` (one work) and `/works?…` (a page of a list).
 *
 * @param body the text of the answer, whatever it is
 * @returns a record of each work, with a version for each place where it is one; throws nothing
 */
export function openalexReading(body: string): SourceReading {
  const answer = answerObject(jsonOf(body));
  const results = answer?.['results'];
  if (Array.isArray(results)) return joinedReadings(results.map(workReading));
  return answer !== undefined && 'id' in answer && !('error' in answer)
    ? workReading(answer)
    : problemReading(answerProblem('openalex', errorWords(answer) ?? body));
}

/** The `cursor` that asks for the next page of a list; undefined on the last one, and when pages are not by cursor. */
export function openalexNextCursor(body: string): string | undefined {
  const meta = answerObject(answerObject(jsonOf(body))?.['meta']);
  const cursor = meta?.['next_cursor'];
  return typeof cursor === 'string' && cursor !== '' ? cursor : undefined;
}

function workReading(value: unknown): SourceReading {
  return entryReading(value, {
    source: 'openalex',
    schema: openalexWork,
    fieldOf: openalexFields,
    read: recordOf,
  });
}

function recordOf(work: OpenalexWork, losses: LossList): SourceReading {
  const sourceId = /W\d+$/i.exec(work.id ?? '')?.[0].toUpperCase() ?? '?';
  const found = openalexVersions(work, losses);
  if (found === undefined) {
    const detail = work.type ?? undefined;
    return problemReading({ source: 'openalex', where: sourceId, reason: 'notAWork', detail });
  }
  const language = languageField(work.language);
  const { authors, hasMoreAuthors } = authorsOf(
    work.authorships.map((authorship) => namedAuthor(authorship, losses)),
    losses,
  );
  const isCut = work.is_authors_truncated === true;
  if (isCut) losses.add('authors', 'cutBySource', `${authors.length}`);
  const abstract = abstractText(textOfIndex(work.abstract_inverted_index, losses), losses);
  return finished(
    {
      source: 'openalex',
      sourceId,
      title: { language, text: titleText(work.title || work.display_name, losses) },
      translatedTitles: [],
      type: found.kind.type,
      authors,
      hasMoreAuthors: hasMoreAuthors || isCut,
      versions: found.versions,
      abstracts: oneAbstract(abstract, language),
      sameWorkAs: [],
    },
    losses,
  );
}

/**
 * The name of the person’s profile, which is tidier than what was printed; OpenAlex has no parts of names. Its institutions
 * are found by a model that errs, so the printed affiliation comes first.
 */
function namedAuthor(authorship: OpenalexAuthorship, losses: LossList): NamedAuthor {
  const { author } = authorship;
  const name = author?.display_name || authorship.raw_author_name || '';
  return {
    name,
    isOrganization: namesOrganization(name),
    orcid: orcidField(author?.orcid, losses),
    affiliation: authorship.raw_affiliation_strings[0] ?? authorship.institutions[0]?.display_name,
    isCorresponding: authorship.is_corresponding ?? undefined,
  };
}
