import fc from 'fast-check';

import { cslItem } from '@/lib/citations/csl';
import { citationStyles, formattedCitation } from '@/lib/citations/formatted-citation';

import { withoutTexEscapes } from '@/lib/citations/tex-in-text';

import { anyText } from './any-text';
import { expectedOf } from './format-limits';
import { formats, writeAs } from './formats';
import { recordWith } from './hostile-records';
import { readBack } from './read-back';
import { plainRecord } from './records';

const plain = cslItem(plainRecord, 'en');

test.each(formats)('%s: any text leaves the next work unharmed', (format) => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = readBack(writeAs[format]([cslItem(recordWith(text), 'en'), plain]), format);
      expect(read).toHaveLength(2);
      expect(read[0]?.id).toBe('hostile');
      expect(read[0]?.author).toHaveLength(3);
      expect(read[1]).toEqual(expectedOf(plain, format));
    }),
    { numRuns: 200 },
  );
});

test('BibTeX: braces are balanced in every line, also for readers that count escaped ones', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = writeAs
        .BibTeX([cslItem(recordWith(text), 'en')])
        .split('\n')
        .slice(1, -2);
      for (const line of lines) {
        expect(line.split('{')).toHaveLength(line.split('}').length);
        expect(line).toMatch(/^ {2}[a-z]+ = .*,$/);
      }
    }),
    { numRuns: 200 },
  );
});

test('RIS: any text is on lines of the form "XX  - value"', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const file = writeAs.RIS([cslItem(recordWith(text), 'en')]);
      const lines = file.split('\r\n').slice(0, -2);
      expect(file).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- .*$/u);
      expect(lines.filter((line) => /^(TY|ER|ID)/.test(line))).toEqual([
        'TY  - JOUR',
        'ID  - hostile',
        'ER  - ',
      ]);
    }),
    { numRuns: 200 },
  );
});

test('formatted: any text comes out without elements, and nothing in it is lost', () => {
  const signs = /[<>$²\\{}]/g;
  const signsOf = (text: string) => [...text.matchAll(signs)].map(([sign]) => sign).join('');
  fc.assert(
    fc.property(anyText, (text) => {
      const record = { ...recordWith('x'), title: { language: 'en', text } };
      const runs = formattedCitation(record, 'apa', 'en');
      const cited = runs.map((run) => run.text).join('');
      const other = formattedCitation(
        { ...record, title: { language: 'en', text: 'x' } },
        'apa',
        'en',
      );
      expect(signsOf(cited)).toBe(
        signsOf(withoutTexEscapes(text)) + signsOf(other.map((run) => run.text).join('')),
      );
    }),
    { numRuns: 60 },
  );
});

test('formatted: any text in any field is cited without what hides it', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(...citationStyles), (text, style) => {
      const runs = formattedCitation(recordWith(text), style, 'fr');
      const cited = runs.map((run) => run.text).join('');
      expect(cited).not.toMatch(/[\u{f0000}-\u{10ffff}]|undefined|NaN/u);
      expect(cited).toContain('2024');
    }),
    { numRuns: 60 },
  );
});
