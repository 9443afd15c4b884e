/** @jest-environment jsdom */
/** Atom (RFC 4287). */
import { XMLValidator } from 'fast-xml-parser';

import type { WorkRecord } from '@/lib/citations/work-record';
import { absolute } from '@/lib/metadata/absolute-address';
import { bibliographicRecord, collaboration } from '@/tests/unit/metadata/bibliographic-record';

import { atomOf, hostileTexts } from './feed-fixture';

const namespace = 'http://www.w3.org/2005/Atom';

function parsed(xml: string): Document {
  expect(XMLValidator.validate(xml)).toBe(true);
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}
const feed = (records: readonly WorkRecord[] = [bibliographicRecord()]) => parsed(atomOf(records));
const childrenOf = (element: Element | null, name: string) =>
  [...(element?.children ?? [])].filter(
    (child) => child.localName === name && child.namespaceURI === namespace,
  );
const textOf = (element: Element | null, name: string) => childrenOf(element, name)[0]?.textContent;
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

test.each([
  ['with works', [bibliographicRecord(), bibliographicRecord({ id: 'other', slug: 'other' })]],
  ['with none', []],
])('4.1.1: a feed %s has one id, title and time, and a link to itself', (_, records) => {
  const root = feed(records).documentElement;
  expect([root.localName, root.namespaceURI]).toEqual(['feed', namespace]);
  for (const name of ['id', 'title', 'updated']) {
    expect(childrenOf(root, name)).toHaveLength(1);
    expect(textOf(root, name)).toBeTruthy();
  }
  expect(textOf(root, 'updated')).toMatch(rfc3339);
  expect(
    childrenOf(root, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]),
  ).toEqual([
    ['self', absolute('/fr/repertoire/devin-kwok/publications.atom')],
    ['alternate', absolute('/fr/repertoire/devin-kwok')],
  ]);
  expect(childrenOf(root, 'entry')).toHaveLength(records.length);
});

test('4.1.2: an entry has one id, title and time, an author, and one link to its page', () => {
  const [entry = null] = childrenOf(feed().documentElement, 'entry');
  for (const name of ['id', 'title', 'updated', 'published']) {
    expect(childrenOf(entry, name)).toHaveLength(1);
  }
  expect([textOf(entry, 'updated'), textOf(entry, 'published')]).toEqual([
    '2026-02-01T00:00:00Z',
    '2026-01-01T00:00:00Z',
  ]);
  expect(childrenOf(entry, 'author').map((author) => textOf(author, 'name'))).toEqual([
    'Gül Sena Altıntaş',
    'Devin Kwok',
    'Colin Raffel',
  ]);
  expect(
    childrenOf(entry, 'link').map((link) => [link.getAttribute('rel'), link.getAttribute('href')]),
  ).toEqual([['alternate', absolute('/fr/publications/butterfly')]]);
});

test('4.1.2: an entry of which no author is known has one all the same', () => {
  const document = feed([bibliographicRecord({ authors: [] })]);
  expect(document.querySelectorAll('entry > author > name')).toHaveLength(1);
  expect(document.querySelector('entry > author > name')?.textContent).toBeTruthy();
});

test('2: the language of the feed and of each text is told', () => {
  const root = feed([
    bibliographicRecord({ abstracts: [{ language: 'en', text: 'An abstract.' }] }),
  ]).documentElement;
  expect(root.getAttribute('xml:lang')).toBe('fr-CA');
  expect(root.querySelector('entry > title')?.getAttribute('xml:lang')).toBe('en');
  expect(root.querySelector('entry > summary')?.getAttribute('xml:lang')).toBe('en');
});

test('4.2.15: the feed is as new as the newest of its works', () => {
  const records = ['2026-03-01T00:00:00.5Z', '2026-03-01T00:00:00Z', '2025-01-01T00:00:00Z'].map(
    (updated, number) => bibliographicRecord({ id: `a${number}`, updated }),
  );
  expect(textOf(feed(records).documentElement, 'updated')).toBe('2026-03-01T00:00:00.5Z');
});

test('a work of 3,000 authors names the first of them', () => {
  const document = feed([bibliographicRecord({ authors: collaboration(3000) })]);
  expect(document.querySelectorAll('entry > author')).toHaveLength(100);
});

test.each(hostileTexts)('%s is text, and the feed stays well formed', (_, text) => {
  const document = parsed(
    atomOf(
      [
        bibliographicRecord({
          title: { language: 'en', text },
          authors: [{ name: text, isOrganization: false }],
          abstracts: [{ language: 'fr', text }],
          topics: [[{ language: 'fr', text }]],
        }),
      ],
      { title: text },
    ),
  );
  const expected = text
    .replaceAll(/[\u0000-\u0008\u001f\ufffe\uffff]|\p{Cs}/gu, '')
    .replaceAll('\r\n', '\n');
  const found = (selector: string) =>
    document.querySelector(selector)?.textContent?.replaceAll('\r\n', '\n');
  expect([
    found('feed > title'),
    found('entry > title'),
    found('entry > author > name'),
    found('entry > summary'),
  ]).toEqual([expected, expected, expected, expected]);
  expect(document.querySelectorAll('script')).toHaveLength(0);
});

test('a name of which XML can have nothing leaves an author', () => {
  const document = feed([
    bibliographicRecord({ authors: [{ name: '\u0000', isOrganization: false }] }),
  ]);
  expect(document.querySelector('entry > author > name')).not.toBeNull();
});
