import { screen } from '@testing-library/react';

import { PublicationsPage } from '@/components/publications/publications-page';
import { TopicsPage } from '@/components/topics/topics-page';

import { butterfly } from './fixtures/works';
import { renderIn } from './render-in';

const years = [{ year: 2025, works: [butterfly] }];

test('the list of publications has a heading for each year and each work, below its title', () => {
  renderIn('fr', <PublicationsPage publications={{ years, shown: 1, count: 1 }} />);
  expect(screen.getAllByRole('heading').map(({ tagName }) => tagName)).toEqual(['H1', 'H2', 'H3']);
  expect(screen.getByText('1 publication')).toBeInTheDocument();
  expect(screen.queryByText(/plus récente/)).toBeNull();
});

test('of more works than it shows, it says so', () => {
  renderIn('en', <PublicationsPage publications={{ years, shown: 50, count: 1_234 }} />);
  expect(screen.getByText('1,234 publications')).toBeInTheDocument();
  expect(screen.getByText('The newest 50')).toBeInTheDocument();
});

test('without works, it says that there are none', () => {
  renderIn('fr', <PublicationsPage publications={{ years: [], shown: 0, count: 0 }} />);
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
