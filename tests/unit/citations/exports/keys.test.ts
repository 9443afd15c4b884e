import { citationKey, cslItem } from '@/lib/citations/csl';

import { formats, writeAs } from './formats';
import { hostileRecords } from './hostile-records';
import { recordOf, sampleRecords } from './records';

const butterfly = recordOf({
  _id: 'publication-butterfly',
  slug: 'butterfly-effect',
  versions: [{ _key: 'a', kind: 'preprint', date: '2024' }],
});

test('the key stays when the title, the date, the authors or the version to cite change', () => {
  const mended = recordOf({
    _id: 'publication-butterfly',
    slug: 'butterfly-effect',
    title: 'Another title',
    authors: [{ printedName: 'A. New' }],
    versions: [{ _key: 'b', kind: 'journal', date: '2025-07' }],
  });
  expect(citationKey(mended)).toBe(citationKey(butterfly));
});

test('no two works have the same key, also those whose slugs and identifiers are alike', () => {
  const alike = [
    { slug: 'a-work', id: 'a-work-2' },
    { slug: 'a-work-2', id: 'a-work' },
    { slug: undefined, id: 'publication.a-work' },
    { slug: undefined, id: 'publication-a-work' },
    { slug: 'a--work', id: 'x' },
  ];
  const keys = [...alike, ...sampleRecords, ...hostileRecords.map(([, record]) => record)].map(
    citationKey,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(formats)('%s has the key as it is, however long it is', (format) => {
  const slug = `a-${'long-'.repeat(16)}slug`;
  const file = writeAs[format]([cslItem({ ...butterfly, slug }, 'en')]);
  expect(file).toContain(slug);
});
