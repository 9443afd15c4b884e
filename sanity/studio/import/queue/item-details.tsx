import { Stack, Text } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { AuthorChoices } from '../../../../lib/import/authors/import-people.ts';
import type { AuthorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import type { QueueItem } from '../../../../lib/import/queue/queue-item.ts';
import type { SourceAuthor } from '../../../../lib/import/source-record.ts';
import { importedWork } from '../../../../lib/import/work/imported-work.ts';
import { AuthorsTable } from '../changes/authors-table.tsx';
import { ChangesTable, type Takes } from '../changes/changes-table.tsx';
import { Losses } from '../changes/losses.tsx';
import { sourceWords } from '../source-names.ts';
import { detailWords } from '../words.ts';
import { useChanges } from './use-changes.ts';

export interface ItemDetailsProps {
  readonly item: QueueItem;
  /** The published `_id` of the work that it would go into; undefined for a new one. */
  readonly into: string | undefined;
  readonly search: (author: SourceAuthor) => AuthorSearch;
  readonly takes: Takes;
  readonly choices: AuthorChoices;
  readonly onTakes: (takes: Takes) => void;
  readonly onChoices: (choices: AuthorChoices) => void;
  readonly language: Language;
}

/** Field by field what accepting a work would write, who its authors are, and what of its sources is left out. */
export function ItemDetails(props: ItemDetailsProps) {
  const { item, search, takes, choices, onTakes, onChoices, language } = props;
  const changes = useChanges(props);
  const { value: authors } = importedWork(item.records).authors;
  const sources = [...new Set(item.records.map(({ source }) => sourceWords[source] ?? source))];
  return (
    <Stack gap={4} paddingTop={3}>
      <Text size={1} muted>
        {detailWords.sources[language]} {sources.join(', ')}
      </Text>
      <AuthorsTable
        authors={authors}
        search={search}
        choices={choices}
        onChoices={onChoices}
        language={language}
      />
      {changes !== undefined && (
        <ChangesTable changes={changes} takes={takes} onTakes={onTakes} language={language} />
      )}
      <Losses records={item.records} language={language} />
    </Stack>
  );
}
