import { Box, Card, Container, Flex, Spinner, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import type { UserViewComponent } from 'sanity/structure';

import type { StudioLanguage } from '../../../schema/labels/label';
import { whereUsedWords } from '../../words/desk';
import { ReferrerList } from './referrer-list';
import { useReferrers } from './use-referrers';

/** A view of a document: every document that refers to it, grouped by what it is to them. */
export function whereUsedIn(language: StudioLanguage): UserViewComponent {
  return function WhereUsed({ documentId }) {
    const referrers = useReferrers(documentId);
    return (
      <Box height="fill" overflow="auto">
        <Container width={1} paddingX={4} paddingY={5}>
          {referrers.state === 'known' ? (
            referrers.groups.length === 0 ? (
              <Nowhere language={language} />
            ) : (
              <Stack gap={5}>
                {referrers.groups.map((group) => (
                  <ReferrerList key={group.relation} group={group} language={language} />
                ))}
              </Stack>
            )
          ) : (
            <Waiting language={language} failed={referrers.state === 'failed'} />
          )}
        </Container>
      </Box>
    );
  };
}

function Nowhere({ language }: { language: StudioLanguage }) {
  return (
    <Card border radius={3} padding={5}>
      <Stack gap={3}>
        <Text size={1} weight="medium" align="center">
          {whereUsedWords.nowhere[language]}
        </Text>
        <Text size={1} muted align="center">
          {whereUsedWords.nowhereHint[language]}
        </Text>
      </Stack>
    </Card>
  );
}

function Waiting({ language, failed }: { language: StudioLanguage; failed: boolean }) {
  const said: ReactNode = failed
    ? whereUsedWords.failed[language]
    : whereUsedWords.loading[language];
  return (
    <Flex align="center" justify="center" gap={3} padding={5} role="status">
      {!failed && <Spinner muted />}
      <Text size={1} muted>
        {said}
      </Text>
    </Flex>
  );
}
