import { AddIcon } from '@sanity/icons/Add';
import { Badge, Box, Card, Flex, Text } from '@sanity/ui';
import { Preview, useSchema } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { Person } from './people-search.ts';
import { authorWords } from './words.ts';

/** An option of the picker: an existing person, or a coauthor to create. */
export type AuthorOption =
  | { readonly value: string; readonly person: Person; readonly isListed: boolean }
  | { readonly value: string; readonly newName: string };

interface AuthorOptionLineProps {
  readonly option: AuthorOption;
  readonly language: Language;
  /** The list box passes these to the element of each option. */
  readonly selected?: boolean;
  readonly tabIndex?: number;
}

/**
 * One option of the picker: the person as in previews, and the kind of person. It is not a button: the
 * list box itself handles Enter and clicks, and Enter on a button would choose twice.
 */
export function AuthorOptionLine(props: AuthorOptionLineProps) {
  const { option, language, selected, tabIndex } = props;
  const line = {
    __unstable_focusRing: true,
    radius: 2,
    selected,
    tabIndex,
    style: { cursor: 'pointer' },
  } as const;
  const schema = useSchema();
  if ('newName' in option) {
    return (
      <Card {...line} padding={3} tone="primary">
        <Flex align="center" gap={3}>
          <Text size={1}>
            <AddIcon aria-hidden />
          </Text>
          <Text size={1} weight="medium">
            {authorWords.create[language](option.newName)}
          </Text>
        </Flex>
      </Card>
    );
  }
  const { person, isListed } = option;
  const schemaType = schema.get(person.type);
  return (
    <Card {...line} padding={1}>
      <Flex align="center" gap={2}>
        <Box flex={1}>
          {schemaType ? (
            <Preview
              schemaType={schemaType}
              layout="default"
              value={{ _type: person.type, _id: person.id }}
              skipVisibilityCheck
            />
          ) : (
            <Text size={1}>{person.name}</Text>
          )}
        </Box>
        {isListed && <Badge>{authorWords.listed[language]}</Badge>}
        {!person.isPublished && <Badge tone="caution">{authorWords.draft[language]}</Badge>}
        <Badge tone={person.type === 'researcher' ? 'primary' : 'default'}>
          {authorWords[person.type][language]}
        </Badge>
      </Flex>
    </Card>
  );
}
