import { screen, within } from '@testing-library/react';

import { CoauthorPage } from '@/components/coauthor/coauthor-page';
import type { CoauthorPage as CoauthorPageView } from '@/lib/content/coauthor/page-view';

import { altintas, coauthor, dziugaite, kwok, rolnick } from './fixtures/people';
import { butterfly, paths, work } from './fixtures/works';
import { renderIn } from './render-in';

const bare: CoauthorPageView = {
  id: 'coauthor-raffel',
  name: 'Colin Raffel',
  groups: [],
  jointCount: 0,
  memberCount: 0,
};
const devin = { ...kwok, self: false };
const self = coauthor('Colin Raffel', { self: true });
const again = { id: butterfly.id, title: butterfly.title, year: 2025 };
const whole: CoauthorPageView = {
  ...bare,
  affiliation: { text: 'Université de Toronto' },
  url: 'https://www.colinraffel.com/',
  orcid: '0000-0002-1825-0097',
  groups: [
    {
      members: [devin, rolnick],
      works: [
        { ...butterfly, href: '/fr/publications/butterfly', authors: [altintas, devin, self] },
        { ...paths, authors: [self, devin] },
      ],
      repeated: [],
    },
    { members: [altintas], works: [], repeated: [{ ...again, href: '/fr/publications/b' }] },
    { members: [], works: [work('alone', 'Alone', { authors: [self] })], repeated: [] },
  ],
  jointCount: 2,
  memberCount: 3,
};

test('a coauthor has a name, an affiliation, a site and an ORCID iD, and no portrait', () => {
  const { container } = renderIn('fr', <CoauthorPage coauthor={whole} />);
  expect(screen.getByRole('heading', { level: 1, name: 'Colin Raffel' })).toBeInTheDocument();
  expect(screen.getByText('Université de Toronto')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /colinraffel\.com/ })).toHaveAttribute('href', whole.url);
  const orcid = screen.getByRole('link', { name: 'https://orcid.org/0000-0002-1825-0097' });
  expect(orcid.closest('p')).toHaveTextContent('(non authentifié)');
  expect(container.querySelector('img')).toBeNull();
});

test.each([
  ['fr', 1, 1, '1 publication avec 1 membre'],
  ['fr', 6, 3, '6 publications avec 3 membres'],
  ['en', 1, 1, '1 publication with 1 member'],
  ['en', 6, 3, '6 publications with 3 members'],
] as const)('in %s, %i works with %i members: %s', (language, jointCount, memberCount, line) => {
  renderIn(language, <CoauthorPage coauthor={{ ...whole, jointCount, memberCount }} />);
  const { parentElement: header } = screen.getByRole('heading', { level: 1 });
  expect(within(header ?? document.body).getByText(line)).toBeInTheDocument();
});

test('of someone without works with members, the works are not counted among theirs', () => {
  renderIn('fr', <CoauthorPage coauthor={{ ...bare, groups: whole.groups.slice(2) }} />);
  expect(screen.queryByText(/membres?$/)).toBeNull();
  expect(screen.getAllByRole('heading')).toHaveLength(4);
});

test('the works stand under their members, each a link to the profile, without gaps of level', () => {
  renderIn('fr', <CoauthorPage coauthor={whole} />);
  const headings = screen.getAllByRole('heading').map((heading) => heading.textContent);
  expect(headings).toEqual([
    'Colin Raffel',
    'Publications',
    'Devin Kwok, David Rolnick 2 publications',
    butterfly.title.text,
    paths.title.text,
    'Gül Sena Altıntaş 1 publication',
    'Sans membre de l’institut 1 publication',
    'Alone',
  ]);
  const [first] = screen.getAllByRole('heading', { level: 3 });
  const links = within(first ?? document.body).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([devin.href, rolnick.href]);
});

test('a work in full is without its abstract; where it is repeated, it is a title and a year', () => {
  const { container } = renderIn('fr', <CoauthorPage coauthor={whole} />);
  expect(container.querySelectorAll('article article')).toHaveLength(3);
  expect(screen.queryByText(/Training is sensitive/)).toBeNull();
  const repeated = screen.getByText('Déjà dans la liste, plus haut :').parentElement;
  expect(repeated).toHaveTextContent(/Initial Conditions, 2025$/);
  expect(within(repeated ?? document.body).getByRole('link')).toHaveAttribute(
    'href',
    '/fr/publications/b',
  );
});

test('a repeated work without a page leads to its entry', () => {
  const groups = whole.groups.map((group) => ({ ...group, repeated: [again] }));
  const { container } = renderIn('fr', <CoauthorPage coauthor={{ ...whole, groups }} />);
  const [link] = container.querySelectorAll('a[href^="#"]');
  expect(container.querySelector(link?.getAttribute('href') ?? '')).not.toBeNull();
});

test('the person’s own name is emphasised, and other coauthors have a dotted underline', () => {
  const other = { ...coauthor('Other'), href: '/fr/coauteurs/other' };
  const works = [work('w', 'W', { authors: [self, other, dziugaite] })];
  const groups = [{ members: [dziugaite], works, repeated: [] }];
  renderIn('fr', <CoauthorPage coauthor={{ ...whole, groups }} />);
  const list = screen.getByRole('list', { name: 'Autrices et auteurs' });
  expect(within(list).getByText('Colin Raffel').closest('strong')).not.toBeNull();
  expect(within(list).queryByRole('link', { name: 'Colin Raffel' })).toBeNull();
  expect(within(list).getByRole('link', { name: 'Other' })).toHaveClass('coauthor');
  expect(within(list).getByRole('link', { name: dziugaite.name })).not.toHaveClass('coauthor');
  expect(screen.getByText(/^Un trait plein souligne/)).toBeInTheDocument();
});

test.each([
  ['fr', 'Aucune publication avec les membres de l’institut pour l’instant.'],
  ['en', 'No publications with members of the institute yet.'],
] as const)('in %s, a coauthor without works has no empty heading', (language, empty) => {
  renderIn(language, <CoauthorPage coauthor={bare} />);
  expect(screen.getByText(empty)).toBeInTheDocument();
  expect(screen.getAllByRole('heading')).toHaveLength(1);
  expect(screen.queryByText(/^\d/)).toBeNull();
});
