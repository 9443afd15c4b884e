import { TextArea, TextInput } from '@sanity/ui';
import { type FocusEventHandler, type FormEvent, useEffect, useRef } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { languageNames } from '../../../i18n/language-names.ts';

interface LanguageTextProps {
  readonly id: string;
  readonly content: Language;
  /** The title of the whole field, for the accessible name. */
  readonly fieldTitle: string;
  readonly hasManyLines: boolean;
  readonly value: string;
  readonly isFocused: boolean;
  readonly isReadOnly: boolean;
  readonly error: string | undefined;
  readonly describedBy: string;
  readonly onFocus: FocusEventHandler;
  readonly onBlur: FocusEventHandler;
  readonly onWrite: (text: string) => void;
}

/**
 * A text in one language. The element stays the same when its entry is added or removed, so it
 * keeps the focus.
 */
export function LanguageText(props: LanguageTextProps) {
  const line = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const { isFocused } = props;
  useEffect(() => {
    if (isFocused) (line.current ?? area.current)?.focus();
  }, [isFocused]);
  const shown = {
    id: props.id,
    lang: props.content,
    dir: 'auto',
    spellCheck: true,
    autoComplete: 'off',
    'aria-label': `${props.fieldTitle} (${languageNames[props.content]})`,
    'aria-describedby': props.describedBy === '' ? undefined : props.describedBy,
    customValidity: props.error,
    readOnly: props.isReadOnly,
    value: props.value,
    onFocus: props.onFocus,
    onBlur: props.onBlur,
    onChange: ({ currentTarget }: FormEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      props.onWrite(currentTarget.value),
  };
  return props.hasManyLines ? (
    <TextArea {...shown} ref={area} rows={6} style={{ resize: 'vertical' }} />
  ) : (
    <TextInput {...shown} ref={line} />
  );
}
