import { Button, Flex, Stack } from '@sanity/ui';
import { useMemo } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { authorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import type { WorkDocument } from '../../../../lib/import/changes/work-fields.ts';
import { importedWork } from '../../../../lib/import/work/imported-work.ts';
import { AuthorsTable } from '../changes/authors-table.tsx';
import { Losses } from '../changes/losses.tsx';
import { ChangeList, type ChangeListContext } from './change-list.tsx';
import type { FillChoice } from './use-fill-plan.ts';
import { fillWords } from './words.ts';

interface FoundChangesProps {
  readonly choice: FillChoice;
  /** The work as it is in the form. */
  readonly work: WorkDocument;
  readonly isReadOnly: boolean;
  readonly isWriting: boolean;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
  readonly language: Language;
}

/** What would be written into the form, field by field, and the button that writes it. */
export function FoundChanges(props: FoundChangesProps) {
  const { choice, work, isReadOnly, isWriting, onWrite, onCancel, language } = props;
  const { found, plan, fills, replaces, taken, takes, onTakes, choices, onChoices } = choice;
  const { records, known } = found;
  const described = useMemo(() => importedWork(records), [records]);
  const search = useMemo(() => authorSearch(known.people), [known.people]);
  const names = useMemo(() => new Map(known.people.map(({ id, name }) => [id, name])), [known]);
  const context: ChangeListContext = {
    described,
    work,
    search,
    people: plan.people,
    nameOf: (id) => names.get(id),
    language,
  };
  return (
    <Stack gap={4} data-testid="fill-changes">
      <ChangeList title={fillWords.fills[language]} changes={fills} context={context} />
      <ChangeList
        title={fillWords.replaces[language]}
        hint={fillWords.replacesHint[language]}
        changes={replaces}
        context={context}
        takes={takes}
        onTakes={onTakes}
      />
      {plan.changes.some(({ path }) => path === 'authors') && (
        <AuthorsTable
          authors={described.authors.value}
          search={search}
          choices={choices}
          onChoices={onChoices}
          onlyUncertain
          language={language}
        />
      )}
      <Losses records={records} language={language} />
      <Flex gap={2} wrap="wrap">
        {plan.changes.length > 0 && (
          <Button
            tone="primary"
            fontSize={1}
            text={fillWords[isWriting ? 'writing' : 'fill'][language]}
            disabled={isReadOnly || taken.length === 0}
            aria-busy={isWriting}
            onClick={() => {
              if (!isWriting) onWrite();
            }}
          />
        )}
        <Button
          mode="bleed"
          fontSize={1}
          text={fillWords[plan.changes.length > 0 ? 'cancel' : 'close'][language]}
          onClick={onCancel}
        />
      </Flex>
    </Stack>
  );
}
