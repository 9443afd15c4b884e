import { parseResult } from '@/lib/content/query-result/parse';
import { topicsResult } from '@/lib/content/topics/query';
import { topicsView } from '@/lib/content/topics/view';
import { publishedContext } from '@/lib/content/view-context';
import { previewContext } from '@/lib/preview/preview-context';

const topic = (slug: string, name: string, fields: object = {}) => ({
  _id: `topic-${slug}`,
  slug,
  name: [{ language: 'fr', value: name }],
  people: 2,
  works: 3,
  ...fields,
});
const view = (...topics: unknown[]) =>
  topicsView(
    parseResult(topicsResult.published, topics).value,
    publishedContext('fr', '2026-01-15'),
  );

test('topics are in the order of a French dictionary', () => {
  const listed = view(topic('z', 'zoologie'), topic('e', 'Éthique'), topic('f', 'Fouille'));
  expect(listed.map(({ name }) => name.text)).toEqual(['Éthique', 'Fouille', 'zoologie']);
});

test('a topic has its page, its description and its numbers', () => {
  const description = [{ language: 'en', value: 'About' }];
  expect(view(topic('e', 'Éthique', { description }))).toEqual([
    {
      id: 'topic-e',
      name: { text: 'Éthique' },
      href: '/fr/sujets/e',
      description: { text: 'About', lang: 'en' },
      people: 2,
      works: 3,
    },
  ]);
});

test.each([
  ['without a name', topic('x', ' ')],
  ['without an address', topic('', 'X')],
  ['with a broken address', topic('Not A Slug', 'X')],
  ['without an id', { ...topic('x', 'X'), _id: null }],
  ['that is nothing', null],
])('a topic %s is left out and the others stay', (_, broken) => {
  expect(view(broken, topic('e', 'Éthique'))).toHaveLength(1);
});

test.each([null, '', 'Not A Slug'])('in a preview, a topic at %j is listed too', (slug) => {
  const stored = [{ ...topic('x', 'X'), slug }];
  const { value, issues } = parseResult(topicsResult.draft, stored);
  const context = previewContext({ language: 'fr', today: '2026-01-15', isDraft: true }, issues);
  expect(topicsView(value, context).map(({ href }) => href)).toEqual(['/fr/sujets/~topic-x']);
});
