import { Text } from '@sanity/ui';
import { IntentLink } from 'sanity/router';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { Verdict } from '../../../../lib/import/verdicts/verdict.ts';
import { reasonWords } from '../words.ts';

interface VerdictLineProps {
  readonly verdict: Verdict;
  /** The title of a work, by its published `_id`. */
  readonly titles: (work: string) => string | undefined;
  readonly language: Language;
}

/** Which work that is here this one is, or may be, and why. */
export function VerdictLine({ verdict, titles, language }: VerdictLineProps) {
  if (verdict.kind === 'new') return null;
  const { reason, value } =
    verdict.kind === 'possibleDuplicate'
      ? { reason: verdict.reason, value: verdict.value ?? '' }
      : verdict.reason;
  return (
    <Text size={1} style={{ overflowWrap: 'anywhere' }}>
      <IntentLink intent="edit" params={{ id: verdict.work, type: 'publication' }}>
        {titles(verdict.work) ?? verdict.work}
      </IntentLink>
      {' · '}
      {reasonWords[reason]?.[language](value) ?? reason}
    </Text>
  );
}
