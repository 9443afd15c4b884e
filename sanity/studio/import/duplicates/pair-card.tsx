import { Badge, Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useEffect, useId, useRef, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { type PairSide, usuallyKept } from '../../../../lib/import/merge/read-sides.ts';
import type { SuggestedPair } from '../../../../lib/import/merge/suggested-pairs.ts';
import { reasonWords } from '../words.ts';
import { comparedRows, nameIn } from './compared-fields.ts';
import { PairSideColumn } from './pair-side.tsx';
import { pairKey } from './shown-pairs.ts';
import type { DuplicateKind } from './use-duplicates.ts';
import type { Decisions } from './use-decisions.ts';
import { outcomeWords, pairWords as words, personReasonWords } from './words.ts';

interface PairCardProps {
  readonly pair: SuggestedPair;
  readonly kind: DuplicateKind;
  /** Undefined while they are read, or when one is gone. */
  readonly sides: readonly [PairSide, PairSide] | undefined;
  readonly nameOf: (id: string) => string | undefined;
  readonly decisions: Decisions;
  readonly mayWrite: boolean;
  readonly language: Language;
}

/** Two documents side by side, and what to do with them; afterwards one line that tells what was done. */
export function PairCard(props: PairCardProps) {
  const { pair, decisions, language } = props;
  const news = decisions.news.get(pairKey(pair));
  const isSettled = news?.undo !== undefined;
  const item = useFocusOnReturn(isSettled);
  return (
    <li ref={item} tabIndex={-1} data-testid="duplicate-pair">
      <Card border radius={3} padding={4} tone={isSettled ? 'positive' : 'default'}>
        <div>
          {!isSettled && <OpenPair {...props} />}
          <div role="status">
            {news !== undefined && (
              <Flex gap={3} align="center" wrap="wrap" marginTop={isSettled ? 0 : 4}>
                <Text size={1} style={{ overflowWrap: 'anywhere' }}>
                  {news.text}
                  {news.about !== undefined && <strong>{` ${news.about}`}</strong>}
                </Text>
                {news.undo !== undefined && (
                  <UndoButton
                    onUndo={news.undo}
                    isBusy={decisions.isBusy}
                    text={outcomeWords.undo[language]}
                  />
                )}
              </Flex>
            )}
          </div>
        </div>
      </Card>
    </li>
  );
}

/** An element that takes the focus when a pair is open again: the button that opened it is gone. */
function useFocusOnReturn(isSettled: boolean) {
  const element = useRef<HTMLLIElement>(null);
  const wasSettled = useRef(isSettled);
  useEffect(() => {
    if (wasSettled.current && !isSettled) element.current?.focus();
    wasSettled.current = isSettled;
  }, [isSettled]);
  return element;
}

interface UndoButtonProps {
  readonly onUndo: () => Promise<void>;
  readonly isBusy: boolean;
  readonly text: string;
}

/** Takes the focus, which was on a button that is gone. */
function UndoButton({ onUndo, isBusy, text }: UndoButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button
      ref={button}
      mode="ghost"
      fontSize={1}
      padding={2}
      text={text}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) void onUndo();
      }}
    />
  );
}

function OpenPair(props: PairCardProps) {
  const { pair, kind, sides, nameOf, decisions, mayWrite, language } = props;
  const headingId = useId();
  const radioName = useId();
  const [chosen, setChosen] = useState<string>();
  const kept = chosen ?? (sides && usuallyKept(...sides));
  const rows = sides && comparedRows(sides, { language, nameOf });
  const isMembership = new Set(sides?.map(({ document }) => document._type)).size > 1;
  const about = [...new Set(sides?.flatMap((side) => nameIn(side) ?? []))].join(' · ');
  const act = { fontSize: 1, padding: 3, disabled: decisions.isBusy || sides === undefined };
  return (
    <Stack as="section" gap={4} aria-labelledby={headingId}>
      <Flex gap={3} align="center" wrap="wrap">
        <Badge tone={pair.isCertain ? 'positive' : 'caution'} fontSize={1}>
          {(pair.isCertain ? words.certain : words.possible)[language]}
        </Badge>
        <Text as="h3" size={1} id={headingId} style={{ overflowWrap: 'anywhere' }}>
          {words.because[language](reasonOf(pair, kind, language))}
        </Text>
      </Flex>
      {sides === undefined || rows === undefined ? (
        <Text size={1} muted>
          {words.reading[language]}
        </Text>
      ) : (
        <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          {mayWrite && (
            <Text as="legend" size={1} weight={isMembership ? 'regular' : 'medium'}>
              {(isMembership ? words.memberStays : words.keeps)[language]}
            </Text>
          )}
          <div
            style={{
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
              columnGap: '1rem',
              marginTop: '0.75rem',
            }}
          >
            {sides.map((side, place) => (
              <PairSideColumn
                key={side.id}
                side={side}
                place={place === 0 ? 0 : 1}
                rows={rows}
                isKept={side.id === kept}
                choice={
                  mayWrite && !isMembership
                    ? { name: radioName, onChoose: () => setChosen(side.id) }
                    : undefined
                }
                language={language}
              />
            ))}
          </div>
        </fieldset>
      )}
      {mayWrite && (
        <Flex gap={2} wrap="wrap">
          <Button
            {...act}
            text={words.merge[language]}
            onClick={() => kept !== undefined && void decisions.merge(pair, kept, about)}
          />
          <Button
            {...act}
            mode="ghost"
            text={words.apart[language]}
            onClick={() => void decisions.keepApart(pair, about)}
          />
        </Flex>
      )}
    </Stack>
  );
}

function reasonOf({ reason, value }: SuggestedPair, kind: DuplicateKind, language: Language) {
  const all = kind === 'work' ? reasonWords : personReasonWords;
  return all[reason]?.[language](value) ?? reason;
}
