import { namesOrganization } from '../../domain/name-words.ts';
import { authorsOf, type NamedAuthor } from '../fields/authors.ts';
import { finished } from '../fields/finished-record.ts';
import { arxivIdIn } from '../fields/identifiers.ts';
import { answerProblem, joinedReadings, problemReading } from '../fields/json-answer.ts';
import { LossList, shownValue } from '../fields/loss-list.ts';
import { abstractText, oneAbstract, titleText } from '../fields/titles.ts';
import type { SourceReading } from '../source-record.ts';
import { texLine, texParagraphs } from '../text/tex-text.ts';
import { answerObject, answerObjects } from './answer-object.ts';
import { type ArxivEntry, elementText, entriesOf } from './arxiv/feed.ts';
import { arxivVersions } from './arxiv/version.ts';

/**
 * What the API of arXiv answers: an Atom feed, also to an error (an entry named "Error") and to an identifier that it
 * does not have (no entry).
 *
 * @param body the text of the answer, whatever it is
 * @returns a record of each entry; throws nothing
 */
export function arxivReading(body: string): SourceReading {
  const entries = entriesOf(body);
  if (entries === undefined) return problemReading(answerProblem('arxiv', body));
  if (entries === 'damaged') {
    return problemReading({ source: 'arxiv', reason: 'damaged', detail: shownValue(body.trim()) });
  }
  if (entries.length === 0) return problemReading({ source: 'arxiv', reason: 'notFound' });
  return joinedReadings(entries.map(entryReading));
}

function entryReading(entry: ArxivEntry): SourceReading {
  const address = elementText(entry['id']).trim();
  const summary = elementText(entry['summary']);
  if (/\/api\/errors/.test(address) || elementText(entry['title']).trim() === 'Error') {
    return problemReading(answerProblem('arxiv', summary));
  }
  const losses = new LossList();
  const arxivId = arxivIdIn(address);
  if (arxivId === undefined) losses.add('arxivId', 'notAnArxivId', address);
  return finished(
    {
      source: 'arxiv',
      sourceId: arxivId ?? (address || '?'),
      title: { text: titleText(elementText(entry['title']), losses, texLine) },
      translatedTitles: [],
      type: 'article',
      ...authorsOf(answerObjects(entry['author']).map(authorOf), losses),
      versions: arxivVersions(entry, { arxivId, losses }),
      abstracts: oneAbstract(abstractText(summary, losses, texParagraphs)),
      sameWorkAs: [],
    },
    losses,
  );
}

/** A name as it stands; arXiv has no parts, and no word on what is an organization but the name. */
function authorOf(author: ArxivEntry): NamedAuthor {
  const name = texLine(elementText(author['name']));
  const [affiliation] = answerTexts(author['affiliation']);
  return { name, isOrganization: namesOrganization(name), affiliation };
}

function answerTexts(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map((item) => elementText(answerObject(item) ?? item));
}
