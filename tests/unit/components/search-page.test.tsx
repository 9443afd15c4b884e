import { screen, within } from '@testing-library/react';

import { SearchPage } from '@/components/search/search-page';
import type { FoundSection, Search } from '@/lib/content/search/view';

import { butterfly } from './fixtures/works';
import { renderIn } from './render-in';

const works: FoundSection = {
  type: 'work',
  items: [
    {
      type: 'work',
      work: butterfly,
      match: {
        field: 'abstract',
        parts: [
          { text: '… un ', isMatch: false },
          { text: 'papillon', isMatch: true },
          { text: ' …', isMatch: false },
        ],
        lang: 'fr',
      },
    },
  ],
  count: 25,
  allHref: '/fr/publications?q=papillon',
};
const searchOf = (more: Partial<Search>): Search => ({
  action: '/fr/recherche',
  sections: [],
  count: 0,
  isPartial: false,
  ...more,
});

test('before anything is typed there is a form, which says what can be typed', () => {
  renderIn('fr', <SearchPage search={searchOf({})} />);
  const form = screen.getByRole('search');
  expect(form).toHaveAttribute('action', '/fr/recherche');
  expect(within(form).getByRole('searchbox', { name: 'Ce que vous cherchez' })).toHaveValue('');
  expect(screen.getByText(/^Un nom, un titre/)).toBeInTheDocument();
});

test('what was found is under its kind, with where the word stands, and a link to the others', () => {
  renderIn(
    'fr',
    <SearchPage search={searchOf({ text: 'papillon', sections: [works], count: 25 })} />,
  );
  expect(screen.getByRole('searchbox')).toHaveValue('papillon');
  expect(screen.getByText('25 résultats')).toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Publications 25');
  expect(screen.getByText('papillon').tagName).toBe('MARK');
  expect(screen.getByRole('link', { name: 'les 25 publications' })).toHaveAttribute(
    'href',
    '/fr/publications?q=papillon',
  );
});

test('when nothing was found, it says so and what could be tried', () => {
  renderIn('en', <SearchPage search={searchOf({ text: 'zzz' })} />);
  expect(screen.getByText('No results')).toBeInTheDocument();
  expect(screen.getByText(/“zzz”/)).toBeInTheDocument();
});

test('when another word was looked for, it says which', () => {
  const search = searchOf({
    text: 'papilon',
    correctedText: 'papillon',
    sections: [works],
    count: 25,
  });
  renderIn('en', <SearchPage search={search} />);
  expect(screen.getByText('Nothing has “papilon”; these have “papillon”.')).toBeInTheDocument();
  expect(screen.getByRole('searchbox')).toHaveValue('papilon');
});

test('when nothing has all the words, it says so', () => {
  const search = searchOf({ text: 'papillon zzz', isPartial: true, sections: [works], count: 25 });
  renderIn('en', <SearchPage search={search} />);
  expect(screen.getByText(/all the words of “papillon zzz”/)).toBeInTheDocument();
});

test('what is typed is text, whatever it looks like', () => {
  const text = '<img src=x onerror=alert(1)>"';
  renderIn('fr', <SearchPage search={searchOf({ text })} />);
  expect(document.querySelector('img')).toBeNull();
  expect(screen.getByRole('searchbox')).toHaveValue(text);
});
