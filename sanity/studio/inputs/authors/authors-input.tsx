import { Stack } from '@sanity/ui';
import { useToast } from '@sanity/ui/toast';
import { useMemo } from 'react';
import { insert, setIfMissing, useClient, useReferenceInputOptions } from 'sanity';
import type { ArrayOfObjectsInputProps } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { isRecord } from '../../../schema/rules/is-record.ts';
import { apiVersion } from '../../../api-version.ts';
import { AuthorPicker } from './author-picker.tsx';
import { newAuthorship, newCoauthor } from './new-coauthor.ts';
import type { Person } from './people-search.ts';
import { randomId } from './random-id.ts';
import { UnpublishedAuthors } from './unpublished-authors.tsx';
import { usePeople } from './use-people.ts';
import { authorWords } from './words.ts';

interface AuthorsInputProps {
  readonly inputProps: ArrayOfObjectsInputProps;
  readonly language: Language;
}

/**
 * The authors of a work: Studio's own sortable list, with a field below it that adds one. A coauthor
 * made there is a draft that opens beside the work; both can be published from here.
 */
export function AuthorsInput({ inputProps, language }: AuthorsInputProps) {
  const { value, path, onChange, onPathFocus, readOnly } = inputProps;
  const people = usePeople();
  const client = useClient({ apiVersion });
  const toast = useToast();
  const { onEditReference } = useReferenceInputOptions();
  const keyOf = useMemo(() => keysByPerson(value), [value]);
  const listed = useMemo(() => new Set(keyOf.keys()), [keyOf]);

  const add = (person: Pick<Person, 'id' | 'type' | 'isPublished'>): string => {
    const key = randomId(6);
    onChange([setIfMissing([]), insert([newAuthorship(key, person)], 'after', [-1])]);
    return key;
  };
  const pick = (person: Person) => {
    const key = keyOf.get(person.id);
    // A person cannot be an author twice: the existing item is shown instead.
    if (key === undefined) add(person);
    else onPathFocus([{ _key: key }]);
  };
  const create = async (name: string) => {
    const id = randomId(16);
    const taken = new Set((people.people ?? []).flatMap(({ slug }) => slug ?? []));
    try {
      await client.create(newCoauthor(id, name, taken), { tag: 'portrait.new-coauthor' });
    } catch (error) {
      const description = error instanceof Error ? error.message : String(error);
      toast.push({ status: 'error', title: authorWords.notCreated[language](name), description });
      return;
    }
    const key = add({ id, type: 'coauthor', isPublished: false });
    onEditReference?.({
      id,
      type: 'coauthor',
      parentRefPath: [...path, { _key: key }, 'person'],
      template: { id: 'coauthor' },
    });
  };

  return (
    <Stack gap={2}>
      {inputProps.renderDefault({ ...inputProps, arrayFunctions: NoFunctions })}
      {readOnly !== true && (
        <AuthorPicker
          id={inputProps.id}
          language={language}
          people={people}
          listed={listed}
          isReadOnly={false}
          onPick={pick}
          onCreate={(name) => void create(name)}
        />
      )}
      <UnpublishedAuthors inputProps={inputProps} language={language} />
    </Stack>
  );
}

/** Replaces the Studio's button that adds an empty item. */
function NoFunctions() {
  return null;
}

function keysByPerson(authors: unknown): ReadonlyMap<string, string> {
  const list = Array.isArray(authors) ? authors.filter(isRecord) : [];
  return new Map(
    list.flatMap(({ _key, person }): [string, string][] =>
      typeof _key === 'string' && isRecord(person) && typeof person._ref === 'string'
        ? [[person._ref, _key]]
        : [],
    ),
  );
}
