import { screen, within } from '@testing-library/react';

import { ProfilePage } from '@/components/profile/profile-page';
import featured from '@/components/works/featured-works.module.css';
import worksByYear from '@/components/works/works-by-year.module.css';

import { coauthor, kwok, rolnick } from './fixtures/people';
import { bareProfile, david, devin } from './fixtures/profiles';
import { work } from './fixtures/works';
import { renderIn } from './render-in';

test('the name is the one heading of the first level', () => {
  renderIn('fr', <ProfilePage profile={devin} />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Devin Kwok');
});

test('headings go down one level at a time', () => {
  renderIn('fr', <ProfilePage profile={david} />);
  const levels = screen.getAllByRole('heading').map((heading) => Number(heading.tagName.slice(1)));
  levels.forEach((level, index) => {
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
});

test.each([
  ['fr', 'Supervision principale', 'Cosupervision'],
  ['en', 'Principal supervision', 'Co-supervision'],
] as const)('in %s, supervisors stand under their roles, linked', (language, principal, co) => {
  renderIn(language, <ProfilePage profile={devin} />);
  const under = (role: string) =>
    within(screen.getByText(role).nextElementSibling as HTMLElement).getByRole('link').textContent;
  expect(under(principal)).toBe('David Rolnick');
  expect(under(co)).toBe('Gintare Karolina Dziugaite');
});

test('a professor’s students come with their position and their other supervisors', () => {
  renderIn('fr', <ProfilePage profile={david} />);
  const student = screen
    .getAllByRole('listitem')
    .find((entry) => entry.closest('.students') && entry.textContent?.startsWith('Devin Kwok'));
  expect(student).toHaveTextContent(
    'Doctorat · Université McGillCosupervision : Gintare Karolina Dziugaite',
  );
});

test('a portrait has its text, its size and no lazy loading', () => {
  renderIn('fr', <ProfilePage profile={david} />);
  const portrait = screen.getByRole('img', { name: 'Portrait of David Rolnick' });
  expect(portrait).toHaveAttribute('lang', 'en');
  expect(portrait).toHaveAttribute('width', '400');
  expect(portrait).toHaveAttribute('height', '500');
  expect(portrait).not.toHaveAttribute('loading');
});

test('without a portrait, nothing stands in its place', () => {
  renderIn('fr', <ProfilePage profile={bareProfile} />);
  expect(screen.queryByText('DK')).toBeNull();
});

test('an ORCID iD is a whole address and is said to be unauthenticated', () => {
  renderIn('en', <ProfilePage profile={devin} />);
  const link = screen.getByRole('link', { name: 'https://orcid.org/0000-0002-1825-0097' });
  expect(link).toHaveAttribute('href', 'https://orcid.org/0000-0002-1825-0097');
  expect(link.closest('p')).toHaveTextContent('(unauthenticated)');
});

test('a link of no known kind is named by its host', () => {
  renderIn('fr', <ProfilePage profile={devin} />);
  expect(screen.getByRole('link', { name: 'example.org' })).toHaveAttribute(
    'href',
    'https://www.example.org/devin',
  );
});

test('works stand under their years', () => {
  const { container } = renderIn('fr', <ProfilePage profile={devin} />);
  const years = [...container.querySelectorAll(`.${worksByYear.year}`)].map((year) => [
    year.querySelector('h3')?.textContent,
    year.querySelectorAll('article').length,
  ]);
  expect(years).toEqual([
    ['2025', 1],
    ['2024', 2],
    ['2023', 1],
  ]);
});

test.each([
  ['fr', 'Sans date'],
  ['en', 'Undated'],
] as const)('in %s, works without a year are said to be without a date', (language, heading) => {
  const works = devin.years[0]?.works ?? [];
  renderIn(
    language,
    <ProfilePage
      profile={{ ...devin, featured: [], years: [{ year: null, works }], workCount: 1 }}
    />,
  );
  expect(screen.getByRole('heading', { level: 3, name: heading })).toBeInTheDocument();
});

test.each([
  ['fr', '4 publications', '1 publication'],
  ['en', '4 publications', '1 publication'],
] as const)('in %s, the number of works agrees with its noun', (language, four, one) => {
  const { unmount } = renderIn(language, <ProfilePage profile={devin} />);
  expect(screen.getByText(four)).toBeInTheDocument();
  unmount();
  renderIn(language, <ProfilePage profile={{ ...devin, workCount: 1 }} />);
  expect(screen.getByText(one)).toBeInTheDocument();
});

test('a featured work leads to its entry in the list', () => {
  const { container } = renderIn('fr', <ProfilePage profile={devin} />);
  const link = container.querySelector(`.${featured.featured} a`);
  const entry = container.querySelector(link?.getAttribute('href') ?? '');
  expect(entry?.closest(`.${worksByYear.year}`)).not.toBeNull();
});

test('the two kinds of links are explained where both are there', () => {
  const legend = /^Un trait plein souligne les noms qui mènent au profil d’un membre/;
  const linked = { ...coauthor('Colin Raffel'), href: '/fr/coauteurs/colin-raffel' };
  const works = [work('w', 'W', { authors: [kwok, rolnick, linked] })];
  const both = { ...devin, years: [{ year: 2025, works }] };
  const { unmount } = renderIn('fr', <ProfilePage profile={both} />);
  expect(screen.getByText(legend)).toBeInTheDocument();
  unmount();
  const { unmount: unmountUnlinked } = renderIn('fr', <ProfilePage profile={devin} />);
  expect(screen.queryByText(legend)).toBeNull();
  unmountUnlinked();
  renderIn('fr', <ProfilePage profile={bareProfile} />);
  expect(screen.queryByText(legend)).toBeNull();
});

test.each([
  ['fr', 'Aucune publication pour l’instant.'],
  ['en', 'No publications yet.'],
] as const)(
  'in %s, a person of whom only the name is known has no empty heading',
  (language, empty) => {
    const { container } = renderIn(language, <ProfilePage profile={bareProfile} />);
    expect(screen.getByText(empty)).toBeInTheDocument();
    expect(screen.getAllByRole('heading').map((heading) => heading.textContent?.trim())).toEqual([
      'Devin Kwok',
      'Publications',
    ]);
    expect(container.querySelector('dt')).toBeNull();
  },
);

test('no two elements share an id', () => {
  const { container } = renderIn('fr', <ProfilePage profile={david} />);
  const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the ways to reach a person stand on one line, in the order in which a visitor looks', () => {
  renderIn('fr', <ProfilePage profile={devin} />);
  const contact = within(screen.getByRole('list', { name: 'Contact' }));
  expect(
    contact
      .getAllByRole('listitem')
      .map((item) => [item.textContent, item.querySelector('a')?.getAttribute('href')]),
  ).toEqual([
    ['Courriel', 'mailto:devin@example.org'],
    ['GitHub', 'https://github.com/devinkwok'],
    ['example.org', 'https://www.example.org/devin'],
    ['ORCID', 'https://orcid.org/0000-0002-1825-0097'],
    ['+1 514 555-0199', 'tel:+15145550199'],
    ['Bureau A.14', undefined],
    ['Carte vCard', '/media/vcards/devin-kwok/fr.vcf'],
    ['CV', '/fr/repertoire/devin-kwok/cv'],
  ]);
});

test.each([
  ['current', {}, undefined],
  ['current', { start: 2022 }, 'At the institute since 2022'],
  ['alumni', {}, 'Formerly at the institute'],
  ['alumni', { start: 2019, end: 2024 }, 'Formerly at the institute, 2019 to 2024'],
  ['alumni', { end: 2024 }, 'Formerly at the institute, until 2024'],
  ['alumni', { start: 2019 }, 'Formerly at the institute, from 2019'],
] as const)(
  'of a person with the status %s and the years %j it says: %s',
  (status, period, text) => {
    renderIn('en', <ProfilePage profile={{ ...bareProfile, status, period }} />);
    const said = screen.queryByText(/at the institute/i);
    expect(said?.textContent).toBe(text);
  },
);

test('without a position in words, the role is named', () => {
  renderIn('fr', <ProfilePage profile={{ ...bareProfile, role: 'postdoc' }} />);
  expect(screen.getByText('Postdoctorat')).toBeInTheDocument();
});

test.each([
  [{ degree: 'doctorate', period: { start: 2018, end: 2024 } }, 'Doctorat, 2018–2024'],
  [{ period: { start: 2018 } }, 'depuis 2018'],
  [{ degree: 'masters', period: { end: 2020 } }, 'Maîtrise, jusqu’en 2020'],
  [{ degree: 'internship', period: {} }, 'Stage'],
] as const)('a former student with %j reads: %s', (student, text) => {
  const person = { id: 'a', name: 'Ada', kind: 'member' as const };
  const former = [{ person, institutions: [], otherSupervisors: [], ...student }];
  renderIn('fr', <ProfilePage profile={{ ...bareProfile, students: { current: [], former } }} />);
  expect(screen.getByRole('heading', { name: /^Supervision passée/ })).toBeInTheDocument();
  expect(screen.getByText('Ada').closest('li')).toHaveTextContent(`Ada${text}`);
});
