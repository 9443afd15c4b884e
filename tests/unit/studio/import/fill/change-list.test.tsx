import { ThemeProvider } from '@sanity/ui';
import { buildTheme } from '@sanity/ui/theme';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';

import { fillPlan } from '@/lib/import/accept/fill-work';
import { authorSearch } from '@/lib/import/authors/person-matcher';
import type { FieldChange } from '@/lib/import/changes/changes';
import type { KnownPerson } from '@/lib/import/known/known-people';
import { emptyProvenance } from '@/lib/import/provenance/provenance';
import { importedWork } from '@/lib/import/work/imported-work';
import type { Takes } from '@/sanity/studio/import/changes/changes-table';
import { ChangeList } from '@/sanity/studio/import/fill/change-list';
import { author, record } from '../../../import/records/source-records';

// The whole Studio does not load in jsdom; of it, the schema needs what only types it.
jest.mock('sanity', () => {
  const same = (definition: unknown) => definition;
  return { defineType: same, defineField: same, defineArrayMember: same };
});

const theme = buildTheme();

const kwok: KnownPerson = {
  id: 'researcher-devin-kwok',
  type: 'researcher',
  isPublished: true,
  name: 'Devin Kwok',
  alternateNames: [],
  givenName: 'Devin',
  familyName: 'Kwok',
  slugs: [],
};

interface ListProps {
  readonly work: Record<string, unknown>;
  readonly authors?: ReturnType<typeof author>[];
  readonly isChosen?: boolean;
  readonly onTaken?: (takes: Takes) => void;
}

/** A list of all that would change in a work. */
function List({ work, authors = [author('Devin | Kwok')], isChosen = false, onTaken }: ListProps) {
  const records = [record({ authors })];
  const provenance = emptyProvenance('publication-1');
  const plan = fillPlan({ records, work, provenance, people: [kwok], choices: new Map() });
  const [takes, setTakes] = useState<Takes>(new Map());
  const choosing = {
    takes,
    onTakes: (after: Takes) => {
      setTakes(after);
      onTaken?.(after);
    },
  };
  const isShown = ({ kind }: FieldChange) => (kind === 'propose') === isChosen;
  return (
    <ThemeProvider theme={theme}>
      <ChangeList
        title="Changes"
        changes={plan.changes.filter(isShown)}
        context={{
          described: importedWork(records),
          work,
          search: authorSearch([kwok]),
          people: plan.people,
          nameOf: (id) => (id === kwok.id ? kwok.name : undefined),
          language: 'en',
        }}
        {...(isChosen ? choosing : {})}
      />
    </ThemeProvider>
  );
}

const list = () => screen.getByRole('region', { name: 'Changes' });

test('what is empty is listed in words, without a box, under the version that it is of', () => {
  render(<List work={{}} />);
  for (const text of ['Article', 'English', 'Version: Journal, Annals of Loss', '10.5555/one']) {
    expect(list()).toHaveTextContent(text);
  }
  expect(within(list()).queryAllByRole('checkbox')).toEqual([]);
});

test('what would replace something has a box that is not ticked, with both values', async () => {
  const user = userEvent.setup();
  const onTaken = jest.fn();
  render(<List work={{ title: 'My own' }} isChosen onTaken={onTaken} />);
  expect(list()).toHaveTextContent(/HereMy own.*CrossrefOn the shape of loss surfaces/);
  const box = screen.getByRole('checkbox', { name: 'Replace: Title' });
  expect(box).not.toBeChecked();
  box.focus();
  await user.keyboard(' ');
  expect(box).toBeChecked();
  expect(onTaken).toHaveBeenLastCalledWith(new Map([['title', true]]));
});

test('authors who would be replaced are named', () => {
  const authors = [{ person: { _ref: kwok.id } }, { printedName: 'Ada Tremblay' }];
  render(<List work={{ authors }} isChosen />);
  expect(list()).toHaveTextContent('Devin Kwok, Ada Tremblay');
});

test('who is new is said, and that a record is made', () => {
  render(<List work={{}} authors={[author('Devin | Kwok'), author('Nour | Haddad')]} />);
  expect(list()).toHaveTextContent('Devin Kwok, Nour Haddad (new name)');
  expect(list()).toHaveTextContent('One new coauthor, as a draft.');
});

test('of two hundred authors twelve are named, and all who are new stay names', () => {
  const authors = Array.from({ length: 200 }, (_, place) => author(`Ada | Nova${place}`));
  render(<List work={{}} authors={authors} />);
  expect(list()).toHaveTextContent('and 188 others');
  expect(list()).toHaveTextContent('200 people are in it by name only.');
});

test('a list of nothing is not there', () => {
  render(<List work={{}} isChosen />);
  expect(screen.queryByRole('region')).toBeNull();
});
