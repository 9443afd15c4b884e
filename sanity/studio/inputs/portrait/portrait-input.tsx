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
 * The Studio's own image input. A chosen, dropped or pasted file that cannot be a portrait is
 * rejected before it is uploaded, and the reason stays until another file is tried.
 */
export function PortraitInput({ inputProps, language }: PortraitInputProps) {
  const [refused, setRefused] = useState<{ name: string; rejection: Rejection }>();

  /** Stops an event whose file is rejected; every other event goes to the Studio's input. */
  const check = (event: SyntheticEvent, files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    const rejection = rejectionOf(file);
    setRefused(rejection && { name: file.name, rejection });
    if (!rejection) return;
    event.preventDefault();
    event.stopPropagation();
    // Without this, choosing the same file again, made smaller meanwhile, would be no change event.
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
