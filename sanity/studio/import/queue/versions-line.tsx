import { Stack, Text } from '@sanity/ui';

import type { Language } from '../../../../lib/i18n/languages.ts';
import type { SourceVersion } from '../../../../lib/import/source-record.ts';
import type { Verdict } from '../../../../lib/import/verdicts/verdict.ts';
import { type ImportedWork, versionOf } from '../../../../lib/import/work/imported-work.ts';
import { versionKindTitles } from '../../../schema/objects/version.ts';

interface VersionsLineProps {
  readonly work: ImportedWork;
  readonly verdict: Verdict;
  readonly language: Language;
}

/** The versions of a work, one a line; of one that is here, the new ones in bold. */
export function VersionsLine({ work, verdict, language }: VersionsLineProps) {
  const fresh =
    verdict.kind === 'newVersion' ? verdict.versions.map((version) => JSON.stringify(version)) : [];
  return (
    <Stack as="ul" gap={2} style={{ padding: 0, listStyle: 'none' }}>
      {work.versions.map(versionOf).map((version, place) => (
        <Text
          as="li"
          key={place}
          size={1}
          muted
          weight={fresh.includes(JSON.stringify(version)) ? 'semibold' : 'regular'}
          style={{ overflowWrap: 'anywhere' }}
        >
          {describe(version, language)}
        </Text>
      ))}
    </Stack>
  );
}

function describe({ kind, venue, date, doi, arxivId }: SourceVersion, language: Language): string {
  const arxiv = arxivId === undefined ? undefined : `arXiv:${arxivId}`;
  return [versionKindTitles[kind][language], venue, date, doi ?? arxiv]
    .filter((part) => part !== undefined)
    .join(' · ');
}
