import { Box, Button, Flex, Stack, Text, TextArea } from '@sanity/ui';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { WorkDocument } from '../../../../lib/import/changes/work-fields.ts';
import { recognised } from '../../../../lib/import/lookup/index.ts';
import { FillStatus } from './fill-status.tsx';
import { FoundChanges } from './found-changes.tsx';
import { useFill } from './use-fill.ts';
import { useFillPlan } from './use-fill-plan.ts';
import { fillWords } from './words.ts';

interface FillBodyProps {
  readonly id: string;
  readonly work: WorkDocument;
  readonly isReadOnly: boolean;
  readonly language: Language;
}

/** The field to paste into, what was found, and what became of it. */
export function FillBody({ id, work, isReadOnly, language }: FillBodyProps) {
  const [text, setText] = useState('');
  const { filling, ask, write, cancel } = useFill(id);
  const { state } = filling;
  const choice = useFillPlan('found' in filling ? filling.found : undefined, work);
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const fieldId = useId();
  const hintId = useId();
  const isBusy = state === 'asking' || state === 'writing';

  // The button that was pressed is gone together with what was found.
  useEffect(() => {
    if (state === 'filled') status.current?.focus();
  }, [state]);

  const search = (): void => {
    if (!isBusy && !isReadOnly && text.trim() !== '') void ask(text);
  };
  const searchOnEnter = (event: KeyboardEvent): void => {
    // A line break belongs in a bibliography, and nowhere in an identifier.
    if (event.key !== 'Enter' || event.shiftKey || recognised(text).kind !== 'pieces') return;
    event.preventDefault();
    search();
  };
  const fill = async (): Promise<void> => {
    if (choice !== undefined && (await write(choice))) setText('');
  };
  return (
    <Box paddingX={2} paddingTop={2} paddingBottom={2}>
      <Stack gap={3}>
        <Text as="label" htmlFor={fieldId} size={1} weight="medium">
          {fillWords.label[language]}
        </Text>
        <Text size={1} muted id={hintId}>
          {fillWords.hint[language]}
        </Text>
        <TextArea
          ref={field}
          id={fieldId}
          aria-describedby={hintId}
          rows={rowsFor(text)}
          fontSize={1}
          value={text}
          readOnly={isReadOnly}
          spellCheck={false}
          style={{ resize: 'vertical' }}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={searchOnEnter}
        />
        <Flex>
          <Button
            mode="ghost"
            fontSize={1}
            text={fillWords[state === 'asking' ? 'searching' : 'search'][language]}
            disabled={isReadOnly || (text.trim() === '' && !isBusy)}
            aria-busy={state === 'asking'}
            onClick={search}
          />
        </Flex>
      </Stack>
      {/* It is there before it says anything, so that what it says is read aloud. */}
      <div role="status" ref={status} tabIndex={-1} style={{ outline: 'none' }}>
        <FillStatus filling={filling} choice={choice} language={language} />
      </div>
      {choice?.found.isOpen === true && (
        <Box paddingTop={4}>
          <FoundChanges
            choice={choice}
            work={work}
            isReadOnly={isReadOnly}
            isWriting={state === 'writing'}
            onWrite={() => void fill()}
            onCancel={() => {
              cancel();
              field.current?.focus();
            }}
            language={language}
          />
        </Box>
      )}
    </Box>
  );
}

/** As many lines as the text has: an identifier has one, a reference in BibTeX some ten. */
function rowsFor(text: string): number {
  return Math.min(Math.max(text.split('\n').length, 2), 10);
}
