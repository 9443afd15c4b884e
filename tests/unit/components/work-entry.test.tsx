import { screen, within } from '@testing-library/react';

import authorStyles from '@/components/works/authors.module.css';
import versionLine from '@/components/works/version-line.module.css';
import { WorkEntry } from '@/components/works/work-entry';

import { coauthor, kwok, member } from './fixtures/people';
import { abstractText, butterfly, connectivity, work } from './fixtures/works';
import { renderIn } from './render-in';

const authorsLabel = { fr: 'Autrices et auteurs', en: 'Authors' } as const;

test.each(['fr', 'en'] as const)(
  'in %s, the authors stand in the order of the paper',
  (language) => {
    renderIn(language, <WorkEntry work={butterfly} />);
    expect(screen.getByRole('list', { name: authorsLabel[language] })).toHaveTextContent(
      'Gül Sena Altıntaş, Devin Kwok, Colin Raffel, David Rolnick',
    );
  },
);

test('members are linked, and a coauthor without a page is not', () => {
  renderIn('en', <WorkEntry work={butterfly} />);
  expect(screen.getByRole('link', { name: 'David Rolnick' })).toHaveAttribute(
    'href',
    '/en/directory/david-rolnick',
  );
  expect(screen.queryByRole('link', { name: 'Colin Raffel' })).toBeNull();
  expect(screen.getByText('Colin Raffel').closest('li')).toHaveClass(`${authorStyles.coauthor}`);
});

test('the name of the person whose page it is stands out and is not a link', () => {
  renderIn('en', <WorkEntry work={butterfly} />);
  expect(screen.getByText('Devin Kwok').closest('strong')).not.toBeNull();
  expect(screen.queryByRole('link', { name: 'Devin Kwok' })).toBeNull();
});

test.each([
  ['fr', '* Contribution égale'],
  ['en', '* Equal contribution'],
] as const)('in %s, equal contributors carry an asterisk that is explained', (language, legend) => {
  renderIn(language, <WorkEntry work={connectivity} />);
  expect(screen.getByRole('list', { name: authorsLabel[language] })).toHaveTextContent(
    'Ekansh Sharma*, Devin Kwok*, Tom Denton',
  );
  expect(screen.getByText(legend)).toBeInTheDocument();
});

test('without equal contributors there is nothing to explain', () => {
  renderIn('en', <WorkEntry work={butterfly} />);
  expect(screen.queryByText(/Equal contribution/)).toBeNull();
});

test('a title in another language says so, and its translation does not', () => {
  renderIn('fr', <WorkEntry work={butterfly} />);
  const title = screen.getByRole('heading', { level: 4 });
  expect(within(title).getByText(butterfly.title.text)).toHaveAttribute('lang', 'en');
  expect(screen.getByText(/^L’effet papillon/)).not.toHaveAttribute('lang');
});

test('each version tells its venue, or else its kind, and its month', () => {
  const { container } = renderIn('fr', <WorkEntry work={butterfly} />);
  expect(container.querySelector(`.${versionLine.versions}`)).toHaveTextContent(
    'ICML 2025 · Prépublication, juin 2025',
  );
});

test.each([
  ['fr', 'preprint', 'Prépublication arXiv, 2022'],
  ['en', 'preprint', 'arXiv preprint, 2022'],
  ['fr', 'workshop', 'Atelier arXiv, 2022'],
  ['fr', 'thesis', 'Thèse, arXiv, 2022'],
  ['en', 'journal', 'arXiv, 2022'],
] as const)('in %s, a version of the kind %s reads %s', (language, kind, text) => {
  const versions = [{ key: 'a', kind, venue: 'arXiv', date: '2022' }];
  renderIn(language, <WorkEntry work={work('a', 'A', { versions })} />);
  expect(screen.getByText('2022').closest('p')).toHaveTextContent(text);
});

