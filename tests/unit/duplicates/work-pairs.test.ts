import { groupWorks } from '@/lib/duplicates/group-works';

import { work } from './sample-identities';
import { apartRows, certainRows, suggestedRows, type PairRow } from './work-pairs';

/** What is said of two works: the verdict, and all reasons for it. */
function verdictOn([one, other]: readonly [PairRow[3], PairRow[4]]) {
  const works = [work('a', ...one), work('b', ...other)];
  const { groups, suggestions } = groupWorks(works, { same: [], apart: [] });
  const ties = groups.flatMap(({ ties }) => ties.map(({ reason }) => reason));
  if (groups.length === 1) return ['certain', ...ties];
  return suggestions.length === 0
    ? ['apart']
    : ['suggested', ...suggestions.map(({ reason }) => reason)];
}

const rows = [...certainRows, ...suggestedRows, ...apartRows];

test.each(rows)('%s: %s', (_fact, verdict, reason, one, other) => {
  const expected = reason === undefined ? [verdict] : [verdict, reason];
  expect(verdictOn([one, other])).toEqual(expected);
  expect(verdictOn([other, one])).toEqual(expected);
});

test('every suggestion has a score between 0.3 and 1, and a surer one a higher score', () => {
  const scores = suggestedRows.map(([, , , one, other]) => {
    const works = [work('a', ...one), work('b', ...other)];
    return groupWorks(works, { same: [], apart: [] }).suggestions[0]?.score ?? 0;
  });
  expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.3);
  expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  const scoreOf = (fact: string) => scores[suggestedRows.findIndex(([name]) => name === fact)];
  expect(scoreOf('the same words')).toBeGreaterThan(scoreOf('two venues') ?? 1);
  expect(scoreOf('the same words')).toBeGreaterThan(scoreOf('a typo') ?? 1);
});
