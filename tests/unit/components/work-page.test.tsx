import { screen, within } from '@testing-library/react';

import { WorkPage } from '@/components/work/work-page';

import { butterfly, work, workPage } from './fixtures/works';
import { renderIn } from './render-in';

const bare = workPage(work('a', 'Only a title'));
const whole = workPage(butterfly, {
  topics: [{ id: 't', name: { text: 'Apprentissage profond' }, href: '/fr/sujets/t' }],
  related: [{ id: 'r', title: { text: 'Another' }, href: '/fr/publications/another' }],
});

test('the page has the whole abstract in plain sight, the record and the links', () => {
  const { container } = renderIn('fr', <WorkPage work={whole} />);
  expect(screen.getByRole('heading', { level: 1, name: butterfly.title.text })).toBeInTheDocument();
  expect(screen.getByText(/early and almost always/).closest('details')).toBeNull();
  const record = within(screen.getByRole('complementary', { name: 'Notice' }));
  expect(record.getByText('Conférence')).toBeInTheDocument();
  expect(record.getByText('vol. 267')).toBeInTheDocument();
  expect(record.getByText('p. 1314–1342')).toBeInTheDocument();
  expect(record.getByText('13 juillet 2025')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'PDF' })).toHaveAttribute(
    'href',
    'https://arxiv.org/pdf/2506.13234',
  );
  expect(container.querySelector('details')).toBeNull();
});

test('every heading has something below it, in order', () => {
  renderIn('fr', <WorkPage work={whole} />);
  expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
    'Résumé',
    'Comment citer',
    'Sujets de recherche',
    'Autres travaux de ces membres',
  ]);
  expect(screen.getByRole('link', { name: 'Another' })).toHaveAttribute(
    'href',
    '/fr/publications/another',
  );
});

test('a work of which only the title is known shows nothing else', () => {
  const { container } = renderIn('en', <WorkPage work={bare} />);
  expect(container.querySelector('header')).toHaveTextContent(/^Only a title$/);
  expect(screen.getAllByRole('heading').map((one) => one.textContent)).toEqual([
    'Only a title',
    'How to cite',
  ]);
});