test('the links are short names, each with the title of its work', () => {
  renderIn('en', <WorkEntry work={butterfly} />);
  const links = screen.getAllByRole('link', { name: new RegExp(` – ${butterfly.title.text}$`) });
  expect(
    links.map((link) => [link.textContent?.split(' – ')[0], link.getAttribute('href')]),
  ).toEqual([
    ['PDF', 'https://arxiv.org/pdf/2506.13234'],
    ['arXiv', 'https://arxiv.org/abs/2506.13234'],
    ['Publication page', 'https://openreview.net/forum?id=L1Bm396P0X'],
    ['Code', 'https://github.com/gsaltintas/lmc'],
  ]);
});

test('the title leads to the page of the work, when it has one', () => {
  const href = '/en/publications/a';
  renderIn('en', <WorkEntry work={work('a', 'A', { href })} />);
  expect(screen.getByRole('link', { name: 'A' })).toHaveAttribute('href', href);
});

test('a DOI with reserved characters still leads to its own address', () => {
  const doi = '10.1002/(SICI)1:1<1::AID#3?.CO;2-1';
  renderIn(
    'en',
    <WorkEntry work={work('a', 'A', { versions: [{ key: 'a', kind: 'journal', doi }] })} />,
  );
  const url = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: /^DOI/ }).href);
  expect(decodeURIComponent(url.pathname)).toBe(`/${doi}`);
  expect(url.hash + url.search).toBe('');
});

test.each([
  ['fr', 'voir plusreplier – résumé de'],
  ['en', 'see moresee less of the abstract of'],
] as const)('in %s, the control of an abstract names its work', (language, label) => {
  const { container } = renderIn(language, <WorkEntry work={butterfly} />);
  expect(container.querySelector('summary')).toHaveTextContent(`${label} ${butterfly.title.text}`);
});

test('the whole abstract is in the page, in its language, folded by the browser', () => {
  const { container } = renderIn('fr', <WorkEntry work={butterfly} />);
  const paragraph = container.querySelector('details > p');
  expect(paragraph).toHaveAttribute('lang', 'en');
  expect(paragraph).toHaveTextContent('early and almost always.');
  expect(paragraph).toHaveTextContent('Runs that cost $5 and $6 are enough');
  expect(paragraph?.querySelectorAll('math')).toHaveLength(abstractText.split('$\\').length - 1);
});

test('a short abstract has nothing to fold, and a compact entry has no abstract', () => {
  const short = work('a', 'A', { abstract: { text: 'Short.' } });
  const { container } = renderIn('en', <WorkEntry work={short} />);
  expect(screen.getByText('Short.')).toBeInTheDocument();
  expect(container.querySelector('details')).toBeNull();
  const compact = renderIn('en', <WorkEntry work={butterfly} isCompact />);
  expect(compact.container).not.toHaveTextContent('early and almost always');
});

test('an abstract in the language of the page carries no lang', () => {
  renderIn('fr', <WorkEntry work={connectivity} />);
  expect(screen.getByText(/^Un résumé dans la langue/)).not.toHaveAttribute('lang');
});

test('a work of which only the title is known shows nothing else', () => {
  const { container } = renderIn('fr', <WorkEntry work={work('a', 'Only a title')} />);
  expect(container.textContent).toBe('Only a title');
});

test('every one of 400 authors is in the page, in order, and the folded own name is announced', () => {
  const authors = [
    ...Array.from({ length: 399 }, (_, index) =>
      index % 9 === 0 ? member(`m${index}`, `Name ${index}`) : coauthor(`Name ${index}`),
    ),
    kwok,
  ];
  const { container } = renderIn('en', <WorkEntry work={work('a', 'A', { authors })} />);
  expect([...container.querySelectorAll('ol bdi')].map((name) => name.textContent)).toEqual(
    authors.map((author) => author.name),
  );
  expect(container.querySelector('summary')).toHaveTextContent(
    'and 388 more names, including Devin Kwok',
  );
});

test('code, data, video and slides are linked by name', () => {
  const resources = (['code', 'data', 'video', 'slides'] as const).map((kind) => ({
    kind,
    href: `https://example.org/${kind}`,
  }));
  renderIn('fr', <WorkEntry work={work('a', 'A', { resources })} />);
  expect(screen.getAllByRole('link').map((link) => link.textContent?.split(' – ')[0])).toEqual([
    'Code',
    'Données',
    'Vidéo',
    'Diapositives',
  ]);
});
