import { Card, Flex, Select, Stack, Text } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { AuthorChoice, AuthorChoices } from '../../../../lib/import/authors/import-people.ts';
import type { AuthorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import type { SourceAuthor } from '../../../../lib/import/source-record.ts';
import { detailWords, matchWords } from '../words.ts';

/** Of a longer list only these can be chosen here; the form of the draft has all of them. */
const mostChoices = 60;

interface AuthorsTableProps {
  readonly authors: readonly SourceAuthor[];
  readonly search: (author: SourceAuthor) => AuthorSearch;
  readonly choices: AuthorChoices;
  readonly onChoices: (choices: AuthorChoices) => void;
  /** Whether only those are shown who may be somebody who is here. */
  readonly onlyUncertain?: boolean;
  readonly language: Language;
}

/** Who each author is: somebody who is here, somebody new, or a name only. */
export function AuthorsTable(props: AuthorsTableProps) {
  const { authors, search, choices, onChoices, onlyUncertain = false, language } = props;
  const rows = authors
    .map((author, place) => ({ author, place, found: search(author) }))
    .filter(({ found }) => !onlyUncertain || found.candidates.length > 0);
  if (rows.length === 0) return null;
  return (
    <Card border radius={2} padding={3}>
      <Stack gap={3}>
        <Text size={1} weight="medium">
          {detailWords[onlyUncertain ? 'uncertain' : 'authors'][language]}
        </Text>
        {rows.slice(0, mostChoices).map(({ author, place, found }) => (
          <AuthorRow
            key={place}
            author={author}
            found={found}
            choice={choices.get(place)}
            onChoice={(choice) => onChoices(new Map([...choices, [place, choice]]))}
            language={language}
          />
        ))}
        {rows.length > mostChoices && (
          <Text size={1} muted>
            {detailWords.others[language](rows.length - mostChoices)}
          </Text>
        )}
      </Stack>
    </Card>
  );
}

interface AuthorRowProps {
  readonly author: SourceAuthor;
  readonly found: AuthorSearch;
  readonly choice: AuthorChoice | undefined;
  readonly onChoice: (choice: AuthorChoice) => void;
  readonly language: Language;
}

function AuthorRow({ author, found: search, choice, onChoice, language }: AuthorRowProps) {
  const { found, candidates } = search;
  const people = [...(found ? [found] : []), ...candidates];
  const value =
    choice === undefined
      ? (found?.person.id ?? 'new')
      : typeof choice === 'string'
        ? choice
        : choice.person;
  return (
    <Flex align="center" gap={3} wrap="wrap">
      <Text size={1} style={{ minWidth: '12rem', overflowWrap: 'anywhere' }}>
        {author.name}
      </Text>
      <div style={{ flex: 1, minWidth: '14rem' }}>
        <Select
          fontSize={1}
          padding={2}
          aria-label={detailWords.person[language](author.name)}
          value={value}
          onChange={({ currentTarget: { value: chosen } }) =>
            onChoice(chosen === 'new' || chosen === 'nameOnly' ? chosen : { person: chosen })
          }
        >
          {people.map(({ person, reason }) => (
            <option key={person.id} value={person.id}>
              {person.name} · {matchWords[reason][language]}
            </option>
          ))}
          <option value="new">{detailWords.newPerson[language]}</option>
          <option value="nameOnly">{detailWords.nameOnly[language]}</option>
        </Select>
      </div>
    </Flex>
  );
}
