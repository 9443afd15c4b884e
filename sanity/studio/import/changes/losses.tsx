import { Stack, Text } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { SourceRecord } from '../../../../lib/import/source-record.ts';
import { sourceWords } from '../source-names.ts';
import { detailWords, fieldWords, lossWords } from '../words.ts';

/** What sources said that is left out, each with its reason. */
export function Losses({
  records,
  language,
}: {
  readonly records: readonly SourceRecord[];
  readonly language: Language;
}) {
  const losses = records.flatMap(({ source, losses: lost }) =>
    lost.map((loss) => ({ ...loss, source })),
  );
  if (losses.length === 0) return null;
  return (
    <Stack gap={2}>
      <Text size={1} weight="medium">
        {detailWords.losses[language]}
      </Text>
      <ul style={{ margin: 0 }}>
        {losses.map(({ source, field, reason, value }, place) => (
          <Text as="li" key={place} size={1} muted style={{ overflowWrap: 'anywhere' }}>
            {[
              sourceWords[source],
              fieldWords[field]?.[language] ?? field,
              value,
              lossWords[reason]?.[language],
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ))}
      </ul>
    </Stack>
  );
}
