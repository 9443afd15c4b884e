/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
import { z } from 'zod';

import { absolute } from '@/lib/metadata/absolute-address';
import { bibliographicRecord, collaboration } from '@/tests/unit/metadata/bibliographic-record';

import { hostileTexts, jsonFeedOf } from './feed-fixture';

const filled = z.string().min(1);
const time = z.iso.datetime();
const author = z.strictObject({ name: filled, url: z.url().optional() });
/** What the specification requires, and of what it allows only what Portrait writes. */
const schema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: filled,
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/),
  items: z.array(
    z.strictObject({
      id: filled,
      url: z.url(),
      title: filled,
      content_text: filled,
      date_published: time,
      date_modified: time,
      authors: z.array(author).min(1).optional(),
      tags: z.array(filled).optional(),
      language: z.string().regex(/^[a-z]{2}$/),
    }),
  ),
});
const parsed = (json: string) => schema.parse(JSON.parse(json));

test.each([
  [
    'with works',
    [bibliographicRecord(), bibliographicRecord({ id: 'b', authors: [], topics: [] })],
  ],
  ['with none', []],
])('a feed %s has all that is required, and nothing else', (_, records) => {
  expect(parsed(jsonFeedOf(records)).items).toHaveLength(records.length);
});

test('an item is a work, with its page, its authors and its topics', () => {
  const [item] = parsed(jsonFeedOf([bibliographicRecord()])).items;
  expect(item).toMatchObject({
    url: absolute('/fr/publications/butterfly'),
    title: 'The Butterfly Effect',
    content_text: 'Un résumé à 5 $.',
    language: 'fr',
    tags: ['Apprentissage profond', 'Theory'],
  });
  expect(item?.authors?.map(({ name }) => name)).toEqual([
    'Gül Sena Altıntaş',
    'Devin Kwok',
    'Colin Raffel',
  ]);
});

test('a work without an abstract has its title as content, in the language of the title', () => {
  const [item] = parsed(jsonFeedOf([bibliographicRecord({ abstracts: [] })])).items;
  expect(item).toMatchObject({ content_text: 'The Butterfly Effect', language: 'en' });
});

test('a work of 3,000 authors names the first of them', () => {
  const records = [bibliographicRecord({ authors: collaboration(3000) })];
  expect(parsed(jsonFeedOf(records)).items[0]?.authors).toHaveLength(100);
});

test.each(hostileTexts)('%s is text that any reader of JSON takes', (_, text) => {
  const json = jsonFeedOf(
    [
      bibliographicRecord({
        title: { language: 'en', text },
        authors: [{ name: text, isOrganization: false }],
        abstracts: [{ language: 'fr', text }],
        topics: [[{ language: 'fr', text }]],
      }),
    ],
    { title: text },
  );
  const expected = text.toWellFormed();
  expect(parsed(json)).toMatchObject({
    title: expected,
    items: [{ title: expected, content_text: expected, tags: [expected] }],
  });
  // RFC 8259, 8.2: what a reader does with half of a pair is unpredictable.
  expect(json).not.toMatch(/\\ud[89a-f]/i);
});
