import { Stack, Text } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { AuthorChoices } from '../../../../lib/import/authors/import-people.ts';
import type { AuthorSearch } from '../../../../lib/import/authors/person-matcher.ts';
import type { QueueItem } from '../../../../lib/import/queue/queue-item.ts';
import type { SourceAuthor } from '../../../../lib/import/source-record.ts';
import { importedWork } from '../../../../lib/import/work/imported-work.ts';
import { sourceWords } from '../source-names.ts';
import { detailWords } from '../words.ts';
import { AuthorsTable } from './authors-table.tsx';
import { ChangesTable } from './changes-table.tsx';
import type { Takes } from './item-card.tsx';
import { Losses } from './losses.tsx';

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
  const { item, search, choices, onChoices, language } = props;
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
      <ChangesTable {...props} />
      <Losses records={item.records} language={language} />
    </Stack>
  );
}
