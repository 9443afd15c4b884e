import { dateOfText } from '../../fields/dates.ts';
import type { LossList } from '../../fields/loss-list.ts';
import type { OpenalexWork } from './work.ts';

/**
 * OpenAlex always gives a day, and takes the first one where only a year or a month is known: the first of a month is
 * read as the month, and the first of January as the year. Precision may be lost, and none is made up.
 */
export function openalexDate(work: OpenalexWork, losses: LossList): string | undefined {
  const said = work.publication_date ?? work.publication_year;
  if (said == null || said.trim() === '') return undefined;
  return dateOfText(said.replace(/(?:-01)?-01$/, ''), { losses });
}
