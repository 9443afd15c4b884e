import { screen, within } from '@testing-library/react';

import { Network } from '@/components/profile/network';
import { maxOnRing, ringPlaces } from '@/lib/content/network/ring-places';
import type { Collaborator, CoauthorNetwork } from '@/lib/content/network/view';
import type { Language } from '@/lib/i18n/languages';

import { renderIn } from './render-in';

const person = { name: 'Devin Kwok', initials: 'DK' };

const collaborator = (index: number, more: Partial<Collaborator> = {}): Collaborator => ({
  id: `c${index}`,
  name: `Coauthor ${index}`,
  kind: 'coauthor',
  href: `/en/coauthors/c${index}`,
  jointCount: 1,
  period: { start: 2020, end: 2024 },
  ...more,
});

function networkOf(collaborators: Collaborator[], leftOutCount = 0): CoauthorNetwork {
  const shown = collaborators.slice(0, maxOnRing);
  const places = ringPlaces(shown.length);
  return {
    collaborators,
    leftOutCount,
    drawn: shown.flatMap((one, index) => {
      const place = places[index];
      return place ? [{ collaborator: one, ...place }] : [];
    }),
  };
}

const many = (count: number) => Array.from({ length: count }, (_, index) => collaborator(index));

const show = (network: CoauthorNetwork | undefined, language: Language = 'en') =>
  renderIn(language, <Network network={network} person={person} />).container;

test('whatever the drawing shows stands in the table', () => {
  const member = { kind: 'member', href: '/en/directory/r', name: 'R', jointCount: 4 } as const;
  const container = show(networkOf([collaborator(0, member), collaborator(1), collaborator(2)]));
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ['R', '4', '2020–2024', 'yes'],
    ['Coauthor 1', '1', '2020–2024', 'no'],
    ['Coauthor 2', '1', '2020–2024', 'no'],
  ]);
  const drawnLinks = [...container.querySelectorAll('svg a')];
  expect(drawnLinks.map((link) => [link.textContent, link.getAttribute('href')])).toEqual(
    within(screen.getByRole('table'))
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]),
  );
  const [first, second] = [...container.querySelectorAll('path')].map((line) =>
    Number(line.getAttribute('stroke-width')),
  );
  expect(first).toBeGreaterThan(2 * (second ?? 0));
});

test('the drawing is not read beside the table, and has a title', () => {
  const container = show(networkOf(many(3)), 'fr');
  const drawing = container.querySelector('svg');
  expect(drawing).toHaveAttribute('aria-hidden', 'true');
  expect(drawing?.querySelector('title')).toHaveTextContent(
    'Réseau de collaboration de Devin Kwok',
  );
  // What is hidden from assistive technology must not take the focus either.
  for (const link of drawing?.querySelectorAll('a') ?? []) {
    expect(link).toHaveAttribute('tabindex', '-1');
  }
});

test.each([
  [3, 3, 0],
  [15, 15, 0],
  [24, 12, 12],
  [80, 12, 68],
])('of %i coauthors %i are in sight and %i in a fold', (count, inSight, folded) => {
  const container = show(networkOf(many(count)));
  const rowsIn = (selector: string) => container.querySelectorAll(`${selector} tbody tr`).length;
  expect([rowsIn('section > table'), rowsIn('details')]).toEqual([inSight, folded]);
  expect(container.querySelectorAll('svg circle')).toHaveLength(Math.min(count, maxOnRing) + 1);
});

test('each table has headings, whether or not they are seen', () => {
  show(networkOf(many(80)));
  for (const table of screen.getAllByRole('table')) {
    const headings = within(table).getAllByRole('columnheader');
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Name',
      'Joint works',
      'Years',
      'Member',
    ]);
  }
});

test('a long name is cut between letters in the drawing, and whole in the table', () => {
  const name = `${'é'.repeat(30)} 👩🏽‍🔬`;
  const container = show(networkOf([collaborator(0, { name }), ...many(4).slice(1)]));
  expect(container.querySelector('svg a')).toHaveTextContent(`${'é'.repeat(25)}…`);
  expect(screen.getByRole('rowheader', { name })).toBeInTheDocument();
});

test('somebody without a page is named without a link', () => {
  const { href: _, ...unlinked } = collaborator(0);
  const container = show(networkOf([unlinked, collaborator(1), collaborator(2)]));
  expect(container.querySelectorAll('svg a')).toHaveLength(2);
  expect(screen.getByRole('rowheader', { name: 'Coauthor 0' }).querySelector('a')).toBeNull();
});

test('works that do not count are mentioned', () => {
  show(networkOf(many(3), 2));
  expect(screen.getByText('2 publications by more than 100 people are not counted.')).toBeVisible();
});

test('without a network there is no section', () => {
  expect(show(undefined)).toBeEmptyDOMElement();
});
