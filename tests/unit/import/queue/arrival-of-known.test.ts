import { arrival, type Arrival } from '@/lib/import/queue/arrival';
import { itemDocument, queueItemIn } from '@/lib/import/queue/queue-item';

import { journal, preprint, record } from '../records/source-records';

function arrived(more: Partial<Arrival>) {
  let keys = 0;
  return arrival({
    records: [],
    items: [],
    batch: 'import.batch.b',
    newKey: () => `k${(keys += 1)}`,
    ...more,
  });
}

test('a record that is stored already changes nothing, in whatever order its fields are', () => {
  const [item] = arrived({ records: [record()] });
  const stored = item && queueItemIn(itemDocument(item));
  if (stored === undefined) throw new Error('An item is stored as one.');
  const turned = Object.fromEntries(Object.entries(record()).toReversed());
  const [version] = record().versions;
  const again = { ...record(), ...turned, versions: [{ doi: version?.doi, ...journal() }] };
  expect(arrived({ items: [stored], records: [again] })).toEqual([]);
  expect(arrived({ items: [stored], records: [record({ hasMoreAuthors: true })] })).toHaveLength(1);
});

test('a work stays out when all its records do, and comes in whole when one does not', () => {
  const article = record();
  const ofArXiv = record({
    source: 'arxiv',
    sourceId: '2401.01867',
    versions: [preprint()],
    sameWorkAs: [{ doi: '10.5555/one' }],
  });
  const leavesOut = ({ source }: { readonly source: string }) => source === 'arxiv';
  expect(arrived({ records: [ofArXiv], leavesOut })).toEqual([]);
  const [item, ...others] = arrived({ records: [article, ofArXiv], leavesOut });
  expect(others).toEqual([]);
  expect(item?.records.map(({ source }) => source).toSorted()).toEqual(['arxiv', 'crossref']);
});
