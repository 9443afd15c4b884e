import { screen } from '@testing-library/react';

import { PublicationsPage } from '@/components/publications/publications-page';
import { TopicsPage } from '@/components/topics/topics-page';

import { publicationsOf } from './fixtures/lists';
import { butterfly } from './fixtures/works';
import { renderIn } from './render-in';

const years = [{ year: 2025, works: [butterfly] }];

test('the list of publications has a heading for each year and each work, below its title', () => {
  renderIn('fr', <PublicationsPage publications={publicationsOf({ years })} />);
  expect(screen.getAllByRole('heading').map(({ tagName }) => tagName)).toEqual(['H1', 'H2', 'H3']);
  expect(screen.getByText('1 publication')).toBeInTheDocument();
});

test('of more works than it shows, it says which, and links to the others', () => {
  const pagination = {
    page: 2,
    pageCount: 25,
    first: 51,
    last: 100,
    count: 1_234,
    links: [{ page: 1, href: '/a' }, { page: 2, href: '/b' }, 'gap', { page: 25, href: '/z' }],
    previousHref: '/a',
    nextHref: '/c',
  } as const;
  const publications = publicationsOf({ years, count: 1_234, pagination });
  renderIn('en', <PublicationsPage publications={publications} />);
  expect(screen.getByText('1,234 publications')).toBeInTheDocument();
  expect(screen.getByText('51 to 100 of 1,234')).toBeInTheDocument();
  expect(screen.getByRole('link', { current: 'page' })).toHaveAccessibleName('Page 2');
  expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/c');
});

test('without works, it says that there are none', () => {
  renderIn('fr', <PublicationsPage publications={publicationsOf({})} />);
  expect(screen.getByText('Aucune publication pour l’instant.')).toBeInTheDocument();
});

test('the list of topics links to each, with its numbers', () => {
  const topics = [
    { id: 'a', name: { text: 'Éthique' }, href: '/fr/sujets/ethique', people: 1, works: 0 },
  ];
  renderIn('fr', <TopicsPage topics={topics} />);
  expect(screen.getByRole('link', { name: 'Éthique' })).toHaveAttribute(
    'href',
    '/fr/sujets/ethique',
  );
  expect(screen.getByText('1 personne · aucune publication')).toBeInTheDocument();
});

test('without topics, it says that there are none', () => {
  renderIn('en', <TopicsPage topics={[]} />);
  expect(screen.getByText('No topic is published yet.')).toBeInTheDocument();
});
