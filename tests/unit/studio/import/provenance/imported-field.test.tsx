import { ThemeProvider } from '@sanity/ui';
import { buildTheme } from '@sanity/ui/theme';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { BehaviorSubject } from 'rxjs';
import type { FieldProps } from 'sanity';

import type { Language } from '@/lib/i18n/languages';
import { ImportedField } from '@/sanity/studio/import/provenance/imported-field';
import { ProvenanceProvider } from '@/sanity/studio/import/provenance/provenance-context';

const documents = new BehaviorSubject<unknown>(null);
const listenQuery = jest.fn((_query: unknown, _params: unknown) => documents);

// The whole Studio does not load in jsdom; of it, the lines need the live queries of its store.
jest.mock('sanity', () => ({ useDocumentStore: () => store }));
const store = { listenQuery };

beforeEach(() => {
  listenQuery.mockClear();
  documents.next(null);
});

const theme = buildTheme();

/** As an import stores it. */
function provenance(value: string) {
  return {
    _id: 'import.provenance.publication-1',
    _type: 'importProvenance',
    work: 'publication-1',
    identifiers: [],
    fields: [
      {
        _key: 'title',
        source: 'crossref',
        at: '2026-03-01T12:00:00Z',
        value: JSON.stringify(value),
      },
    ],
  };
}

/** Studio's part in small: a document with one field, whose input a field shows. */
function Form({ initial, language = 'fr' }: { initial: string; language?: Language }) {
  const [title, setTitle] = useState(initial);
  const field = {
    path: ['title'],
    children: (
      <input
        aria-label="title"
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
    ),
    renderDefault: ({ children }: { children: ReactNode }) => <section>{children}</section>,
  } as unknown as FieldProps;
  return (
    <ThemeProvider theme={theme}>
      <ProvenanceProvider id="publication-1" work={{ title }}>
        <ImportedField {...field} language={language} />
        <ImportedField {...{ ...field, path: ['code'] }} language={language} />
      </ProvenanceProvider>
    </ThemeProvider>
  );
}

const lines = () => screen.queryAllByTestId('provenance').map(({ textContent }) => textContent);

test.each([
  ['fr', 'De Crossref, le 1er mars 2026'],
  ['en', 'From Crossref, March 1, 2026'],
] as const)('in %s, a field that an import wrote says: %s', (language, line) => {
  render(<Form initial="On valleys" language={language} />);
  expect(lines()).toEqual([]);
  act(() => documents.next(provenance('On valleys')));
  expect(lines()).toEqual([line]);
});

test('it says so no more once somebody changes it, and the input keeps the focus', async () => {
  const user = userEvent.setup();
  documents.next(provenance('On valleys'));
  render(<Form initial="On valleys" />);
  const [input] = screen.getAllByLabelText('title');
  await user.type(input ?? document.body, '!');
  expect(lines()).toEqual([]);
  expect(input).toHaveFocus();
  await user.keyboard('{Backspace}');
  expect(lines()).toHaveLength(1);
  expect(input).toHaveFocus();
});

test('there is one subscription for all fields of a form, to the provenance of the work', () => {
  render(<Form initial="On valleys" />);
  expect(listenQuery.mock.calls.map(([, params]) => params)).toEqual([
    { id: 'import.provenance.publication-1' },
  ]);
});

test('a provenance of another work is not taken for that of this one', () => {
  documents.next({ ...provenance('On valleys'), work: 'publication-2' });
  render(<Form initial="On valleys" />);
  expect(lines()).toEqual([]);
});
