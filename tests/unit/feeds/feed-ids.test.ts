/** RFC 4287, 4.2.6: an id is for ever, and nothing else has it. */
import { bibliographicRecord } from '@/tests/unit/metadata/bibliographic-record';

import { feedOf } from './feed-fixture';

const record = bibliographicRecord();
const feed = feedOf([record]);

test('the id of an entry stays when slug, title, date and authors change', () => {
  const changed = bibliographicRecord({
    ...{ slug: 'renamed', title: { language: 'fr', text: 'Autre' }, date: '2020', authors: [] },
    updated: '2027-01-01T00:00:00Z',
  });
  expect(feedOf([changed]).entries[0]?.id).toBe(feed.entries[0]?.id);
});

test('the id of a feed stays when the slug and the name of its person change', () => {
  const renamed = feedOf([record], {
    address: { page: 'profile', slug: 'd-kwok' },
    path: '/fr/repertoire/d-kwok/publications.atom',
    title: 'Nouvelles publications – D. Kwok',
  });
  expect(renamed.id).toBe(feed.id);
});

test('the feeds of other people, of other lists, with other filters and in the other language have ids of their own', () => {
  const publications = { address: { page: 'publications' }, filters: {} } as const;
  const ids = [
    feed.id,
    feedOf([], { filters: { person: 'researcher-david-rolnick' } }).id,
    feedOf([], { language: 'en' }).id,
    feedOf([], publications).id,
    feedOf([], { ...publications, filters: { topic: 'topic-a' } }).id,
    feedOf([], { ...publications, filters: { year: 2025 } }).id,
    feedOf([], { ...publications, filters: { text: 'year=2025' } }).id,
    feedOf([], { ...publications, filters: { kind: '2025' } }).id,
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test('the same work has an id of its own in each language, whose entries differ', () => {
  expect(feedOf([record], { language: 'en' }).entries[0]?.id).not.toBe(feed.entries[0]?.id);
});

test.each([
  feed.id,
  feed.entries[0]?.id ?? '',
  feedOf([], { filters: { text: 'é <>"\\^`{|} 😀' } }).id,
])('%s is a tag URI (RFC 4151)', (id) => {
  expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}:[\w.~!$&'()*+,;=:@/?%-]+$/);
  expect(() => new URL(id)).not.toThrow();
});

test('a work without a page is no entry', () => {
  expect(feedOf([bibliographicRecord({ slug: undefined })]).entries).toEqual([]);
});
