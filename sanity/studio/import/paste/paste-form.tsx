import { Box, Button, Card, Flex, Label, Stack, Text, TextArea } from '@sanity/ui';
import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { ImportSession } from '../../../../lib/import/session/import-session.ts';
import { pasteWords } from '../words.ts';
import { type Pasting, useStart } from './use-start.ts';

interface PasteFormProps {
  readonly session: ImportSession;
  readonly language: Language;
}

/** Where an editor pastes identifiers or a bibliography, or drops a file. */
export function PasteForm({ session, language }: PasteFormProps) {
  const [text, setText] = useState('');
  const [isOver, setIsOver] = useState(false);
  const { pasting, startText, startFile, startMembers } = useStart(session, language);
  const fileInput = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const hintId = useId();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await startText(text)) setText('');
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void startFile(file);
  };
  return (
    <Card
      as="form"
      border
      radius={3}
      padding={4}
      tone={isOver ? 'primary' : 'default'}
      onSubmit={(event) => void submit(event)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Stack gap={3}>
        <Label as="label" htmlFor={fieldId} size={1}>
          {pasteWords.label[language]}
        </Label>
        <Text size={1} muted id={hintId}>
          {isOver ? pasteWords.drop[language] : pasteWords.hint[language]}
        </Text>
        <TextArea
          id={fieldId}
          aria-describedby={hintId}
          rows={5}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Flex gap={2} wrap="wrap" align="center">
          <Button
            type="submit"
            text={pasteWords.search[language]}
            disabled={pasting.state === 'reading' || text.trim() === ''}
          />
          <Button
            mode="ghost"
            text={pasteWords.file[language]}
            disabled={pasting.state === 'reading'}
            onClick={() => fileInput.current?.click()}
          />
          <Button
            mode="ghost"
            text={pasteWords.members[language]}
            disabled={pasting.state === 'reading'}
            onClick={() => void startMembers()}
          />
          <input
            ref={fileInput}
            type="file"
            hidden
            accept=".bib,.bibtex,.ris,.json,.txt"
            aria-label={pasteWords.file[language]}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file !== undefined) void startFile(file);
            }}
          />
        </Flex>
        <Said pasting={pasting} language={language} />
      </Stack>
    </Card>
  );
}

/** What became of the last paste. */
function Said({ pasting, language }: { pasting: Pasting; language: Language }) {
  return (
    <Box role="status">
      {pasting.state === 'reading' && (
        <Text size={1} muted>
          {pasteWords.reading[language]}
        </Text>
      )}
      {pasting.state === 'said' && (
        <Card tone="caution" border radius={2} padding={3}>
          <Stack gap={3}>
            {pasting.lines.map((line, place) => (
              <Text key={place} size={1} style={{ overflowWrap: 'anywhere' }}>
                {line}
              </Text>
            ))}
          </Stack>
        </Card>
      )}
    </Box>
  );
}
