import type { ProvenanceEntry } from '@/lib/import/provenance/provenance';
import { versionOrigins } from '@/sanity/studio/import/provenance/version-origins';

function standing(...entries: [string, ProvenanceEntry['source'], string][]) {
  return new Map(
    entries.map(([_key, source, at]) => [_key, { _key, source, at, value: '""' }] as const),
  );
}

const march = '2026-03-03T12:00:00Z';

test('fields of one source and day are named together, in the order of the form', () => {
  const fields = standing(
    ['versions.a.doi', 'crossref', march],
    ['versions.a.pdf', 'openalex', march],
    ['versions.a.kind', 'crossref', '2026-03-03T12:00:05Z'],
    ['versions.a.date', 'crossref', '2026-05-04T12:00:00Z'],
    ['versions.b.kind', 'arxiv', march],
    ['title', 'crossref', march],
  );
  expect(versionOrigins(fields, 'a', 'en')).toEqual([
    { source: 'crossref', at: march, names: ['Kind', 'DOI'] },
    { source: 'crossref', at: '2026-05-04T12:00:00Z', names: ['Date'] },
    { source: 'openalex', at: march, names: ['PDF'] },
  ]);
});

test('a version that no import wrote is from nowhere', () => {
  expect(versionOrigins(standing(['versions.a.kind', 'crossref', march]), 'b', 'fr')).toEqual([]);
});
