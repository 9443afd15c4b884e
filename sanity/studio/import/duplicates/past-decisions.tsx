import { Box, Button, Card, Flex, Heading, Stack, Text } from '@sanity/ui';
import { type ReactNode, useId, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { Decisions } from './use-decisions.ts';
import type { DuplicateKind, FoundDuplicates } from './use-duplicates.ts';
import { outcomeWords, pastWords as words, tabWords } from './words.ts';

interface PastDecisionsProps {
  readonly kind: DuplicateKind;
  readonly found: FoundDuplicates;
  readonly decisions: Decisions;
  readonly mayWrite: boolean;
  readonly language: Language;
}

/** The merges that can be undone, and the pairs that are kept apart. */
export function PastDecisions(props: PastDecisionsProps) {
  const { kind, found, decisions, mayWrite, language } = props;
  const merges = found.merges.filter((merge) => merge.kind === kind);
  const apart = pairsApart(found, kind);
  const act = { mode: 'ghost', fontSize: 1, padding: 2, disabled: decisions.isBusy } as const;
  return (
    <Stack gap={4}>
      <Section title={words.merges[language]} count={merges.length} language={language}>
        {merges.map(({ _id, kept, dropped, by, at }) => {
          const names = { kept: kept.title, dropped: dropped.title };
          return (
            <Line
              key={_id}
              text={words.into[language](names)}
              detail={[by, whenIn(language, at)].filter(Boolean).join(', ')}
            >
              {mayWrite && (
                <Button
                  {...act}
                  text={outcomeWords.undo[language]}
                  aria-label={outcomeWords.undoNamed[language](names)}
                  onClick={() => void decisions.undo(_id)}
                />
              )}
            </Line>
          );
        })}
      </Section>
      <Section title={words.apart[language]} count={apart.length} language={language}>
        {apart.map(({ id, names: [one, other] }) => {
          const pair = words.and[language]({ one, other });
          return (
            <Line key={id} text={pair}>
              {mayWrite && (
                <Button
                  {...act}
                  text={words.takeBack[language]}
                  aria-label={words.takeBackNamed[language](pair)}
                  onClick={() => void decisions.takeBack(id)}
                />
              )}
            </Line>
          );
        })}
      </Section>
    </Stack>
  );
}

/** The pairs of a kind that editors keep apart, with both names. What is not here any more is left out. */
function pairsApart({ known }: FoundDuplicates, kind: DuplicateKind) {
  const names = new Map<string, string>(
    kind === 'work'
      ? known.works.map(({ id, title }) => [id, title])
      : known.people.map(({ id, name }) => [id, name]),
  );
  return known.decisions.flatMap(({ _id, of }) => {
    const [one, other] = of.map((id) => names.get(id));
    return one === undefined || other === undefined
      ? []
      : [{ id: _id, names: [one, other] as const }];
  });
}

function whenIn(language: Language, at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime())
    ? ''
    : time.toLocaleString(`${language}-CA`, { dateStyle: 'long', timeStyle: 'short' });
}

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly language: Language;
  readonly children: ReactNode;
}

/** A list that is closed at first; none where there is nothing in it. */
function Section({ title, count, language, children }: SectionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  if (count === 0) return null;
  return (
    <Stack gap={3}>
      <Heading as="h2" size={1}>
        <Button
          mode="bleed"
          padding={2}
          text={tabWords.counted[language]({ name: title, count })}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setIsOpen(!isOpen)}
        />
      </Heading>
      <Card border radius={3} id={listId} hidden={!isOpen}>
        <ul style={{ padding: 0, margin: 0, listStyle: 'none' }}>{isOpen && children}</ul>
      </Card>
    </Stack>
  );
}

interface LineProps {
  readonly text: string;
  readonly detail?: string;
  readonly children: ReactNode;
}

function Line({ text, detail, children }: LineProps) {
  return (
    <Box as="li" padding={3}>
      <Flex gap={3} align="center" justify="space-between">
        <Stack gap={2} flex={1}>
          <Text size={1} style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Text>
          {detail !== undefined && detail !== '' && (
            <Text size={1} muted>
              {detail}
            </Text>
          )}
        </Stack>
        {children}
      </Flex>
    </Box>
  );
}
