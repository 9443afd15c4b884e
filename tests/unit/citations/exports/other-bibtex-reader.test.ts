import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import fc from 'fast-check';
import { z } from 'zod';

import { type CslItem, type CslName, cslItem } from '@/lib/citations/csl';
import { escapedForLatex } from '@/lib/citations/tex-in-text';

import { anyText } from './any-text';
import { expectedOf, hasFormula } from './format-limits';
import { writeAs } from './formats';
import { hostileRecords, recordWith } from './hostile-records';
import { sampleRecords } from './records';

const text = z.string().optional();
const creator = z.object({
  ...{ name: text, prefix: text, lastName: text, suffix: text, firstName: text },
});
const library = z.object({
  errors: z.array(z.unknown()),
  entries: z.array(
    z.object({
      key: z.string(),
      fields: z.object({
        ...{ title: text, abstract: text, year: text, month: text, day: text, date: text },
        ...{ journal: text, journaltitle: text, booktitle: text, volume: text, number: text },
        ...{ issue: text, pages: text, doi: text, url: text, eprint: text, eprinttype: text },
        author: z.array(creator).optional(),
        keywords: z.array(z.string()).optional(),
      }),
    }),
  ),
});
type Entry = z.output<typeof library>['entries'][number];

/** What the parser of Better BibTeX reads; a process of its own, because the package is of modules only. */
function parsed(file: string) {
  const script = join(__dirname, 'parse-bibtex.mjs');
  const options = { input: file, encoding: 'utf8', maxBuffer: 100_000_000 } as const;
  return library.parse(JSON.parse(execFileSync(process.execPath, [script], options)));
}

const named: readonly (readonly [string, CslItem])[] = [
  ...sampleRecords.map((record) => [record.title.text, cslItem(record, 'en')] as const),
  ...hostileRecords.map(([name, record]) => [name, cslItem(record, 'en')] as const),
];
const items = named.map(([, item]) => item);

describe.each(['BibTeX', 'BibLaTeX'] as const)('%s', (format) => {
  const { errors, entries } = parsed(writeAs[format](items));

  test('has no errors, and each work once, in order', () => {
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(items.map(({ id }) => id));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test.each(named)('%s is the same to another reader', (_, item) => {
    const entry = entries.find(({ key }) => key === item.id);
    expect(entry && readByIt(entry)).toEqual(expectedByIt(item, format));
  });

  test('of any texts has no errors, and each work once', () => {
    const texts = fc.sample(anyText, { numRuns: 150, seed: 7 });
    const others = texts.map((one, index) => ({
      ...cslItem(recordWith(one), 'en'),
      id: `work-${index}`,
    }));
    const read = parsed(writeAs[format](others));
    expect(read.errors).toEqual([]);
    expect(read.entries.map(({ key }) => key)).toEqual(others.map(({ id }) => id));
  });
});

function readByIt({ fields }: Entry) {
  const { author, title, abstract, volume, doi, url, eprint, eprinttype, keywords } = fields;
  const date = fields.date?.split('-') ?? [fields.year, fields.month, fields.day];
  return {
    ...{ title, abstract, volume, doi, url, eprint, eprinttype },
    keywords: keywords?.toSorted(),
    author: author?.map(
      ({ name, prefix, lastName, suffix, firstName }) =>
        name ?? whole([prefix, lastName, suffix, firstName]),
    ),
    date: date.flatMap((part) => (part === undefined ? [] : [Number(part)])),
    container: fields.journal ?? fields.journaltitle ?? fields.booktitle,
    issue: fields.issue ?? fields.number,
    pages: fields.pages?.replaceAll('–', '-'),
  };
}

function expectedByIt(item: CslItem, format: 'BibTeX' | 'BibLaTeX') {
  const { title, abstract, volume, issue, page, DOI, URL, issued, author, ...others } = expectedOf(
    item,
    format,
  );
  const any: unknown = expect.any(String);
  return {
    // It writes formulas in a way of its own.
    title: hasFormula(item.title) ? any : title,
    abstract: abstract !== undefined && hasFormula(item.abstract ?? '') ? any : abstract,
    ...{ volume, issue, doi: DOI, url: URL, pages: page },
    ...{ eprint: item.custom?.eprint, eprinttype: item.custom?.eprinttype },
    author: author?.map(expectedName),
    date: issued?.['date-parts'][0] ?? [],
    container: others['container-title'],
    // It sorts keywords, and leaves LaTeX in them.
    keywords: others.keyword
      ?.split(',')
      .map((word) => escapedForLatex(word))
      .toSorted(),
  };
}

function expectedName(name: CslName): string {
  const { 'non-dropping-particle': particle, family, given, suffix } = name;
  return whole([particle, family, suffix, given]);
}

/** In one text, since this reader takes the suffix of who has no given name for one. */
function whole(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' | ');
}
