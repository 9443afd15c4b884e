import { Stack, Text } from '@sanity/ui';
import { type ClipboardEvent, type FocusEvent, useState } from 'react';
import { set, type StringInputProps } from 'sanity';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { type Identifier, normalise } from './normalise.ts';
import { identifierWords } from './words.ts';

interface IdentifierInputProps {
  readonly inputProps: StringInputProps;
  readonly kind: Identifier;
  readonly language: Language;
}

/**
 * The Studio's own text input, in which a pasted address becomes the identifier that is stored: at
 * once when it is pasted, on blur when it was typed. A note tells what was changed.
 */
export function IdentifierInput({ inputProps, kind, language }: IdentifierInputProps) {
  const { elementProps, onChange, renderDefault } = inputProps;
  const [change, setChange] = useState<{ from: string; to: string }>();

  /** @returns whether there was something to change */
  const normaliseNow = (text: string): boolean => {
    const to = inputProps.readOnly === true ? undefined : normalise(kind, text);
    if (to === undefined) return false;
    onChange(set(to));
    setChange({ from: text.trim(), to });
    return true;
  };

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain');
    const whole =
      value.slice(0, selectionStart ?? 0) + pasted + value.slice(selectionEnd ?? value.length);
    if (normaliseNow(whole)) event.preventDefault();
    else elementProps.onPaste?.(event);
  };
  const onBlur = (event: FocusEvent<HTMLInputElement>) => {
    normaliseNow(event.currentTarget.value);
    elementProps.onBlur(event);
  };

  // The note is about this value only, not about one that replaced it.
  const isShown = change !== undefined && change.to === inputProps.value;
  return (
    <Stack gap={isShown ? 2 : 0}>
      {renderDefault({ ...inputProps, elementProps: { ...elementProps, onPaste, onBlur } })}
      <div role="status">
        {isShown && (
          <Text size={1} muted>
            {identifierWords[kind][language]}{' '}
            <span style={{ overflowWrap: 'anywhere' }}>
              {identifierWords.written[language](shortened(change.from))}
            </span>
          </Text>
        )}
      </div>
    </Stack>
  );
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
