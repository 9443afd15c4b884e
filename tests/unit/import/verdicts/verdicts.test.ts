import { keptApart } from '@/lib/import/decisions/decision';
import type { KnownPerson } from '@/lib/import/known/known-people';
import type { KnownWork } from '@/lib/import/known/known-works';
import type { QueueItem } from '@/lib/import/queue/queue-item';
import type { Known } from '@/lib/import/verdicts/known';
import { verdicts } from '@/lib/import/verdicts/verdicts';
import { author, journal, preprint, record } from '../records/source-records';
import { queueItem } from '../records/queue-items';

const devin: KnownPerson = {
  id: 'coauthor-devin',
  type: 'coauthor',
  isPublished: true,
  name: 'Devin Kwok',
  alternateNames: [],
  slugs: ['devin'],
};

function work(id: string, more: Partial<KnownWork> = {}): KnownWork {
  return {
    id,
    isPublished: true,
    hasDraft: false,
    title: 'On the shape of loss surfaces',
    translatedTitles: [],
    type: 'article',
    slugs: [id],
    authors: [{ person: devin.id }, { printedName: 'Maria Silva' }],
    versions: [{ kind: 'journal', venue: 'Annals of Loss', date: '2024-03', doi: '10.5555/one' }],
    ...more,
  };
}

function known(works: readonly KnownWork[], more: Partial<Known> = {}): Known {
  return { works, people: [devin], imported: new Map(), decisions: [], ...more };
}

const judged = (items: readonly QueueItem[], here: Known) => [...verdicts(items, here).values()];

const item = queueItem('a', [record()]);
const withPreprint = queueItem('a', [record({ versions: [journal(), preprint()] })]);
const unnamed = queueItem('a', [
  record({ source: 'bibtex', sourceId: 'kwok', versions: [journal({ doi: undefined })] }),
]);
const elsewhere = { kind: 'journal', venue: 'Acta', date: '2024' };
const titled = (text: string, more = {}) =>
  queueItem('a', [
    record({ title: { text }, versions: [journal({ doi: '10.5555/new' })], ...more }),
  ]);

test.each<[string, QueueItem, Known, object]>([
  ['nothing like it is here', item, known([]), { kind: 'new' }],
  [
    'another work is here',
    item,
    known([work('w', { title: 'Prime gaps', versions: [{ ...elsewhere, doi: '10.5555/x' }] })]),
    { kind: 'new' },
  ],
  [
    'its DOI is here',
    item,
    known([work('w', { title: 'A title of its own' })]),
    { kind: 'here', work: 'w', reason: { reason: 'sameDoi', value: '10.5555/one' } },
  ],
  [
    'its DOI is here in capitals',
    item,
    known([work('w', { versions: [{ kind: 'journal', doi: '10.5555/ONE' }] })]),
    { kind: 'here', work: 'w', reason: { reason: 'sameDoi' } },
  ],
  [
    'its arXiv id is here, its article is not',
    withPreprint,
    known([work('w', { versions: [{ kind: 'preprint', arxivId: '2401.01867' }] })]),
    { kind: 'newVersion', work: 'w', reason: { reason: 'sameArxivId' }, versions: [journal()] },
  ],
  [
    'its registry names a work that is here',
    queueItem('a', [record({ versions: [preprint()], sameWorkAs: [{ doi: '10.5555/one' }] })]),
    known([work('w')]),
    { kind: 'newVersion', reason: { reason: 'sameWorkRelation' }, versions: [preprint()] },
  ],
  [
    'it was imported before, and its work has no identifier any more',
    item,
    known([work('w', { title: 'Anew', versions: [] })], {
      imported: new Map([['doi:10.5555/one', 'w']]),
    }),
    {
      kind: 'newVersion',
      work: 'w',
      reason: { reason: 'importedBefore', value: 'doi:10.5555/one' },
    },
  ],
  [
    'it was imported before, and its work was deleted since',
    item,
    known([], { imported: new Map([['doi:10.5555/one', 'gone']]) }),
    { kind: 'new' },
  ],
  [
    'one of its identifiers is of a work that was deleted, another of one that is here',
    withPreprint,
    known([work('w', { title: 'Anew', versions: [] })], {
      imported: new Map([
        ['arxiv:2401.01867', 'gone'],
        ['doi:10.5555/one', 'w'],
      ]),
    }),
    { kind: 'newVersion', work: 'w', reason: { reason: 'importedBefore' } },
  ],
  [
    'it went into a work of its own, which is here',
    item,
    known([work('publication-a')], { imported: new Map([['doi:10.5555/one', 'publication-a']]) }),
    { kind: 'here', work: 'publication-a', reason: { reason: 'importedBefore' } },
  ],
  [
    'a work has its title and its authors',
    unnamed,
    known([work('w')]),
    { kind: 'possibleDuplicate', work: 'w', reason: 'sameTitle' },
  ],
  [
    'a work has its title elsewhere',
    unnamed,
    known([work('w', { versions: [{ ...elsewhere, doi: '10.5555/x' }] })]),
    { kind: 'possibleDuplicate', work: 'w', reason: 'sameTitleOtherVenue' },
  ],
  [
    'a work has its title with a typo',
    titled('On the shape of loss sufaces'),
    known([work('w', { versions: [] })]),
    { kind: 'possibleDuplicate', work: 'w', reason: 'titleSpelling' },
  ],
  [
    'a thesis has its title',
    titled('On the shape of loss surfaces'),
    known([work('w', { type: 'thesis', versions: [{ kind: 'thesis', date: '2023' }] })]),
    { kind: 'possibleDuplicate', work: 'w', reason: 'sameTitleThesis' },
  ],
  [
    'somebody else wrote under its title',
    titled('Preface', { authors: [author('Ada | Other')] }),
    known([work('w', { title: 'Preface' })]),
    { kind: 'new' },
  ],
  [
    'an editor keeps it apart from the work of its DOI',
    item,
    known([work('w')], { decisions: [keptApart('publication-a', 'w')] }),
    { kind: 'new' },
  ],
  [
    'an editor keeps it apart from the work that it was imported into',
    item,
    known([work('w')], {
      decisions: [keptApart('publication-a', 'w')],
      imported: new Map([['doi:10.5555/one', 'w']]),
    }),
    { kind: 'new' },
  ],
  [
    'an editor keeps it apart from one of two that are like it',
    unnamed,
    known([work('w'), work('x', { versions: [] })], {
      decisions: [keptApart('publication-a', 'w')],
    }),
    { kind: 'possibleDuplicate', work: 'x' },
  ],
])('%s', (_, one, here, expected) => {
  expect(judged([one], here)).toMatchObject([expected]);
});

