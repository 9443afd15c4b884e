import { Box, Text } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { sourceWords } from '../source-names.ts';
import { originDate } from './origin-date.ts';
import { useFormProvenance } from './provenance-context.tsx';
import { provenanceWords } from './words.ts';

interface ProvenanceLineProps {
  /** Of the field, as an import names it: `title`, `abstract.en`. */
  readonly path: string;
  readonly language: Language;
}

/** Under a field that an import wrote and nobody changed since: from where it is, and since when. */
export function ProvenanceLine({ path, language }: ProvenanceLineProps) {
  const entry = useFormProvenance().standing.get(path);
  if (entry === undefined) return null;
  const source = sourceWords[entry.source] ?? entry.source;
  return (
    <Box paddingTop={2} data-testid="provenance">
      <Text size={0} muted>
        {provenanceWords.field[language]({ source, date: originDate(entry.at, language) })}
      </Text>
    </Box>
  );
}
