/** What Zotero and other readers need of CSL-JSON. */
import { cslItem } from '@/lib/citations/csl';

import { article } from './article';
import { cslItemSchema } from './csl-item-schema';
import { writeAs } from './formats';
import { hostileRecords } from './hostile-records';
import { sampleRecords } from './records';

const items = [...sampleRecords, ...hostileRecords.map(([, record]) => record)].map((record) =>
  cslItem(record, 'en'),
);
const item = cslItem(article, 'fr');

test('has `id` and `type`, and nothing beyond the schema but `custom`', () => {
  const written: unknown = JSON.parse(writeAs['CSL-JSON'](items));
  expect(cslItemSchema.array().parse(written)).toEqual(written);
});

test('has dates as `issued.date-parts`, as precise as they are known', () => {
  expect(item.issued).toEqual({ 'date-parts': [[2025, 7, 13]] });
  expect(cslItem({ ...article, date: '2025-07' }, 'fr').issued).toEqual({
    'date-parts': [[2025, 7]],
  });
  expect(cslItem({ ...article, date: undefined }, 'fr').issued).toBeUndefined();
});

test('has the identifier of arXiv and the PDF in `custom`', () => {
  expect(item.custom).toEqual({
    eprint: '2506.13234',
    eprinttype: 'arxiv',
    pdf: 'https://example.org/a.pdf',
  });
});

test('has no half of a surrogate pair, which other readers refuse', () => {
  expect(writeAs['CSL-JSON'](items)).not.toMatch(/\\ud[89a-f]/i);
});
