import { screen, within } from '@testing-library/react';

import authorStyles from '@/components/works/authors.module.css';
import detailsRow from '@/components/works/details-row.module.css';
import { WorkEntry } from '@/components/works/work-entry';

import { coauthor, kwok, member } from './fixtures/people';
import { abstractText, butterfly, connectivity, dataset, work } from './fixtures/works';
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

test('each version tells its kind, venue, volume, pages and date', () => {
  renderIn('fr', <WorkEntry work={butterfly} />);
  const [first, second] = screen
    .getAllByRole('listitem')
    .filter((item) => item.closest(`ul > .${detailsRow.row}`));
  expect(first).toHaveTextContent(
    'Conférence ICML 2025 · vol. 267 · p. 1314–1342 · 13 juillet 2025',
  );
  expect(second).toHaveTextContent('Prépublication 16 juin 2025');
});

test('a DOI is shown as its address, and an arXiv identifier leads to its abstract', () => {
  renderIn('en', <WorkEntry work={dataset} />);
  expect(
    screen.getByRole('link', { name: 'https://doi.org/10.48550/arXiv.2401.01867' }),
  ).toHaveAttribute('href', 'https://doi.org/10.48550/arXiv.2401.01867');
  expect(screen.getByRole('link', { name: 'arXiv:2401.01867' })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2401.01867',
  );
});

test('a DOI with reserved characters still leads to its own address', () => {
  const doi = '10.1002/(SICI)1:1<1::AID#3?.CO;2-1';
  renderIn(
    'en',
    <WorkEntry work={work('a', 'A', { versions: [{ key: 'a', kind: 'journal', doi }] })} />,
  );
  const url = new URL(screen.getByRole<HTMLAnchorElement>('link').href);
  expect(decodeURIComponent(url.pathname)).toBe(`/${doi}`);
  expect(url.hash + url.search).toBe('');
});

test.each([
  ['fr', 'voir plus – résumé de'],
  ['en', 'see more of the abstract of'],
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

test('an abstract in the language of the page carries no lang', () => {
  const { container } = renderIn('fr', <WorkEntry work={connectivity} />);
  expect(container.querySelector('details > p')).not.toHaveAttribute('lang');
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
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Code',
    'Données',
    'Vidéo',
    'Diapositives',
  ]);
});
