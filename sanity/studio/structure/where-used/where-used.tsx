import { Box, Card, Container, Flex, Spinner, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import type { UserViewComponent } from 'sanity/structure';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { ReferrerList } from './referrer-list.tsx';
import { useReferrers } from './use-referrers.ts';
import { whereUsedWords } from './words.ts';

/** A view of a document: every document that refers to it, grouped by its role in them. */
export function whereUsedIn(language: Language): UserViewComponent {
  return function WhereUsed({ documentId }) {
    const referrers = useReferrers(documentId);
    return (
      <Box height="fill" overflow="auto">
        <Container width={1} paddingX={4} paddingY={5}>
          {referrers.state === 'known' ? (
            referrers.groups.length === 0 ? (
              <NoReferrers language={language} />
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

function NoReferrers({ language }: { language: Language }) {
  return (
    <Card border radius={3} padding={5}>
      <Stack gap={3}>
        <Text size={1} weight="medium" align="center">
          {whereUsedWords.unused[language]}
        </Text>
        <Text size={1} muted align="center">
          {whereUsedWords.unusedHint[language]}
        </Text>
      </Stack>
    </Card>
  );
}

function Waiting({ language, failed }: { language: Language; failed: boolean }) {
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
