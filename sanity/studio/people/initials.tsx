import { Flex, Text } from '@sanity/ui';

/** Letters in the place of a portrait. What is said of the person stands beside them. */
export function Initials({ letters }: { letters: string }) {
  return (
    <Flex align="center" justify="center" height="fill" aria-hidden>
      <Text size={1} weight="medium" muted>
        {letters}
      </Text>
    </Flex>
  );
}
