import { cslItem } from '@/lib/citations/csl';
import type { WorkRecord } from '@/lib/citations/work-record';

import { expectedOf, hasFormula } from './format-limits';
import { type Format, formats, writeAs } from './formats';
import { formulas, hostileRecords } from './hostile-records';
import { type ReadItem, readBack } from './read-back';
import { plainRecord, sampleRecords } from './records';

const records: readonly (readonly [string, WorkRecord])[] = [
  ...sampleRecords.map((record) => [record.title.text, record] as const),
  ...hostileRecords,
];
const plain = cslItem(plainRecord, 'en');

describe.each(formats)('%s', (format) => {
  test.each(records)('%s is read back as it was, and leaves the next work alone', (_, record) => {
    const item = cslItem(record, 'en');
    const read = readBack(writeAs[format]([item, plain]), format);
    expect(read.map(withOneDash)).toEqual(
      [expectedOf(item, format), expectedOf(plain, format)].map((expected, place) =>
        place === 0 ? withoutFormulas(expected, record, format) : expected,
      ),
    );
  });

  test.each(Object.entries(formulas))('a title with %s has it in the file', (name, { raw }) => {
    const record = hostileRecords.find(([one]) => one === `a title with ${name}`)?.[1];
    const file = record && writeAs[format]([cslItem(record, 'en')]);
    expect(format === 'CSL-JSON' ? file?.replaceAll('\\\\', '\\') : file).toContain(raw);
  });
});

/** The reader makes a hyphen of the first dash only. */
function withOneDash(item: ReadItem): ReadItem {
  return { ...item, page: item.page?.replaceAll('–', '-') };
}

/** The reader of TeX writes formulas in its own way, so any text is accepted for those. */
function withoutFormulas(expected: ReadItem, { title, abstracts }: WorkRecord, format: Format) {
  if (format === 'CSL-JSON' || format === 'RIS') return expected;
  const any: unknown = expect.any(String);
  return {
    ...expected,
    ...(hasFormula(title.text) && { title: any }),
    ...(expected.abstract !== undefined &&
      abstracts.some(({ text }) => hasFormula(text)) && { abstract: any }),
  };
}
