import { importSources } from '@/lib/env/import-settings';
import { SourceError, sourceErrorCodes, sourceErrorSentence } from '@/lib/import/fetch';
import { serviceNames } from '@/lib/import/fetch/error-words';

const sentences = sourceErrorCodes.flatMap((code) =>
  importSources.flatMap((source) =>
    [undefined, 400, 40_000, 125_000].flatMap((retryAfterMs) =>
      (['fr', 'en'] as const).map((language) => ({
        language,
        source,
        sentence: sourceErrorSentence({ code, source, retryAfterMs }, language),
      })),
    ),
  ),
);

test('every code has a sentence in each language that names the service and ends', () => {
  for (const { sentence, source } of sentences) {
    expect(sentence).toContain(serviceNames[source]);
    expect(sentence).toMatch(/^[A-ZO]|^arXiv/);
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|HTTP|\bAPI\b/);
  }
});

test('French has its spaces and apostrophes, and no “de” before a vowel', () => {
  for (const { sentence } of sentences.filter(({ language }) => language === 'fr')) {
    expect(sentence).not.toMatch(/'|[^\u00a0]:|[^\u202f][;!?]|\b[dD]e (?:arXiv|OpenAlex|ORCID)/);
  }
});

test.each([
  [undefined, 'dans quelques minutes', 'in a few minutes'],
  [1, 'dans 1 seconde', 'in 1 second'],
  [40_000, 'dans 40 secondes', 'in 40 seconds'],
  [90_000, 'dans 2 minutes', 'in 2 minutes'],
  [3_600_000, 'dans 60 minutes', 'in 60 minutes'],
])('a wait of %s ms is told in seconds or minutes', (retryAfterMs, fr, en) => {
  const error = new SourceError('busy', { source: 'crossref', reason: 'HTTP 429', retryAfterMs });
  expect(sourceErrorSentence(error, 'fr').replaceAll('\u00a0', ' ')).toContain(fr);
  expect(sourceErrorSentence(error, 'en')).toContain(en);
});
