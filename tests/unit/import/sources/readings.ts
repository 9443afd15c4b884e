import { isPartialDate } from '@/lib/domain';
import { arxivReading } from '@/lib/import/sources/arxiv';
import { crossrefReading } from '@/lib/import/sources/crossref';
import { dataciteReading } from '@/lib/import/sources/datacite';
import { openalexReading } from '@/lib/import/sources/openalex';
import { orcidReading } from '@/lib/import/sources/orcid';
import { type SourceReading, sourceRecordSchema } from '@/lib/import/source-record';

/** The reading of each service, by its name. */
export const readings: Readonly<Record<string, (body: string) => SourceReading>> = {
  crossref: crossrefReading,
  datacite: dataciteReading,
  arxiv: arxivReading,
  openalex: openalexReading,
  orcid: (body) => orcidReading(body, '0000-0002-1825-0097'),
};

const markup = /<[a-z/]|&[a-z]+;/i;

/** What must hold of every reading: the schema, plain lines, dates of the calendar, no mistake of the adapter. */
export function expectSound({ records, problems }: SourceReading): void {
  for (const record of records) {
    expect(sourceRecordSchema.safeParse(record).error).toBeUndefined();
    const titles = [record.title, ...record.translatedTitles].map(({ text }) => text);
    const names = record.authors
      .flatMap((author) => Object.values(author))
      .filter((value) => typeof value === 'string');
    const venues = record.versions.flatMap(({ venue, venueShort, volume, issue, pages }) =>
      [venue, venueShort, volume, issue, pages].filter((value) => value !== undefined),
    );
    for (const line of [...titles, ...names, ...venues]) {
      expect(line).not.toMatch(markup);
      expect(line).toBe(line.replaceAll(/\s+/g, ' ').trim());
      expect(line).not.toBe('');
    }
    for (const { text } of record.abstracts) expect(text).not.toMatch(markup);
    for (const { date } of record.versions) {
      if (date === undefined) continue;
      expect(isPartialDate(date)).toBe(true);
      expect(Number(date.slice(0, 4))).toBeLessThanOrEqual(2_100);
    }
  }
  // A record that its own schema refuses would be a problem with a place.
  expect(
    problems.filter(({ reason, where }) => reason === 'damaged' && where !== undefined),
  ).toEqual([]);
}
