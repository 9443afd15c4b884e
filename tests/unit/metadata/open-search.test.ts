/** @jest-environment jsdom */
import { openSearchDescription } from '@/lib/metadata/open-search';

const parsed = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');

test('the search is described in its language, with a name that is short enough', () => {
  const description = parsed(openSearchDescription('Portrait de l’institut', 'fr'));
  const text = (name: string) => description.querySelector(name)?.textContent;
  expect(text('ShortName')).toBe('Portrait de l’in');
  expect(text('Language')).toBe('fr-CA');
  expect(description.querySelector('Url')?.getAttribute('template')).toMatch(
    /^https?:\/\/[^/]+\/fr\/recherche\?q=\{searchTerms\}$/,
  );
});

test.each(['<script>', 'A & "B"', '\u0000\uffff', '𝔄 name'])('%j is text in it', (name) => {
  const description = parsed(openSearchDescription(name, 'en'));
  expect(description.querySelector('parsererror')).toBeNull();
  expect(name).toContain(description.querySelector('ShortName')?.textContent);
});
