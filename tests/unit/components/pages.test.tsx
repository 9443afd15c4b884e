import { render, screen, within } from '@testing-library/react';

import { DirectoryPage } from '@/components/directory/directory-page';
import { PageLayout } from '@/components/layout/page-layout';
import { Failure } from '@/components/status/failure';
import { NotFound } from '@/components/status/not-found';
import { layoutAddresses } from '@/lib/pages/layout-addresses';

import { directoryOf } from './fixtures/lists';
import { devinCard, site } from './fixtures/people';
import { david } from './fixtures/profiles';
import { renderIn } from './render-in';

const profile = { page: 'profile', slug: 'devin-kwok' } as const;
const layout = (
  <PageLayout site={site} {...layoutAddresses(profile, 'fr')}>
    <p>content</p>
  </PageLayout>
);

test('the first link leads to the content', () => {
  const { container } = renderIn('fr', layout);
  const first = screen.getAllByRole('link')[0];
  expect(first).toHaveTextContent('Aller au contenu');
  expect(container.querySelector(first?.getAttribute('href') ?? '')).toBe(screen.getByRole('main'));
});

test('the switch of language names the other language in that language', () => {
  renderIn('fr', layout);
  const link = screen.getByRole('link', { name: 'English' });
  expect(link).toHaveAttribute('href', '/en/directory/devin-kwok');
  expect(link).toHaveAttribute('hreflang', 'en');
  expect(link).toHaveAttribute('lang', 'en');
});

test('the header leads to the index pages and says which one this is, the way back stands above', () => {
  renderIn('fr', layout);
  const navigation = within(screen.getByRole('navigation', { name: 'Navigation principale' }));
  expect(navigation.getByRole('link', { name: 'Publications' })).toHaveAttribute(
    'href',
    '/fr/publications',
  );
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Répertoire' })).toHaveAttribute('href', '/fr');
  expect(document.querySelector('[aria-current]')).toBeNull();
});

test('on paper the foot has the address of the page and the day of its content', () => {
  const printed = { address: 'https://example.org/fr', day: '2026-11-01' };
  renderIn(
    'fr',
    <PageLayout site={site} printed={printed} {...layoutAddresses(profile, 'fr')}>
      -
    </PageLayout>,
  );
  expect(screen.getByRole('contentinfo')).toHaveTextContent(
    'https://example.org/fr, état du 1er novembre 2026',
  );
});

test('an index page is the current one in the header, and has no way back', () => {
  renderIn(
    'en',
    <PageLayout
      site={{ name: { text: 'Portrait' }, navigation: [] }}
      {...layoutAddresses({ page: 'publications' }, 'en')}
    >
      <p>content</p>
    </PageLayout>,
  );
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Publications');
  expect(within(screen.getByRole('main')).queryByRole('link')).toBeNull();
  expect(screen.getByRole('link', { name: 'Français' })).toHaveAttribute('lang', 'fr');
  expect(screen.getByRole('contentinfo')).toHaveTextContent('Portrait');
});

test('the directory shows those who are here, then those who were', () => {
  const alumni = { ...devinCard, id: 'gul', name: 'Gül Sena Altıntaş', status: 'alumni' as const };
  renderIn(
    'fr',
    <DirectoryPage directory={directoryOf({ current: [devinCard], alumni: [alumni] })} />,
  );
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
    'Répertoire',
    'Membres',
    'Devin Kwok',
    'Anciennes et anciens membres',
    'Gül Sena Altıntaş',
  ]);
  expect(screen.getByText('2 personnes')).toBeInTheDocument();
});

test('an entry of the directory links to the profile and tells position, institution, topics', () => {
  renderIn('fr', <DirectoryPage directory={directoryOf({ current: [devinCard], alumni: [] })} />);
  const entry = within(screen.getByRole('article'));
  expect(entry.getByRole('link', { name: 'Devin Kwok' })).toHaveAttribute('href', devinCard.href);
  expect(screen.getByRole('article')).toHaveTextContent('Doctorat · Université McGill');
  expect(entry.getByText('Apprentissage profond')).toBeInTheDocument();
});

test('portraits in the directory are fetched when they are about to be seen', () => {
  const card = { ...devinCard, ...(david.portrait && { portrait: david.portrait }) };
  renderIn('fr', <DirectoryPage directory={directoryOf({ current: [card], alumni: [] })} />);
  expect(screen.getByRole('img')).toHaveAttribute('loading', 'lazy');
});

test.each([
  ['fr', 'Aucun profil n’est publié pour l’instant.'],
  ['en', 'No profile has been published yet.'],
] as const)('in %s, an empty directory says so', (language, text) => {
  renderIn(language, <DirectoryPage directory={directoryOf({ current: [], alumni: [] })} />);
  expect(screen.getByText(text)).toBeInTheDocument();
  expect(screen.getAllByRole('heading')).toHaveLength(1);
});

test.each([
  ['fr', 'Page introuvable'],
  ['en', 'Page not found'],
] as const)('in %s, a missing page says so and leads to the directory', (language, title) => {
  renderIn(language, <NotFound homeHref={`/${language}`} />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
  expect(screen.getByRole('link')).toHaveAttribute('href', `/${language}`);
});

test('a failure is explained in both languages, each marked as such, without a provider', () => {
  const { container } = render(<Failure frHref="/fr" enHref="/en" />);
  const sections = [...container.querySelectorAll('section')];
  expect(sections.map((section) => section.lang)).toEqual(['fr', 'en']);
  expect(sections[0]).toHaveTextContent('Cette page ne peut pas s’afficher pour l’instant');
  expect(sections[1]).toHaveTextContent('This page cannot be shown right now');
  expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '',
    '/fr',
    '',
    '/en',
  ]);
});
