import { Button, Card, Flex, Spinner, Stack, Text } from '@sanity/ui';
import { useEffect } from 'react';
import { useCurrentUser } from 'sanity';

import type { Language } from '../../../lib/i18n/languages.ts';
import type { Known } from '../../../lib/import/verdicts/known.ts';
import { BatchList } from './batches/batch-list.tsx';
import { PasteForm } from './paste/paste-form.tsx';
import { Queue } from './queue/queue.tsx';
import { useImportSession } from './use-import-session.ts';
import { importWords } from './words.ts';

interface ImportPanelProps {
  readonly language: Language;
  /** Called with what is here, once that was read. */
  readonly onKnown?: ((known: Known) => void) | undefined;
}

/** What to import, what is under way, what was found. */
export function ImportPanel(props: ImportPanelProps) {
  const roles = useCurrentUser()?.roles ?? [];
  if (roles.some(({ name }) => name !== 'viewer')) return <OpenImport {...props} />;
  return <Text size={1}>{importWords.viewer[props.language]}</Text>;
}

function OpenImport({ language, onKnown }: ImportPanelProps) {
  const opened = useImportSession();
  const known = opened.state === 'open' ? opened.snapshot.known : undefined;
  useEffect(() => {
    if (known !== undefined) onKnown?.(known);
  }, [known, onKnown]);
  return (
    <Stack gap={5}>
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
  );
}
