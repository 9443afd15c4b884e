import { screen, within } from '@testing-library/react';

import { TopicPage } from '@/components/topic/topic-page';
import type { TopicPage as Topic } from '@/lib/content/topic/page-view';

import { devinCard } from './fixtures/people';
import { butterfly, connectivity, dataset } from './fixtures/works';
import { renderIn } from './render-in';

const bare: Topic = {
  name: { text: 'Apprentissage profond' },
  current: [],
  alumni: [],
  years: [],
  shownWorks: 0,
  workCount: 0,
};
const people = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => ({
    ...devinCard,
    id: `${name}-${index}`,
    name: `${name} ${index}`,
    topics: [],
  }));
const withWorks = {
  years: [
    { year: 2025, works: [butterfly] },
    { year: 2024, works: [connectivity, dataset] },
  ],
  shownWorks: 3,
  workCount: 3,
};
const headings = () =>
  screen.getAllByRole('heading').map(({ tagName, textContent }) => `${tagName} ${textContent}`);

test('a topic names itself, its people, its works and those who were here before', () => {
  const topic: Topic = {
    ...bare,
    ...withWorks,
    description: { text: 'Neural networks.', lang: 'en' },
    current: people(1, 'Ada'),
    alumni: people(1, 'Bo'),
  };
  renderIn('fr', <TopicPage topic={topic} />);
  expect(screen.getByText('Neural networks.')).toHaveAttribute('lang', 'en');
  expect(headings()).toEqual([
    'H1 Apprentissage profond',
    'H2 Membres',
    'H3 Ada 0',
    'H2 3 publications ',
    'H3 2025',
    `H4 ${butterfly.title.text}`,
    'H3 2024',
    `H4 ${connectivity.title.text}`,
    `H4 ${dataset.title.text}`,
    'H2 Anciennes et anciens membres',
    'H3 Bo 0',
  ]);
  expect(screen.getByRole('link', { name: 'Ada 0' })).toHaveAttribute('href', devinCard.href);
});

test('works are entries without abstracts', () => {
  renderIn('fr', <TopicPage topic={{ ...bare, ...withWorks }} />);
  expect(screen.getByText('Colin Raffel')).toBeInTheDocument();
  expect(screen.queryByText(/voir plus/)).toBeNull();
});

test.each([
  ['fr', '41 publications Les 20 plus récentes'],
  ['en', '41 publications The newest 20'],
] as const)('in %s, of more works than are shown all are counted', (language, heading) => {
  const topic = { ...bare, ...withWorks, shownWorks: 20, workCount: 41 };
  renderIn(language, <TopicPage topic={topic} />);
  expect(screen.getByRole('heading', { level: 2, name: heading })).toBeInTheDocument();
});

test.each([
  ['fr', 'et 7 autres personnes'],
  ['en', 'and 7 other people'],
] as const)('in %s, the sixth person and those after are folded', (language, summary) => {
  const { container } = renderIn(
    language,
    <TopicPage topic={{ ...bare, current: people(12, 'Ada') }} />,
  );
  const details = container.querySelector('details');
  if (!details) throw new Error('nothing is folded');
  expect(details).not.toHaveAttribute('open');
  expect(details.querySelector('summary')).toHaveTextContent(summary);
  expect(within(details).getAllByRole('article', { hidden: true })).toHaveLength(7);
  expect(container.querySelectorAll('article article')).toHaveLength(12);
});

test('five people are not folded', () => {
  const { container } = renderIn(
    'fr',
    <TopicPage topic={{ ...bare, current: people(5, 'Ada'), alumni: people(5, 'Bo') }} />,
  );
  expect(container.querySelector('details')).toBeNull();
});

test.each([
  ['fr', 'Aucun profil publié ne mentionne ce sujet pour l’instant.'],
  ['en', 'No published profile names this topic yet.'],
] as const)('in %s, a topic with works alone says that nobody is there', (language, text) => {
  renderIn(language, <TopicPage topic={{ ...bare, ...withWorks }} />);
  expect(screen.getByText(text)).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 2, name: '3 publications' })).toBeInTheDocument();
});

test.each([
  ['fr', 'Aucune publication pour l’instant.'],
  ['en', 'No publications yet.'],
] as const)('in %s, a topic with people alone says that no work is there', (language, text) => {
  renderIn(language, <TopicPage topic={{ ...bare, alumni: people(1, 'Bo') }} />);
  expect(screen.getByText(text)).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 2, name: 'Publications' })).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: /^(Membres|Members)$/ })).toBeNull();
});

test.each([
  ['fr', 'Aucun profil ni aucune publication ne mentionne ce sujet pour l’instant.'],
  ['en', 'No published profile or publication names this topic yet.'],
] as const)('in %s, a topic of nobody and nothing says so once', (language, text) => {
  renderIn(language, <TopicPage topic={bare} />);
  expect(screen.getByText(text)).toBeInTheDocument();
  expect(screen.getAllByRole('heading')).toHaveLength(1);
});
