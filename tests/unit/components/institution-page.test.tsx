import { screen } from '@testing-library/react';

import { InstitutionPage } from '@/components/institution/institution-page';
import type { Institution } from '@/lib/content/institution/page-view';

import { devinCard } from './fixtures/people';
import { butterfly } from './fixtures/works';
import { renderIn } from './render-in';

const bare: Institution = {
  name: { text: 'Université McGill' },
  current: [],
  alumni: [],
  works: { years: [], shownWorks: 0, workCount: 0 },
};

test('an institution names its place, its website and its people', () => {
  const institution: Institution = {
    ...bare,
    place: { text: 'Montréal (Québec)' },
    href: 'https://www.mcgill.ca/',
    current: [devinCard],
  };
  renderIn('fr', <InstitutionPage institution={institution} />);
  expect(screen.getByRole('heading', { level: 1, name: 'Université McGill' })).toBeInTheDocument();
  expect(screen.getByText('Montréal (Québec)')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /mcgill\.ca/ })).toHaveAttribute(
    'href',
    'https://www.mcgill.ca/',
  );
  expect(screen.getByRole('heading', { level: 2, name: 'Membres' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: devinCard.name })).toHaveAttribute(
    'href',
    devinCard.href,
  );
});

test('one of whom nothing is known says that nobody is there, and has no empty heading', () => {
  renderIn('en', <InstitutionPage institution={bare} />);
  expect(screen.getByText(/No profile of this institution/)).toBeInTheDocument();
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
});

test('its people’s newest works are counted, and a line under its name leads to them', () => {
  const works = { years: [{ year: 2024, works: [butterfly] }], shownWorks: 1, workCount: 312 };
  renderIn('fr', <InstitutionPage institution={{ ...bare, current: [devinCard], works }} />);
  expect(screen.getByRole('link', { name: '312 publications' })).toHaveAttribute(
    'href',
    '#publications',
  );
  expect(screen.getByRole('heading', { level: 2, name: /312 publications/ })).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 3, name: '2024' })).toBeInTheDocument();
});
