import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { bibliographyFormat } from '@/lib/import/bibliographies/bibliography-format';
import { bibliographyReading } from '@/lib/import/bibliographies/bibliography-reading';
import { decodedText } from '@/lib/import/bibliographies/decoded-text';
import { sourceRecordSchema } from '@/lib/import/source-record';

/** A folder of real bibliographies, which are named for their format. */
const folder = process.env.IMPORT_SAMPLES;
const files =
  folder === undefined
    ? []
    : readdirSync(folder).filter((name) => /^(?:bibtex|ris|csl)-/.test(name));

(folder === undefined ? describe.skip : describe)('real bibliographies', () => {
  test.each(files.length > 0 ? files : ['none'])('%s is read', async (name) => {
    const { text, isCertain } = decodedText(readFileSync(join(folder ?? '', name)));
    expect(isCertain).toBe(true);
    expect(bibliographyFormat(text)).toBe(name.split('-')[0]);
    const { records, problems } = await bibliographyReading(text);
    expect(records.length + problems.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(sourceRecordSchema.safeParse(record).error).toBeUndefined();
      expect(record.title.text).not.toMatch(/<\/?[a-z]+>|&[a-z]+;|[{}](?![^$]*\$)/i);
    }
  });
});
