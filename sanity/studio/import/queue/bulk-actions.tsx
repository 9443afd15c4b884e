import { Button, Flex } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { queueWords } from '../words.ts';
import type { JudgedItem, QueueFilter } from './judged-items.ts';
import type { Deciding } from './use-deciding.ts';

interface BulkActionsProps {
  readonly shown: readonly JudgedItem[];
  readonly filter: QueueFilter;
  readonly deciding: Deciding;
  readonly language: Language;
}

/** One decision about all works of a kind. Possible duplicates are decided one by one, so none is accepted with others. */
export function BulkActions({ shown, filter, deciding, language }: BulkActionsProps) {
  if (filter === 'all' || shown.length === 0) return null;
  const items = shown.map(({ item }) => item);
  const count = items.length;
  return (
    <Flex gap={2} wrap="wrap">
      {filter !== 'possibleDuplicate' && (
        <Button
          fontSize={1}
          text={queueWords.acceptAll[language](count)}
          disabled={deciding.isBusy}
          onClick={() => void deciding.accept(shown.map(acceptedAsJudged))}
        />
      )}
      <Button
        mode="ghost"
        fontSize={1}
        text={queueWords.skipAll[language](count)}
        disabled={deciding.isBusy}
        onClick={() => void deciding.setStatus(items, 'skipped')}
      />
      <Button
        mode="ghost"
        tone="critical"
        fontSize={1}
        text={queueWords.neverAll[language](count)}
        disabled={deciding.isBusy}
        onClick={() => void deciding.setStatus(items, 'never')}
      />
    </Flex>
  );
}

function acceptedAsJudged({ item, verdict }: JudgedItem) {
  const isKnown = verdict.kind === 'here' || verdict.kind === 'newVersion';
  return { item, into: isKnown ? verdict.work : undefined };
}