test('of two works that are one, the one is named that the item is tied to', () => {
  const twins = [
    work('a', { versions: [{ kind: 'preprint', arxivId: '2401.01867' }] }),
    work('b', {
      versions: [
        { kind: 'preprint', arxivId: '2401.01867' },
        { ...elsewhere, doi: '10.5555/one' },
      ],
    }),
  ];
  expect(judged([queueItem('q', [record()])], known(twins))).toMatchObject([
    { work: 'b', reason: { reason: 'sameDoi' } },
  ]);
  const imported = new Map([['doi:10.5555/one', 'a']]);
  expect(judged([queueItem('q', [record()])], known(twins, { imported }))).toMatchObject([
    { work: 'a', reason: { reason: 'importedBefore' } },
  ]);
});

describe('item against item', () => {
  const twin = queueItem('b', [record({ source: 'openalex', sourceId: 'W1' })]);
  test('two that share a DOI are not both new', () => {
    expect(judged([item, twin], known([]))).toEqual([
      { kind: 'new' },
      {
        kind: 'possibleDuplicate',
        work: 'publication-a',
        reason: 'sameDoi',
        value: '10.5555/one',
        score: 1,
      },
    ]);
  });
  test('whichever is first in the list', () => {
    expect(verdicts([twin, item], known([]))).toEqual(verdicts([item, twin], known([])));
  });
  test('unless an editor keeps them apart', () => {
    const decisions = [keptApart('publication-a', 'publication-b')];
    expect(judged([item, twin], known([], { decisions }))).toEqual([
      { kind: 'new' },
      { kind: 'new' },
    ]);
  });
  test('two that are alike are duplicates of each other', () => {
    const alike = { ...unnamed, _id: 'import.item.c' };
    expect(judged([item, alike], known([]))).toMatchObject([
      { kind: 'possibleDuplicate', work: 'publication-c', reason: 'sameTitle' },
      { kind: 'possibleDuplicate', work: 'publication-a', reason: 'sameTitle' },
    ]);
  });
  test('one that is like an item that is here names the work that is here', () => {
    const alike = { ...unnamed, _id: 'import.item.c' };
    const here = known([work('w', { title: 'Under another name', authors: [] })]);
    expect(judged([item, alike], here)).toMatchObject([
      { kind: 'here', work: 'w' },
      { kind: 'possibleDuplicate', work: 'w', reason: 'sameTitle' },
    ]);
  });
});

test('the same place in two answers of ORCID ties nothing', () => {
  const summary = (text: string, doi: string) =>
    record({
      source: 'orcid',
      sourceId: `o/${doi}`,
      title: { text },
      group: 'orcid:o:0',
      versions: [journal({ doi })],
    });
  const items = [
    queueItem('a', [summary('Spectra of random graphs', '10.5555/a')]),
    queueItem('b', [summary('Knots and their energy', '10.5555/b')]),
  ];
  expect(judged(items, known([]))).toEqual([{ kind: 'new' }, { kind: 'new' }]);
});
