import { plainLine } from '../text/markup-text.ts';
import type { ReadingProblem, SourceName, SourceReading } from '../source-record.ts';

/** The JSON of an answer; undefined when it is none. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** What says that there is no such work, in the answers of the five services. */
const absent = /\bnot found\b|doesn['’]t exist|does not exist|no such\b/i;

/**
 * The problem of an answer that has no works in it: an error in JSON, a page of HTML, a sentence.
 *
 * @param words what it says, in the source's words
 */
export function answerProblem(source: SourceName, words: string): ReadingProblem {
  const detail = plainLine(words.slice(0, 2_000)).slice(0, 200);
  const reason = absent.test(detail) ? 'notFound' : 'unexpectedAnswer';
  return detail === '' ? { source, reason } : { source, reason, detail };
}

/** A reading of nothing but a problem. */
export function problemReading(problem: ReadingProblem): SourceReading {
  return { records: [], problems: [problem] };
}

/** Several readings as one, in their order. */
export function joinedReadings(readings: readonly SourceReading[]): SourceReading {
  return {
    records: readings.flatMap(({ records }) => records),
    problems: readings.flatMap(({ problems }) => problems),
  };
}
