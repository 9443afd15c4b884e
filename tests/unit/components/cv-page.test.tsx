import { screen, within } from '@testing-library/react';

import { CvPage } from '@/components/cv/cv-page';
import { worksByKind } from '@/lib/content/cv/by-kind';
import type { Cv } from '@/lib/content/cv/view';
import type { Language } from '@/lib/i18n/languages';

import { coauthor, kwok, rolnick } from './fixtures/people';
import { bareProfile, david, devin } from './fixtures/profiles';
import { butterfly, work } from './fixtures/works';
import { renderIn } from './render-in';

const printed = {
  address: 'https://portrait.example/fr/repertoire/devin-kwok/cv',
  day: '2026-11-26',
};

function cvOf({ years, ...profile }: typeof devin): Cv {
  const works = years.flatMap((year) => year.works);
  return { ...profile, works: worksByKind(works), workCount: works.length };
}

const show = (cv: Cv, language: Language = 'fr') =>
  renderIn(language, <CvPage cv={cv} printed={printed} />).container;

test('every address is in full, and leads where it says', () => {
  show(cvOf(devin));
  for (const name of ['devin@example.org', 'https://orcid.org/0000-0002-1825-0097']) {
    expect(screen.getByRole('link', { name })).toHaveAttribute(
      'href',
      expect.stringContaining(name),
    );
  }
  for (const link of screen.getAllByRole('link', { name: /^https:/ })) {
    expect(link).toHaveAttribute('href', link.textContent);
  }
});

test('a citation has the authors, the title, the whole venue, the pages, the date and the address', () => {
  show({ ...cvOf(bareProfile), works: worksByKind([butterfly]), workCount: 1 });
  const [entry] = screen.getAllByRole('listitem');
  expect([...(entry?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    'Gül Sena Altıntaş, Devin Kwok, Colin Raffel, David Rolnick',
    butterfly.title.text,
    'ICML 2025, vol.\u00a0267, p.\u00a01314–1342, 13 juillet 2025. https://openreview.net/forum?id=L1Bm396P0X',
    'Aussi\u00a0: Prépublication, juin 2025. https://arxiv.org/abs/2506.13234',
  ]);
  expect(entry?.querySelector('strong')).toHaveTextContent('Devin Kwok');
});

test('the full name of a venue stands for the short one', () => {
  const versions = [
    { key: 'a', kind: 'journal', venue: 'Journal of Examples', venueShort: 'JE' } as const,
    { key: 'b', kind: 'conference', venueShort: 'ICML 2025' } as const,
  ];
  const works = versions.map((version) => work(version.key, version.key, { versions: [version] }));
  show({ ...cvOf(bareProfile), works: worksByKind(works), workCount: 2 });
  expect(screen.getByText('Journal of Examples')).toBeInTheDocument();
  expect(screen.queryByText('JE')).toBeNull();
  expect(screen.getByText('ICML 2025')).toBeInTheDocument();
});

test('the numbers of works go on from one kind to the next', () => {
  const works = [
    work('a', 'A', { versions: [{ key: 'a', kind: 'journal' }] }),
    work('b', 'B', { versions: [{ key: 'b', kind: 'journal' }] }),
    work('c', 'C', { versions: [{ key: 'c', kind: 'preprint' }] }),
  ];
  const container = show({ ...cvOf(bareProfile), works: worksByKind(works), workCount: 3 });
  expect([...container.querySelectorAll('ol')].map(({ start }) => start)).toEqual([1, 3]);
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    'Articles de revue',
    'Prépublications',
  ]);
});

test('of a large collaboration the first authors are named, and the person wherever they stand', () => {
  const authors = [
    ...Array.from({ length: 200 }, (_, index) => coauthor(`Author ${index}`)),
    { ...kwok, self: true },
  ];
  show({ ...cvOf(bareProfile), works: worksByKind([work('a', 'A', { authors })]), workCount: 1 });
  const line = screen.getByText('Devin Kwok', { selector: 'strong *' }).closest('p');
  expect(line?.textContent).toMatch(
    /^Author 0, .*, Author 11 et 189 autres noms, dont Devin Kwok$/,
  );
});

test('students stand with their years, their degree and their other supervisors', () => {
  const student = {
    person: kwok,
    institutions: [],
    degree: 'doctorate' as const,
    period: { start: 2018, end: 2024 },
    otherSupervisors: [{ ...rolnick, role: 'co' as const }],
  };
  show({ ...cvOf(bareProfile), students: { current: [], former: [student] } });
  const list = within(
    screen.getByRole('heading', { name: /Supervision passée/ }).closest('section') ?? document.body,
  );
  expect(list.getByRole('listitem').textContent).toBe(
    '2018–2024Devin KwokDoctoratCosupervision\u00a0: David Rolnick',
  );
});

test('a person with nothing but a name has no empty section', () => {
  const container = show(cvOf(bareProfile), 'en');
  expect(container.querySelectorAll('section, ul, ol')).toHaveLength(0);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Devin Kwok');
});

test('there is no portrait, and the day is at the foot', () => {
  const container = show(cvOf(david));
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByText(/· Curriculum vitæ · 26 novembre 2026$/)).toBeInTheDocument();
});

test.each(['<script>alert(1)</script>', '\u202etxt.exe', 'a\ud800b', 'محمد بن موسى'])(
  '%j stays text in a CV',
  (text) => {
    const phrase = { text };
    const works = [
      work('a', text, {
        authors: [coauthor(text)],
        versions: [{ key: 'a', kind: 'journal', venue: text, doi: `10.1/${text}` }],
      }),
    ];
    const cv = {
      ...cvOf(bareProfile),
      name: text,
      position: phrase,
      chairs: [phrase],
      works: worksByKind(works),
      workCount: 1,
    };
    const container = show(cv);
    expect(container.querySelector('h1')).toHaveTextContent(text.trim());
    expect(container.querySelector('script')).toBeNull();
  },
);
