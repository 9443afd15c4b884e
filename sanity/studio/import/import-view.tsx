import { Box, Button, Card, Container, Flex, Heading, Spinner, Stack, Text } from '@sanity/ui';

import type { Language } from '../../../lib/i18n/languages.ts';
import { BatchList } from './batches/batch-list.tsx';
import { PasteForm } from './paste/paste-form.tsx';
import { Queue } from './queue/queue.tsx';
import { useImportSession } from './use-import-session.ts';
import { importWords } from './words.ts';

/** The whole tool: what to import, what is under way, what was found. */
export function ImportView({ language }: { language: Language }) {
  const opened = useImportSession();
  return (
    <Box as="main" height="fill" overflow="auto" data-testid="import-tool">
      <Container width={3} paddingX={4} paddingY={5}>
        <Stack gap={5}>
          <Heading as="h1" size={3}>
            {importWords.title[language]}
          </Heading>
          {opened.state === 'open' ? (
            <>
              <PasteForm session={opened.session} language={language} />
              <BatchList session={opened.session} snapshot={opened.snapshot} language={language} />
              <Queue session={opened.session} snapshot={opened.snapshot} language={language} />
            </>
          ) : opened.state === 'failed' ? (
            <Card tone="critical" border radius={2} padding={4} role="alert">
              <Flex align="center" gap={3} wrap="wrap">
                <Text size={1}>{importWords.failed[language]}</Text>
                <Button text={importWords.retry[language]} onClick={opened.retry} />
              </Flex>
            </Card>
          ) : (
            <Flex align="center" gap={3} role="status">
              <Spinner muted />
              <Text size={1} muted>
                {importWords.loading[language]}
              </Text>
            </Flex>
          )}
        </Stack>
      </Container>
    </Box>
  );
}
