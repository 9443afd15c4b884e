import { Badge, Button, Card, Flex, Heading, Stack } from '@sanity/ui';
import { useId, useState } from 'react';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { AcceptedItem } from '../../../../lib/import/accept/accept-items.ts';
import { overwritesNobody } from '../../../../lib/import/accept/accept-items.ts';
import type { AuthorChoices } from '../../../../lib/import/authors/import-people.ts';
import type { AuthorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import type { SourceAuthor } from '../../../../lib/import/source-record.ts';
import { importedWork } from '../../../../lib/import/work/imported-work.ts';
import { AuthorsLine } from '../changes/authors-line.tsx';
import type { Takes } from '../changes/changes-table.tsx';
import { VerdictLine } from '../changes/verdict-line.tsx';
import { queueWords, verdictWords } from '../words.ts';
import { ItemDetails } from './item-details.tsx';
import type { JudgedItem } from './judged-items.ts';
import type { Deciding } from './use-deciding.ts';
import { VersionsLine } from './versions-line.tsx';

interface ItemCardProps extends JudgedItem {
  /** The title of a work, by its published `_id`. */
  readonly titles: (work: string) => string | undefined;
  readonly search: (author: SourceAuthor) => AuthorSearch;
  readonly deciding: Deciding;
  readonly language: Language;
}

const verdictTones = {
  new: 'positive',
  newVersion: 'primary',
  possibleDuplicate: 'caution',
  here: 'default',
} as const;

/** One work that was found: what it is, what the import thinks of it, what would be written, and what to do. */
export function ItemCard(props: ItemCardProps) {
  const { item, verdict, titles, search, deciding, language } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [takes, setTakes] = useState<Takes>(new Map());
  const [choices, setChoices] = useState<AuthorChoices>(new Map());
  const titleId = useId();
  const detailsId = useId();
  const work = importedWork(item.records);
  const accepted = (into: string | undefined): AcceptedItem => ({
    item,
    into,
    choices,
    takes: (change) => takes.get(change.path) ?? overwritesNobody(change),
  });
  const into = verdict.kind === 'new' ? undefined : verdict.work;
  const act = { fontSize: 1, padding: 3, disabled: deciding.isBusy } as const;
  return (
    <Card as="li" border radius={3} padding={4} aria-labelledby={titleId} data-testid="import-item">
      <Stack gap={3}>
        <Flex gap={3} align="flex-start" justify="space-between">
          <Heading as="h3" size={1} id={titleId} style={{ overflowWrap: 'anywhere' }}>
            {item.title}
          </Heading>
          <Badge tone={verdictTones[verdict.kind]} style={{ flexShrink: 0 }}>
            {verdictWords[verdict.kind][language]}
          </Badge>
        </Flex>
        <AuthorsLine work={work} search={search} language={language} />
        <VersionsLine work={work} verdict={verdict} language={language} />
        <VerdictLine verdict={verdict} titles={titles} language={language} />
        <Flex gap={2} wrap="wrap">
          {verdict.kind === 'possibleDuplicate' ? (
            <>
              <Button
                {...act}
                text={queueWords.acceptInto[language]}
                onClick={() => void deciding.accept([accepted(verdict.work)])}
              />
              <Button
                {...act}
                mode="ghost"
                text={queueWords.acceptAs[language]}
                onClick={() => void deciding.acceptApart(accepted(undefined), verdict.work)}
              />
            </>
          ) : (
            <Button
              {...act}
              text={queueWords.accept[language]}
              onClick={() => void deciding.accept([accepted(into)])}
            />
          )}
          <Button
            {...act}
            mode="ghost"
            text={queueWords.skip[language]}
            onClick={() => void deciding.setStatus([item], 'skipped')}
          />
          <Button
            {...act}
            mode="ghost"
            tone="critical"
            text={queueWords.never[language]}
            onClick={() => void deciding.setStatus([item], 'never')}
          />
          <Button
            {...act}
            mode="bleed"
            text={queueWords.details[language]}
            aria-expanded={isOpen}
            aria-controls={detailsId}
            onClick={() => setIsOpen(!isOpen)}
          />
        </Flex>
        <div id={detailsId} hidden={!isOpen}>
          {isOpen && (
            <ItemDetails
              item={item}
              into={into}
              search={search}
              takes={takes}
              choices={choices}
              onTakes={setTakes}
              onChoices={setChoices}
              language={language}
            />
          )}
        </div>
      </Stack>
    </Card>
  );
}
