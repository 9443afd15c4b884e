import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline';
import { Card, Flex, Stack, Text } from '@sanity/ui';
import { type SyntheticEvent, useState } from 'react';
import type { ObjectInputProps } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { type Rejection, rejectionOf } from './rejection.ts';
import { portraitWords } from './words.ts';

interface PortraitInputProps {
  readonly inputProps: ObjectInputProps;
  readonly language: Language;
}

/**
 * Studio's own image input. A file that cannot be a portrait, chosen, dropped or pasted, is refused
 * before it is sent, and the reason stays in sight until another file is tried.
 */
export function PortraitInput({ inputProps, language }: PortraitInputProps) {
  const [refused, setRefused] = useState<{ name: string; rejection: Rejection }>();

  /** Stops an event that brings a file which is refused; every other goes to Studio's input. */
  const check = (event: SyntheticEvent, files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    const rejection = rejectionOf(file);
    setRefused(rejection && { name: file.name, rejection });
    if (!rejection) return;
    event.preventDefault();
    event.stopPropagation();
    // The same file, made smaller meanwhile, is to be a change again.
    if (event.target instanceof HTMLInputElement) event.target.value = '';
  };

  return (
    <Stack
      gap={3}
      onChangeCapture={(event) => {
        const { target } = event;
        if (target instanceof HTMLInputElement && target.type === 'file')
          check(event, target.files);
      }}
      onDropCapture={(event) => check(event, event.dataTransfer.files)}
      onPasteCapture={(event) => check(event, event.clipboardData.files)}
    >
      {inputProps.renderDefault(inputProps)}
      <div role="alert">
        {refused && (
          <Card padding={3} radius={2} border tone="critical">
            <Flex gap={3}>
              <Text size={1}>
                <ErrorOutlineIcon aria-hidden />
              </Text>
              <Text size={1} style={{ overflowWrap: 'anywhere' }}>
                {portraitWords[refused.rejection][language](refused.name)}
              </Text>
            </Flex>
          </Card>
        )}
      </div>
    </Stack>
  );
}
