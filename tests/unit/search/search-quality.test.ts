import { bareFinder, questionRows, siteFinder } from './question-index';
import { questions } from './questions';
import { searchQuality } from './search-quality';

const rows = questionRows();

test('there are 40 questions, each of a document that is there', async () => {
  const { people, subjects, works } = await rows;
  const ids = new Set([...people, ...subjects, ...works].map(({ id }) => id));
  expect(questions).toHaveLength(40);
  expect(new Set(questions.map(({ text }) => text)).size).toBe(40);
  expect(questions.filter(({ first }) => !ids.has(first))).toEqual([]);
});

test('what belongs first is first for 39 of 40 questions, and never below the third', async () => {
  const quality = searchQuality(siteFinder(await rows), questions);
  expect(quality.first).toBeGreaterThanOrEqual(39);
  expect(quality.firstThree).toBeGreaterThanOrEqual(40);
});

test('SQLite by itself has fewer first', async () => {
  const bare = searchQuality(bareFinder(await rows), questions);
  const site = searchQuality(siteFinder(await rows), questions);
  expect(bare.first).toBeGreaterThan(0);
  expect(site.first).toBeGreaterThan(bare.first);
});
