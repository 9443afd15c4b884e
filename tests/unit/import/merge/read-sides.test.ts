import { type PairSide, usuallyKept } from '@/lib/import/merge/read-sides';

const side = (id: string, fields: object = {}, more: Partial<PairSide> = {}): PairSide => ({
  id,
  isPublished: true,
  hasDraft: false,
  document: { _id: id, _type: 'coauthor', ...fields },
  citedBy: 0,
  ...more,
});

test.each<[string, PairSide, PairSide]>([
  [
    'a member, whatever a coauthor says',
    side('kept', { _type: 'researcher' }, { isPublished: false }),
    side('other', { name: 'A', url: 'u', orcid: 'o' }, { citedBy: 9 }),
  ],
  [
    'what is published, whatever a draft says',
    side('kept'),
    side('other', { name: 'A', url: 'u' }, { isPublished: false, hasDraft: true }),
  ],
  ['what says more', side('kept', { name: 'A', url: 'u' }), side('other', { name: 'A', url: ' ' })],
  ['what has more items', side('kept', { versions: [1, 2] }), side('other', { versions: [1] })],
  ['what more documents name', side('kept', {}, { citedBy: 2 }), side('other', {}, { citedBy: 1 })],
  ['the older one', side('kept', { _createdAt: '2025' }), side('other', { _createdAt: '2026' })],
])('%s is kept', (_, one, other) => {
  expect(usuallyKept(one, other)).toBe('kept');
  expect(usuallyKept(other, one)).toBe('kept');
});
