import { Box, Button, Card, Flex, Spinner, Stack, Text } from '@sanity/ui';
import { useEffect } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { PairList } from './pair-list.tsx';
import { PastDecisions } from './past-decisions.tsx';
import { useDecisions } from './use-decisions.ts';
import { type DuplicateKind, useDuplicates } from './use-duplicates.ts';
import { useMayWrite } from './use-may-write.ts';
import { duplicateWords as words, tabWords } from './words.ts';

interface DuplicatesViewProps {
  readonly kind: DuplicateKind;
  readonly onKind: (kind: DuplicateKind) => void;
  /** Called with how many pairs there are. */
  readonly onCount: (count: number) => void;
  /** Called after something was written. */
  readonly onWritten: () => void;
  readonly language: Language;
}

const kinds = ['work', 'person'] as const;

/** Works and people who are here twice, maybe: compared, merged, kept apart, and all of it undone. */
export function DuplicatesView(props: DuplicatesViewProps) {
  const { kind, onKind, onCount, onWritten, language } = props;
  const duplicates = useDuplicates();
  const mayWrite = useMayWrite();
  const decisions = useDecisions({
    store: duplicates.store,
    language,
    onWritten: () => {
      duplicates.reload();
      onWritten();
    },
  });
  const pairs = duplicates.state === 'open' ? duplicates.found.pairs : undefined;
  useEffect(() => {
    if (pairs !== undefined) onCount(pairs.work.length + pairs.person.length);
  }, [pairs, onCount]);

  if (duplicates.state === 'loading') {
    return (
      <Flex align="center" gap={3} role="status">
        <Spinner muted />
        <Text size={1} muted>
          {words.loading[language]}
        </Text>
      </Flex>
    );
  }
  if (duplicates.state === 'failed') {
    return (
      <Card tone="critical" border radius={2} padding={4} role="alert">
        <Flex align="center" gap={3} wrap="wrap">
          <Text size={1}>{words.failed[language]}</Text>
          <Button text={words.retry[language]} onClick={duplicates.reload} />
        </Flex>
      </Card>
    );
  }
  const { found, store } = duplicates;
  const list = { kind, found, store, decisions, mayWrite: mayWrite === true, language };
  return (
    <Stack gap={5}>
      <Text size={1} muted>
        {words.intro[language]}
      </Text>
      <Flex gap={2} wrap="wrap" role="group" aria-label={words.kinds[language]}>
        {kinds.map((one) => (
          <Button
            key={one}
            mode={one === kind ? 'default' : 'ghost'}
            fontSize={1}
            padding={3}
            text={tabWords.counted[language]({
              name: words[one][language],
              count: found.pairs[one].length,
            })}
            aria-pressed={one === kind}
            onClick={() => onKind(one)}
          />
        ))}
      </Flex>
      {mayWrite === false && (
        <Card tone="caution" border radius={2} padding={3}>
          <Text size={1}>{words.viewer[language]}</Text>
        </Card>
      )}
      <div>
        <div role="status">
          {decisions.said !== '' && (
            <Box marginBottom={5}>
              <Text size={1}>{decisions.said}</Text>
            </Box>
          )}
        </div>
        <PairList key={kind} {...list} />
      </div>
      <PastDecisions {...list} />
    </Stack>
  );
}
