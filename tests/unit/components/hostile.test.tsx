import { directoryOf } from './fixtures/lists';
import { CoauthorPage } from '@/components/coauthor/coauthor-page';
import { DirectoryPage } from '@/components/directory/directory-page';
import { ProfilePage } from '@/components/profile/profile-page';
import type { Profile } from '@/lib/content/profile/view';

import { coauthor, devinCard, kwok } from './fixtures/people';
import { david } from './fixtures/profiles';
import { work } from './fixtures/works';
import { renderIn } from './render-in';

const hostile = [
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['an attribute', '" onmouseover="alert(1)'],
  ['right-to-left text', 'محمد بن موسى'],
  ['an override of direction', '\u202etxt.exe'],
  ['emoji', '👩🏽‍🔬🦋'],
  ['a lone surrogate', 'a\ud800b'],
  ['a very long word', 'x'.repeat(100_000)],
  ['TeX with markup', '$\\text{<script>alert(1)</script>}$'],
  ['TeX with a link', '$\\href{javascript:alert(1)}{x}$'],
  ['braces', '{count, plural, other {#}}'],
] as const;

/** A profile with the same text in every field. */
function profileSaying(text: string): Profile {
  const phrase = { text };
  const version = { key: 'a', kind: 'journal' as const, venue: text, volume: text, pages: text };
  const everything = work('a', text, {
    translatedTitle: phrase,
    authors: [coauthor(text), { ...kwok, name: text }],
    versions: [{ ...version, date: text, doi: `10.1/${text}`, arxivId: text }],
    abstract: phrase,
    award: phrase,
  });
  return {
    ...david,
    name: text,
    initials: text.slice(0, 2),
    position: phrase,
    institutions: [phrase],
    chairs: [phrase],
    topics: [{ id: 'a', name: phrase }],
    contact: {
      room: text,
      links: [{ kind: 'other', href: 'https://example.org', label: phrase }],
    },
    featured: [everything],
    years: [{ year: null, works: [everything] }],
  };
}

test.each(hostile)('%s stays text on a profile', (_name, text) => {
  const { container } = renderIn('fr', <ProfilePage profile={profileSaying(text)} />);
  expect(container.querySelector('h1')).toHaveTextContent(text.trim(), {
    normalizeWhitespace: false,
  });
  expectNothingActive(container);
});

test.each(hostile)('%s stays text on the page of a coauthor', (_name, text) => {
  const { years, id } = profileSaying(text);
  const works = years.flatMap((year) => year.works);
  const repeated = works.map((one) => ({ ...one, year: null }));
  const { container } = renderIn(
    'fr',
    <CoauthorPage
      coauthor={{
        id,
        name: text,
        affiliation: { text },
        groups: [{ members: [{ ...kwok, name: text }], works, repeated }],
        jointCount: 1,
        memberCount: 1,
      }}
    />,
  );
  expect(container.querySelector('h1')).toHaveTextContent(text.trim(), {
    normalizeWhitespace: false,
  });
  expectNothingActive(container);
});

test.each(hostile)('%s stays text in the directory', (_name, text) => {
  const card = { ...devinCard, name: text, position: { text }, institutions: [{ text }] };
  const { container } = renderIn(
    'en',
    <DirectoryPage directory={directoryOf({ current: [card] })} />,
  );
  expect(container.querySelector('h3')?.textContent).toBe(text);
  expectNothingActive(container);
});

function expectNothingActive(container: HTMLElement) {
  expect(container.querySelector('script, iframe, object, img[src="x"]')).toBeNull();
  for (const element of container.querySelectorAll('*')) {
    const names = element.getAttributeNames();
    expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(element.getAttribute('href') ?? '').not.toMatch(/^\s*javascript:/i);
  }
}
