import fc from 'fast-check';

import { cslItem } from '@/lib/citations/csl';
import { bibliographyReading } from '@/lib/import/bibliographies/bibliography-reading';
import { bibtexReading } from '@/lib/import/bibliographies/bibtex/bibtex-reading';
import { cslReading } from '@/lib/import/bibliographies/csl/csl-reading';
import { decodedText } from '@/lib/import/bibliographies/decoded-text';
import { risReading } from '@/lib/import/bibliographies/ris/ris-reading';
import { type SourceReading, sourceRecordSchema } from '@/lib/import/source-record';

import { anyText } from '../../citations/exports/any-text';
import { formats, writeAs } from '../../citations/exports/formats';
import { hostileRecords, recordWith } from '../../citations/exports/hostile-records';

const line = /^[^\s\p{Cc}]([^\p{Cc}\u2028\u2029]*[^\s\p{Cc}])?$/u;

/** Records pass the schema; their texts are lines. */
function expectValid({ records, problems }: SourceReading): void {
  for (const record of records) {
    expect(sourceRecordSchema.safeParse(record).error).toBeUndefined();
    const texts = [
      record.title.text,
      ...record.abstracts.map(({ text }) => text),
      ...record.authors.map(({ name }) => name),
      ...record.versions.flatMap(({ venue, volume, issue, pages }) =>
        [venue, volume, issue, pages].flatMap((text) => text ?? []),
      ),
    ];
    for (const text of texts) {
      expect(text).toMatch(line);
      expect(text).not.toMatch(/undefined|\[object/);
      // What hides TeX is gone again.
      if (record.source === 'bibtex') expect(text).not.toMatch(/[\u{f0000}-\u{10ffff}]/u);
    }
  }
  for (const { where, detail } of problems) {
    expect(`${where ?? ''}${detail ?? ''}`.length).toBeLessThanOrEqual(400);
  }
}

test.each([
  ['BibTeX', bibtexReading],
  ['RIS', risReading],
  ['CSL-JSON', cslReading],
  ['no format', bibliographyReading],
])('any text, taken for %s, is no error', async (_, reading) => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 300 })),
      async (text) => {
        expectValid(await reading(text));
      },
    ),
    { numRuns: 150 },
  );
});

test('any text in the value of an entry is no error, and does not reach the next entry', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const file = `@article{a, title = {${text}}, author = {${text}}, year = {${text}}}\n@book{b, title = {B}}`;
      const reading = await bibtexReading(file);
      expectValid(reading);
      expect(reading.records.some(({ title }) => title.text === 'B')).toBe(true);
    }),
    { numRuns: 250 },
  );
});

test('any value in an item is no error', async () => {
  const fields = ['id', 'title', 'author', 'issued', 'page', 'DOI', 'URL', 'custom', 'language'];
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()), async (item) => {
      expectValid(await cslReading(JSON.stringify([{ ...item, type: 'book' }])));
    }),
    { numRuns: 150 },
  );
});

test('any bytes are some text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(typeof decodedText(bytes).text).toBe('string');
    }),
  );
});

describe.each(formats)('%s', (format) => {
  test('of hostile works is read, each as one', async () => {
    // A title of signs alone is a placeholder.
    const named = hostileRecords.filter(([, { title }]) => /[\p{L}\p{N}]/u.test(title.text));
    const items = named.map(([, record]) => cslItem(record, 'en'));
    const reading = await bibliographyReading(writeAs[format](items));
    expectValid(reading);
    expect(reading.problems).toEqual([]);
    expect(reading.records.map(({ sourceId }) => sourceId)).toEqual(items.map(({ id }) => id));
  });

  test('of any texts is read, each work as one', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const reading = await bibliographyReading(
          writeAs[format]([cslItem(recordWith(text), 'en')]),
        );
        expectValid(reading);
        expect(reading.records.length + reading.problems.length).toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
