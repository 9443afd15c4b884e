import { Stack, Text } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import { sourceWords } from '../source-names.ts';
import { originDate } from './origin-date.ts';
import { useFormProvenance } from './provenance-context.tsx';
import { versionOrigins } from './version-origins.ts';
import { provenanceWords } from './words.ts';

interface VersionProvenanceProps {
  /** The `_key` of the version. */
  readonly versionKey: string;
  readonly language: Language;
}

/** Under the fields of a version: from where those are that an import wrote and nobody changed since. */
export function VersionProvenance({ versionKey, language }: VersionProvenanceProps) {
  const { standing } = useFormProvenance();
  const origins = versionOrigins(standing, versionKey, language);
  if (origins.length === 0) return null;
  return (
    <Stack gap={3} data-testid="provenance">
      {origins.map(({ source, at, names }) => (
        <Text key={`${source} ${at}`} size={0} muted>
          {provenanceWords.fields[language]({
            source: sourceWords[source] ?? source,
            date: originDate(at, language),
            names: names.map(lowerCased).join(', '),
          })}
        </Text>
      ))}
    </Stack>
  );
}

/** `DOI` and `PDF` stay as they are, `arXiv identifier` too. */
function lowerCased(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
