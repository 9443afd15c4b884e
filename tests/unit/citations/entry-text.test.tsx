/** The entry that Studio shows is the entry that the site prints, line by line. */
import authorMarks from '@/components/works/author-marks.module.css';
import authors from '@/components/works/authors.module.css';
import versionLine from '@/components/works/version-line.module.css';
import workLinks from '@/components/works/work-links.module.css';
import { WorkEntry } from '@/components/works/work-entry';
import workEntry from '@/components/works/work-entry.module.css';
import { entryText } from '@/lib/citations/entry-text';
import type { Author } from '@/lib/content/work/author-view';
import type { Work } from '@/lib/content/work/view';
import { languages, type Language } from '@/lib/i18n/languages';
import { splitInlineMath } from '@/lib/tex/inline-math';

import { coauthor, kwok, member } from '../components/fixtures/people';
import { butterfly, connectivity, dataset, paths, work } from '../components/fixtures/works';
import { renderIn } from '../components/render-in';
import { sampleWorks } from './sample-works';

/** The lines of an entry as they are in the page: its formulas as they were written. */
function printed(shown: Work, language: Language): string[] {
  const { container } = renderIn(language, <WorkEntry work={shown} />);
  const sources = [shown.title, shown.translatedTitle].flatMap((phrase) =>
    splitInlineMath(phrase?.text ?? '').flatMap((run) => (run.kind === 'math' ? run.source : [])),
  );
  const title = `.${workEntry.title}`;
  const translatedTitle = `.${workEntry.translatedTitle}`;
  const formulas = container.querySelectorAll(`:is(${title}, ${translatedTitle}) :is(math, code)`);
  expect(formulas).toHaveLength(sources.length);
  formulas.forEach((formula, place) => {
    formula.textContent = `$${sources[place]}$`;
  });
  const lineOf = (selector: string) =>
    [...container.querySelectorAll(selector)].map((element) => element.textContent ?? '').join('');
  container.querySelectorAll(`.${workLinks.links} .visually-hidden`).forEach((hidden) => {
    hidden.remove();
  });
  const links = [...container.querySelectorAll(`.${workLinks.links} li`)];
  return [
    lineOf(title),
    lineOf(translatedTitle),
    lineOf(`.${authors.authors} > li`),
    lineOf(`.${authorMarks.marks}`),
    lineOf(`.${versionLine.versions}`),
    lineOf(`.${workEntry.award}`),
    links.map((link) => link.textContent).join(' · '),
  ].flatMap((line) => line.replaceAll(/[ \t\n\f\r]+/g, ' ').replaceAll(/^ | $/g, '') || []);
}

const hostile = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  'محمد بن موسى',
  '\u202etxt.exe',
  '👩🏽‍🔬🦋',
  ' two  spaces\nand a line ',
  '\u00a0no break\u00a0',
  'x'.repeat(10_000),
  'cost $5 or $x^2$ and $\\frac{1}{2$ or \\$6',
  '$\\def\\x{y}\\x$',
  '{count, plural, other {#}} <b>{venue}</b>',
  "it's '{quoted}'",
];

/** A work with the same text in every field. */
function workSaying(text: string): Work {
  const version = {
    kind: 'journal' as const,
    venue: text,
    venueShort: text,
    volume: text,
    issue: text,
    pages: text,
    date: '2025-07-01',
    doi: `10.1/${text}`,
    arxivId: text,
    url: 'https://www.example.org/a?b#c',
    pdf: 'https://example.org/a.pdf',
  };
  return work('a', text, {
    translatedTitle: { text },
    authors: [coauthor(text, { equalContribution: true, corresponding: true })],
    versions: [
      { key: 'a', ...version },
      { key: 'b', ...version, venue: '', kind: 'other' },
    ],
    award: { text },
    resources: [{ kind: 'slides', href: 'https://example.org' }],
  });
}

const unnamed: Author = {
  id: 'author-0',
  kind: 'unnamed',
  self: false,
  equalContribution: true,
  corresponding: false,
};

const many = Array.from({ length: 80 }, (_, place) =>
  place % 9 === 0 ? member(`m${place}`, `Member ${place}`) : coauthor(`Name ${place}`),
);

const shown = (language: Language): [string, Work][] => [
  ...sampleWorks(language).map((one): [string, Work] => [one.title.text, one]),
  ...[butterfly, connectivity, dataset, paths].map((one): [string, Work] => [one.id, one]),
  ...hostile.map((text): [string, Work] => [
    `a work saying ${text.slice(0, 40)}`,
    workSaying(text),
  ]),
  ['only a title', work('a', 'A')],
  ['an author without a name', work('a', 'A', { authors: [unnamed, kwok, unnamed] })],
  ['eighty authors', work('a', 'A', { authors: [...many, kwok, unnamed] })],
];

describe.each(languages)('in %s', (language) => {
  test.each(shown(language))('the text of %s is what the page prints', (_, one) => {
    expect(entryText(one, language).split('\n')).toEqual(printed(one, language));
  });
});

test('every work of the samples is among them', () => {
  expect(sampleWorks('fr')).toHaveLength(6);
});

test('the text of an entry reads like this', () => {
  const [first] = sampleWorks('fr');
  expect(first && entryText(first, 'fr').replaceAll('\u00a0', ' ').split('\n')).toEqual([
    'The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions',
    'L’effet papillon : l’entraînement des réseaux de neurones est très sensible aux conditions initiales',
    'Gül Sena Altıntaş, Devin Kwok, Colin Raffel, David Rolnick',
    'ICML 2025 · Prépublication arXiv, juin 2025',
    'PDF · arXiv · Page de la publication · Code',
  ]);
});

test('an author of whom no name is known keeps their place, and is said to have none', () => {
  const text = entryText(work('a', 'A', { authors: [kwok, unnamed] }), 'en');
  expect(text).toBe('A\nDevin Kwok, unnamed author*\n* Equal contribution');
});
