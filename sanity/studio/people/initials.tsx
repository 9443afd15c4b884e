import { Flex, Text } from '@sanity/ui';

/** Initials in place of a portrait. Hidden from screen readers: the name stands beside them. */
export function Initials({ letters }: { letters: string }) {
  return (
    <Flex align="center" justify="center" height="fill" aria-hidden>
      <Text size={1} weight="medium" muted>
        {letters}
      </Text>
    </Flex>
  );
}
