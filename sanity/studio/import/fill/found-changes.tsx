import { Button, Flex, Stack, Text } from '@sanity/ui';
import { useMemo, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { overwritesNobody } from '../../../../lib/import/accept/accept-items.ts';
import { type FillPlan, fillPlan } from '../../../../lib/import/accept/fill-work.ts';
import type { AuthorChoices } from '../../../../lib/import/authors/import-people.ts';
import { authorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import type { FieldChange } from '../../../../lib/import/changes/changes.ts';
import type { WorkDocument } from '../../../../lib/import/changes/work-fields.ts';
import { importedWork } from '../../../../lib/import/work/imported-work.ts';
import { AuthorsTable } from '../changes/authors-table.tsx';
import type { Takes } from '../changes/changes-table.tsx';
import { Losses } from '../changes/losses.tsx';
import { useFormProvenance } from '../provenance/provenance-context.tsx';
import { sourceWords } from '../source-names.ts';
import { ChangeList, type ChangeListContext } from './change-list.tsx';
import { fillBase } from './fill-base.ts';
import type { FoundWork } from './use-fill.ts';
import { fillWords } from './words.ts';

/** What is to be written. */
interface FillChoice {
  readonly plan: FillPlan;
  readonly taken: readonly FieldChange[];
  /** The fields that the work begins with, should it be new. */
  readonly initial: WorkDocument;
}

interface FoundChangesProps {
  readonly found: FoundWork;
  readonly work: WorkDocument;
  readonly isWriting: boolean;
  readonly onWrite: (choice: FillChoice) => void;
  readonly onCancel: () => void;
  readonly language: Language;
}

/** What would be written into the form, and the button that writes it. It follows what is typed meanwhile. */
export function FoundChanges(props: FoundChangesProps) {
  const { found, work, isWriting, onWrite, onCancel, language } = props;
  const { records, known } = found;
  const { provenance } = useFormProvenance();
  const [takes, setTakes] = useState<Takes>(new Map());
  const [choices, setChoices] = useState<AuthorChoices>(new Map());
  const search = useMemo(() => authorSearch(known.people), [known.people]);
  const names = useMemo(() => new Map(known.people.map(({ id, name }) => [id, name])), [known]);
  const initial = fillBase(work);
  const plan =
    provenance && fillPlan({ records, work: initial, provenance, people: known.people, choices });
  if (plan === undefined) return null;

  const described = importedWork(records);
  const fills = plan.changes.filter(overwritesNobody);
  const replaces = plan.changes.filter((change) => !overwritesNobody(change));
  const taken = plan.changes.filter((one) => takes.get(one.path) ?? overwritesNobody(one));
  const context: ChangeListContext = {
    described,
    work,
    search,
    nameOf: (id) => names.get(id),
    language,
  };
  const sources = [...new Set(records.map(({ source }) => sourceWords[source] ?? source))];
  const isAboutAuthors = plan.changes.some(({ path }) => path === 'authors');
  return (
    <Stack gap={4} data-testid="fill-changes">
      <Text size={1} role="status">
        {plan.changes.length === 0
          ? fillWords.noChanges[language]
          : fillWords.found[language]({
              sources: sources.join(', '),
              filled: fills.length,
              replaced: replaces.length,
            })}
      </Text>
      <ChangeList title={fillWords.fills[language]} changes={fills} context={context} />
      <ChangeList
        title={fillWords.replaces[language]}
        hint={fillWords.replacesHint[language]}
        changes={replaces}
        context={context}
        takes={takes}
        onTakes={setTakes}
      />
      {isAboutAuthors && (
        <AuthorsTable
          authors={described.authors.value}
          search={search}
          choices={choices}
          onChoices={setChoices}
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
            disabled={taken.length === 0}
            aria-busy={isWriting}
            onClick={() => {
              if (!isWriting) onWrite({ plan, taken, initial });
            }}
          />
        )}
        <Button mode="bleed" fontSize={1} text={fillWords.cancel[language]} onClick={onCancel} />
      </Flex>
    </Stack>
  );
}
