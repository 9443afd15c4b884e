/** The search judged by questions: how often what belongs first is there, beside what SQLite finds by itself. */
import { bareFinder, questionRows, siteFinder } from '../unit/search/question-index.ts';
import { questions } from '../unit/search/questions.ts';
import { searchQuality } from '../unit/search/search-quality.ts';

export async function benchSearchQuestions(): Promise<void> {
  const rows = await questionRows();
  const qualities = {
    'search of the site': searchQuality(siteFinder(rows), questions),
    'FTS5 alone': searchQuality(bareFinder(rows), questions),
  };
  const share = (count: number) => `${((100 * count) / questions.length).toFixed(0)} %`;
  console.log(
    `${questions.length} questions to ${rows.people.length} people and ${rows.works.length} works`,
  );
  console.table(
    Object.fromEntries(
      Object.entries(qualities).map(([name, { first, firstThree }]) => [
        name,
        { first: share(first), 'in the first three': share(firstThree) },
      ]),
    ),
  );
  for (const [name, { notFirst }] of Object.entries(qualities)) {
    if (notFirst.length === 0) continue;
    console.log(`Not first, ${name}:`);
    for (const { text, instead } of notFirst) {
      console.log(`  ${text} → ${instead ?? 'nothing is found'}`);
    }
  }
}
