import { Button, Flex } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { queueWords, verdictPluralWords } from '../words.ts';
import { type JudgedItem, type QueueFilter, shownItems, verdictKinds } from './judged-items.ts';

interface QueueFiltersProps {
  readonly judged: readonly JudgedItem[];
  readonly filter: QueueFilter;
  readonly language: Language;
  readonly onChange: (filter: QueueFilter) => void;
}

/** Which verdicts to show, each with how many there are. */
export function QueueFilters({ judged, filter, language, onChange }: QueueFiltersProps) {
  const choices = ['all', ...verdictKinds] as const;
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={queueWords.filter[language]}>
      {choices.map((choice) => {
        const count = shownItems(judged, choice).length;
        const name = choice === 'all' ? queueWords.all : verdictPluralWords[choice];
        return (
          <Button
            key={choice}
            mode={choice === filter ? 'default' : 'ghost'}
            fontSize={1}
            padding={3}
            text={`${name[language]} (${count})`}
            aria-pressed={choice === filter}
            onClick={() => onChange(choice)}
          />
        );
      })}
    </Flex>
  );
}
