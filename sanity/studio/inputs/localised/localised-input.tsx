import { Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useEffect, useEffectEvent } from 'react';
import {
  type ArrayOfObjectsInputProps,
  type ArrayOfObjectsItemMember,
  ChangeIndicator,
  type FormNodeValidation,
  type Path,
  useFormValue,
} from 'sanity';

import { type Language, languages } from '../../../../lib/i18n/languages.ts';
import { localisedBiography, localisedText } from '../../../schema/fields/localised.ts';
import {
  addEntry,
  entriesOf,
  type Entry,
  entryIn,
  isWritten,
  keyFor,
  removeEntry,
  setEntryText,
} from './entries.ts';
import { ProvenanceLine } from '../../import/provenance/provenance-line.tsx';
import { LanguageBiography } from './language-biography.tsx';
import { LanguageField, type Missing, missingNoticeId } from './language-field.tsx';
import { LanguageText } from './language-text.tsx';
import { localisedWords } from './words.ts';

interface LocalisedInputProps {
  readonly inputProps: ArrayOfObjectsInputProps;
  readonly language: Language;
}

/**
 * A localised field: an input for French beside one for English. It stores what the plugin's own
 * input would store, and no entry for an empty text.
 */
export function LocalisedInput({ inputProps, language }: LocalisedInputProps) {
  const entries = entriesOf(inputProps.value);
  const shown = useLanguagesOf(inputProps, entries);
  const isFocused = inputProps.focused === true;
  const focusFirst = useEffectEvent(() => {
    document.getElementById(inputIdOf(inputProps.id, firstToWrite(entries)))?.focus();
  });
  // The editor followed a validation error of the whole field: focus the first language that is
  // missing.
  useEffect(() => {
    if (isFocused) focusFirst();
  }, [isFocused]);
  const width = inputProps.schemaType.name === localisedBiography ? '24rem' : '15rem';
  return (
    <Stack gap={3}>
      <div
        style={{
          display: 'grid',
          gap: '1rem',
          gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${width}), 1fr))`,
        }}
      >
        {shown.map((content) => (
          <OneLanguage
            key={content}
            inputProps={inputProps}
            entries={entries}
            content={content}
            language={language}
          />
        ))}
      </div>
      <OtherEntries inputProps={inputProps} entries={entries} language={language} />
    </Stack>
  );
}

/** Whether a field holds translations of the title, which is in a language of its own. */
function isTranslation(path: Path): boolean {
  return path.length === 1 && path[0] === 'translatedTitle';
}

/**
 * A title is not translated into its own language; an entry that is there all the same can be
 * removed.
 */
function useLanguagesOf({ path }: ArrayOfObjectsInputProps, entries: readonly Entry[]) {
  const own = useFormValue(['language']);
  return languages.filter(
    (content) => !isTranslation(path) || content !== own || entryIn(entries, content) !== undefined,
  );
}

interface OneLanguageProps extends LocalisedInputProps {
  readonly entries: readonly Entry[];
  readonly content: Language;
}

function OneLanguage({ inputProps, entries, content, language }: OneLanguageProps) {
  const { schemaType, path, id, onChange, onPathFocus, elementProps, focusPath } = inputProps;
  const entry = entryIn(entries, content);
  const segment = { _key: keyFor(entries, content) };
  const member = inputProps.members.find(
    (one): one is ArrayOfObjectsItemMember => one.kind === 'item' && one.key === entry?._key,
  );
  const value = member && valueNode(member);
  const validation = [...(member?.item.validation ?? []), ...(value?.validation ?? [])];
  const isReadOnly = inputProps.readOnly === true;
  const isFocused = isKey(focusPath[0], segment._key) && focusPath[1] === 'value';
  const inputId = inputIdOf(id, content);
  const missing = isTranslation(path)
    ? undefined
    : missingIn(entries, content, inputProps.validation);
  return (
    <LanguageField
      content={content}
      language={language}
      inputId={inputId}
      path={[...path, segment]}
      missing={missing}
      presence={value?.presence ?? []}
      validation={validation}
    >
      <ChangeIndicator
        path={[...path, segment, 'value']}
        hasFocus={isFocused}
        isChanged={member?.item.changed ?? inputProps.changed}
      >
        {schemaType.name === localisedBiography ? (
          <LanguageBiography
            inputProps={inputProps}
            content={content}
            language={language}
            member={member}
            onBegin={() =>
              onChange(addEntry(entries, { type: schemaType.name, language: content }))
            }
            onLeave={() => {
              if (entry && !isWritten(entry) && !isReadOnly)
                onChange(removeEntry(entries, entry._key));
            }}
          />
        ) : (
          <LanguageText
            id={inputId}
            content={content}
            fieldTitle={schemaType.title ?? ''}
            hasManyLines={schemaType.name === localisedText}
            value={typeof entry?.value === 'string' ? entry.value : ''}
            isFocused={isFocused}
            isReadOnly={isReadOnly}
            error={validation.find(({ level }) => level === 'error')?.message}
            describedBy={[elementProps['aria-describedby'], missing && missingNoticeId(inputId)]
              .filter((part) => part)
              .join(' ')}
            onFocus={() => onPathFocus([segment, 'value'])}
            onBlur={elementProps.onBlur}
            onWrite={(text) =>
              onChange(setEntryText(entries, { type: schemaType.name, language: content, text }))
            }
          />
        )}
      </ChangeIndicator>
      {path.length === 1 && (
        <ProvenanceLine path={`${String(path[0])}.${content}`} language={language} />
      )}
    </LanguageField>
  );
}

function inputIdOf(fieldId: string, content: Language): string {
  return `${fieldId}-${content}`;
}

function firstToWrite(entries: readonly Entry[]): Language {
  return languages.find((content) => !isWritten(entryIn(entries, content))) ?? languages[0];
}

function isKey(part: unknown, key: string): boolean {
  return typeof part === 'object' && part !== null && '_key' in part && part._key === key;
}

function valueNode(member: ArrayOfObjectsItemMember) {
  const found = member.item.members.find((one) => one.kind === 'field' && one.name === 'value');
  return found?.kind === 'field' ? found.field : undefined;
}

/** A language is missing when the other one is written, or when validation requires both. */
function missingIn(
  entries: readonly Entry[],
  content: Language,
  validation: readonly FormNodeValidation[],
): Missing {
  if (isWritten(entryIn(entries, content))) return undefined;
  if (validation.some(({ level }) => level === 'error')) return 'critical';
  return languages.some((other) => isWritten(entryIn(entries, other))) ? 'caution' : undefined;
}

/** Entries besides the one of each language. They are shown with a button that removes them. */
function OtherEntries({
  inputProps,
  entries,
  language,
}: LocalisedInputProps & { entries: readonly Entry[] }) {
  const used = new Set(languages.map((content) => entryIn(entries, content)));
  const others = entries.filter((entry) => !used.has(entry));
  return others.map((entry) => (
    <Card key={entry._key} border padding={3} radius={2} tone="caution">
      <Flex align="center" gap={3}>
        <Stack flex={1} gap={3}>
          <Text size={1} muted>
            {localisedWords.otherLanguage[language]}
          </Text>
          <Text size={1} lang={entry.language}>
            {entry.language}: {typeof entry.value === 'string' ? entry.value : '…'}
          </Text>
        </Stack>
        <Button
          mode="ghost"
          tone="critical"
          text={localisedWords.remove[language]}
          disabled={inputProps.readOnly}
          onClick={() => inputProps.onChange(removeEntry(entries, entry._key))}
        />
      </Flex>
    </Card>
  ));
}
