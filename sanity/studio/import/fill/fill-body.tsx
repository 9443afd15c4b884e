import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { WorkDocument } from '../../../../lib/import/changes/work-fields.ts';
import { recognised } from '../../../../lib/import/lookup/index.ts';
import { FillStatus } from './fill-status.tsx';
import { FoundChanges } from './found-changes.tsx';
import { useFill } from './use-fill.ts';
import { fillWords } from './words.ts';

interface FillBodyProps {
  readonly id: string;
  readonly work: WorkDocument;
  readonly language: Language;
}

/** The field to paste into, what was found, and what became of it. */
export function FillBody({ id, work, language }: FillBodyProps) {
  const [text, setText] = useState('');
  const { filling, ask, write, cancel } = useFill(id);
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const fieldId = useId();
  const hintId = useId();
  const { state } = filling;
  const isBusy = state === 'asking' || state === 'writing';

  // The button that was pressed is gone with what was found.
  useEffect(() => {
    if (state === 'filled') status.current?.focus();
  }, [state]);

  const search = (): void => {
    if (!isBusy && text.trim() !== '') void ask(text);
  };
  const fill = async (...args: Parameters<typeof write>): Promise<void> => {
    if (await write(...args)) setText('');
  };
  const searchOnEnter = (event: KeyboardEvent): void => {
    // A line break belongs in a bibliography, and nowhere in an identifier.
    if (event.key !== 'Enter' || event.shiftKey || recognised(text).kind !== 'pieces') return;
    event.preventDefault();
    search();
  };
  return (
    <Stack gap={4} paddingX={2} paddingBottom={2}>
      <Stack gap={3}>
        <Text as="label" htmlFor={fieldId} size={1} weight="medium">
          {fillWords.label[language]}
        </Text>
        <TextArea
          ref={field}
          id={fieldId}
          aria-describedby={hintId}
          rows={2}
          fontSize={1}
          value={text}
          spellCheck={false}
          style={{ resize: 'vertical' }}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={searchOnEnter}
        />
        <Text size={1} muted id={hintId}>
          {fillWords.hint[language]}
        </Text>
        <Flex>
          <Button
            mode="ghost"
            fontSize={1}
            text={fillWords[state === 'asking' ? 'searching' : 'search'][language]}
            disabled={text.trim() === '' && !isBusy}
            aria-busy={state === 'asking'}
            onClick={search}
          />
        </Flex>
      </Stack>
      {/* It is there before it says anything, so that what it says is read aloud. */}
      <div role="status" ref={status} tabIndex={-1} style={{ outline: 'none' }}>
        <FillStatus filling={filling} language={language} />
      </div>
      {'found' in filling &&
        filling.found.verdict.kind !== 'here' &&
        filling.found.verdict.kind !== 'newVersion' && (
          <FoundChanges
            found={filling.found}
            work={work}
            isWriting={state === 'writing'}
            onWrite={(choice) => void fill(filling.found, choice)}
            onCancel={() => {
              cancel();
              field.current?.focus();
            }}
            language={language}
          />
        )}
    </Stack>
  );
}
