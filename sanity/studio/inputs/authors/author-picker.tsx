import { AddUserIcon } from '@sanity/icons/AddUser';
import { Stack, Text } from '@sanity/ui';
import { Autocomplete } from '@sanity/ui/autocomplete';
import { useMemo, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { type AuthorOption, AuthorOptionLine } from './author-option.tsx';
import { nameFrom } from './new-coauthor.ts';
import { findPeople, type Person } from './people-search.ts';
import type { People } from './use-people.ts';
import { authorWords } from './words.ts';

/** Few enough to scroll through; a longer query finds the others. */
const maxShown = 12;

interface AuthorPickerProps {
  readonly id: string;
  readonly language: Language;
  readonly people: People;
  /** The ids of those who are in the list already. */
  readonly listed: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly onPick: (person: Person) => void;
  readonly onCreate: (name: string) => void;
}

/**
 * The field that adds an author. It searches members and coauthors together, and offers to create a
 * coauthor with the name that was typed. It keeps the focus for the next author.
 */
export function AuthorPicker(props: AuthorPickerProps) {
  const { id, language, people, listed, onPick, onCreate } = props;
  const [query, setQuery] = useState('');
  // An empty string clears the field; `undefined` would leave the last choice in it.
  const [value, setValue] = useState<''>();

  const options = useMemo(
    () => optionsFor(query, people.people ?? [], listed),
    [query, people.people, listed],
  );
  const choose = (value: string) => {
    const option = options.find((one) => one.value === value);
    setQuery('');
    setValue('');
    if (option === undefined) return;
    if ('newName' in option) onCreate(option.newName);
    else onPick(option.person);
  };

  return (
    <Stack gap={2}>
      <Autocomplete
        id={`${id}-add`}
        aria-label={authorWords.add[language]}
        placeholder={authorWords.add[language]}
        icon={AddUserIcon}
        readOnly={props.isReadOnly}
        loading={query !== '' && people.people === undefined && !people.hasFailed}
        options={options}
        filterOption={() => true}
        renderOption={(option: AuthorOption) => (
          <AuthorOptionLine option={option} language={language} />
        )}
        renderValue={() => ''}
        onFocus={people.refresh}
        value={value}
        onQueryChange={(typed) => {
          setQuery(typed ?? '');
          if (typed !== null) setValue(undefined);
        }}
        onSelect={choose}
        popover={{ animate: true, constrainSize: true, matchReferenceWidth: true, portal: true }}
      />
      {people.hasFailed && (
        <Text size={1} muted role="alert">
          {authorWords.failed[language]}
        </Text>
      )}
    </Stack>
  );
}

function optionsFor(
  query: string,
  people: readonly Person[],
  listed: ReadonlySet<string>,
): AuthorOption[] {
  const found = findPeople(people, query, maxShown).map((person) => ({
    value: person.id,
    person,
    isListed: listed.has(person.id),
  }));
  const newName = nameFrom(query);
  return newName === undefined ? found : [...found, { value: 'new', newName }];
}
