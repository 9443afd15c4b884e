/** What Zotero and other readers need of RIS. */
import { cslItem } from '@/lib/citations/csl';
import { workKinds } from '@/lib/domain/vocabulary';

import { article } from './article';
import { writeAs } from './formats';
import { hostileRecords } from './hostile-records';
import { sampleRecords } from './records';

const items = [...sampleRecords, ...hostileRecords.map(([, record]) => record)].map((record) =>
  cslItem(record, 'en'),
);
const item = cslItem(article, 'fr');

const file = writeAs.RIS(items);
const works = file.split('ER  - \r\n\r\n').slice(0, -1);

test('ends each line with CR LF, and has no line that was cut', () => {
  expect(file).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
  for (const line of works.flatMap((work) => work.split('\r\n').slice(0, -1))) {
    expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S/);
  }
});

test('begins each work with TY and ends it with ER', () => {
  expect(works).toHaveLength(items.length);
  for (const work of works) {
    expect(work.match(/^(?:TY|ER) {2}- /gm)).toEqual(['TY  - ']);
    expect(work).toMatch(/^TY {2}- /);
  }
});

test.each(workKinds)('the type of a %s is one that readers know', (kind) => {
  const type = { journal: 'JOUR', preprint: 'JOUR', conference: 'CONF', workshop: 'CONF' };
  const others = { chapter: 'CHAP', thesis: 'THES', report: 'RPRT', book: 'BOOK' };
  const rest = { dataset: 'DATA', software: 'COMP', other: 'GEN' };
  const written = writeAs.RIS([cslItem({ ...article, kind }, 'fr')]);
  expect(written).toMatch(new RegExp(`^TY {2}- ${{ ...type, ...others, ...rest }[kind]}\r\n`));
});

test('has AU TI T2 DO UR L1 AB KW PY DA SP EP VL IS', () => {
  expect(writeAs.RIS([item]).split('\r\n')).toEqual([
    'TY  - JOUR',
    'AU  - van der Berg, Ludwig, Jr.',
    'AU  - Ode, Ann',
    'TI  - On $x$',
    'T2  - Journal of Tests',
    'PY  - 2025',
    'DA  - 2025/07/13/',
    'VL  - 7',
    'IS  - 2',
    'SP  - 11',
    'EP  - 19',
    'DO  - 10.1000/a',
    'UR  - https://example.org/a',
    'L1  - https://example.org/a.pdf',
    'AB  - Un résumé.',
    'KW  - Réseaux',
    'KW  - Graphes',
    'LA  - fr',
    'ID  - a',
    'ER  - ',
    '',
    '',
  ]);
});

test.each([
  ['2025', 'DA  - 2025///'],
  ['2025-07', 'DA  - 2025/07//'],
  ['2025-07-13', 'DA  - 2025/07/13/'],
])('writes the date %s without a month or a day that is not known', (date, line) => {
  expect(writeAs.RIS([cslItem({ ...article, date }, 'fr')]).split('\r\n')).toContain(line);
});

test.each(['conference', 'workshop'] as const)(
  'has the proceedings of a %s in C3, and its name in T2',
  (kind) => {
    const one = cslItem({ ...article, kind, venueShort: 'JT 2025' }, 'fr');
    expect(writeAs.RIS([one])).toContain('\r\nC3  - Journal of Tests\r\nT2  - JT 2025\r\n');
    const unnamed = cslItem({ ...article, kind, venueShort: undefined }, 'fr');
    expect(writeAs.RIS([unnamed])).toContain('\r\nT2  - Journal of Tests\r\n');
  },
);

test('says no language of a program, which readers take for one of programming', () => {
  expect(writeAs.RIS([cslItem({ ...article, kind: 'software' }, 'fr')])).not.toContain('LA  - ');
});

test.each(['preprint', 'chapter'] as const)(
  'has the whole, of which a %s is a part, in T2',
  (kind) => {
    const one = cslItem({ ...article, kind, venueShort: 'JT 2025' }, 'fr');
    expect(writeAs.RIS([one])).toContain('\r\nT2  - Journal of Tests\r\n');
  },
);

test('has the DOI whole, also one that ends with a full stop', () => {
  const one = cslItem({ ...article, doi: '10.1000/a(b)<c>;d.' }, 'fr');
  expect(writeAs.RIS([one])).toContain('\r\nDO  - 10.1000/a(b)<c>;d.\r\n');
});

test.each([
  ['d’', 'd’Alembert'],
  ["l'", "l'Alembert"],
  ['al-', 'al-Alembert'],
  ['van der', 'van der Alembert'],
])('the particle %s stands before the family name as it is printed', (nameParticle, family) => {
  const authors = [
    {
      ...{ name: 'J A', givenName: 'Jean', familyName: 'Alembert', nameParticle },
      isOrganization: false,
    },
  ];
  expect(writeAs.RIS([cslItem({ ...article, authors }, 'fr')])).toContain(
    `AU  - ${family}, Jean\r\n`,
  );
});

test('a book has its pages once', () => {
  const book = writeAs.RIS([cslItem({ ...article, kind: 'book', pages: '7-9' }, 'fr')]);
  expect(book.match(/^(?:SE|SP|EP) .*$/gm)).toEqual(['SP  - 7', 'EP  - 9']);
});
