import { keptApart } from '@/lib/import/decisions/decision';
import type { KnownWork } from '@/lib/import/known/known-works';
import { elsewhere } from '@/lib/import/verdicts/elsewhere';
import type { Known } from '@/lib/import/verdicts/known';
import { author, journal, record } from '../records/source-records';

function work(id: string, more: Partial<KnownWork> = {}): KnownWork {
  return {
    id,
    isPublished: true,
    hasDraft: false,
    title: 'On the shape of loss surfaces',
    translatedTitles: [],
    type: 'article',
    slugs: [],
    authors: [],
    versions: [{ kind: 'journal', doi: '10.5555/one', date: '2024-03', venue: 'Annals of Loss' }],
    ...more,
  };
}

function known(more: Partial<Known> = {}): Known {
  return { works: [], people: [], imported: new Map(), decisions: [], ...more };
}

test('a work that is only in this document is nowhere else', () => {
  const here = known({ works: [work('this')], imported: new Map([['doi:10.5555/one', 'this']]) });
  expect(elsewhere([record()], 'this', here)).toEqual({ kind: 'new' });
});

test('a work with the same DOI is in another document', () => {
  const verdict = elsewhere([record()], 'this', known({ works: [work('this'), work('other')] }));
  expect(verdict).toMatchObject({
    kind: 'here',
    work: 'other',
    reason: { reason: 'sameDoi', value: '10.5555/one' },
  });
});

test('so is one that an import took these records into, whatever it is called now', () => {
  const other = work('other', { title: 'Renamed', versions: [] });
  const imported = new Map([['doi:10.5555/one', 'other']]);
  expect(elsewhere([record()], 'this', known({ works: [other], imported }))).toMatchObject({
    kind: 'newVersion',
    work: 'other',
    reason: { reason: 'importedBefore' },
  });
});

const alike = work('other', {
  versions: [{ kind: 'conference', venue: 'Other', date: '2024' }],
  authors: [{ printedName: 'Devin Kwok' }, { printedName: 'Maria Silva' }],
});
const records = [
  record({
    authors: [author('Devin | Kwok'), author('Maria | Silva')],
    versions: [journal({ doi: '10.5555/two' })],
  }),
];

test('one of the same title is possibly it', () => {
  expect(elsewhere(records, 'this', known({ works: [alike] }))).toMatchObject({
    kind: 'possibleDuplicate',
    work: 'other',
  });
});

test('and is not, once an editor said that the two are apart', () => {
  const decisions = [keptApart('this', 'other')];
  const here = known({ works: [alike], decisions });
  expect(elsewhere(records, 'this', here)).toEqual({ kind: 'new' });
});
