/** Two documents of one person that become one, as the site then shows it. */
import { readRedirect } from '@/lib/content/addresses/read-redirect';
import { readCoauthor } from '@/lib/content/coauthor/read';
import { readProfile } from '@/lib/content/profile/read';
import { suggestedPeople, suggestedWorks } from '@/lib/import/merge/suggested-pairs';
import { mergeDocuments } from '@/lib/import/merge/merge-documents';
import { undoMerge } from '@/lib/import/merge/undo-merge';
import { decisionDocument, keptApart } from '@/lib/import/decisions/decision';
import { clientStore } from '@/lib/import/store/client-store';
import { readKnown } from '@/lib/import/verdicts/read-known';

import { kwok, raffel, rolnick, training } from '../../content/sample-ids';
import {
  authors,
  paper,
  type SampleLake,
  startSampleLake,
  supervisedBy,
} from '../../content/sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(async () => {
  await lake.restore();
  await lake.editor.delete({ query: '*[_id in path("import.**")]' });
});
afterAll(() => lake.stop());

const store = () => clientStore(lake.editor);
const stored = (id: string) => lake.editor.getDocument(id);
let count = 0;
const options = { newKey: () => `key${(count += 1)}`, now: () => new Date(), by: 'Ada' };
const merge = (kept: string, dropped: string) =>
  mergeDocuments(store(), { kept, dropped }, options);

const short = 'coauthor-c-raffel';

/** Another document of Colin Raffel, who signs one more work with a member. */
async function secondRaffel(more: object = {}): Promise<void> {
  await lake.write(
    {
      _id: short,
      _type: 'coauthor',
      name: 'C. Raffel',
      givenName: 'C.',
      familyName: 'Raffel',
      slug: { _type: 'slug', current: 'c-raffel' },
      formerSlugs: ['raffel'],
      ...more,
    },
    paper('signed', { title: 'A work signed with an initial', authors: authors(kwok, short) }),
  );
}

test('two coauthors become one, and no work prints another name than before', async () => {
  await secondRaffel({ orcid: '0000-0002-1825-0097', url: 'https://example.org/raffel' });
  const outcome = await merge(raffel, short);
  expect(outcome).toMatchObject({ state: 'merged', leavesDraft: false });
  expect(await stored(short)).toBeUndefined();
  expect(await stored(raffel)).toMatchObject({
    name: 'Colin Raffel',
    alternateNames: ['C. Raffel'],
    orcid: '0000-0002-1825-0097',
    url: 'https://example.org/raffel',
    formerSlugs: ['raffel', 'c-raffel'],
  });
  expect(await stored('publication-signed')).toMatchObject({
    authors: [
      { person: { _ref: kwok } },
      {
        _key: short,
        person: { _ref: raffel },
        printedName: 'C. Raffel',
        givenName: 'C.',
        familyName: 'Raffel',
      },
    ],
  });
  for (const slug of ['c-raffel', 'raffel']) {
    expect(await readRedirect(lake.reader, 'coauthor', slug)).toEqual({
      page: 'coauthor',
      slug: 'colin-raffel',
    });
  }
  const page = JSON.stringify(await readCoauthor(lake.reader, 'fr', 'colin-raffel'));
  expect(page).toContain('A work signed with an initial');
});

test('a coauthor who is a member leads to the member, and works go on printing the name', async () => {
  await secondRaffel({ orcid: '0000-0002-1825-0097' });
  expect(await merge(rolnick, short)).toMatchObject({ state: 'merged' });
  expect(await stored(rolnick)).toMatchObject({
    name: 'David Rolnick',
    alternateNames: expect.arrayContaining(['C. Raffel']),
  });
  expect(await stored('publication-signed')).toMatchObject({
    authors: [{}, { person: { _ref: short }, printedName: 'C. Raffel' }],
  });
  expect(await readRedirect(lake.reader, 'coauthor', 'c-raffel')).toEqual({
    page: 'profile',
    slug: 'david-rolnick',
  });
  const profile = await readProfile(lake.reader, 'fr', 'david-rolnick');
  expect(JSON.stringify(profile)).toContain('A work signed with an initial');
});

test('a member is not merged into a coauthor', async () => {
  await secondRaffel();
  expect(await merge(short, rolnick)).toEqual({
    state: 'refused',
    refusal: { reason: 'memberStays' },
  });
});

test.each([
  ['as themselves', undefined],
  ['one of them through the member that they became', rolnick],
])('two who sign one work, %s, are two people', async (_, member) => {
  await secondRaffel(
    member === undefined ? {} : { member: { _type: 'reference', _ref: member, _weak: true } },
  );
  const title = 'Signed by both';
  await lake.write(paper('both', { title, authors: authors(raffel, member ?? short) }));
  expect(await merge(raffel, short)).toEqual({
    state: 'refused',
    refusal: { reason: 'signOneWork', works: expect.arrayContaining([title]) },
  });
});

test('a person does not come to supervise themselves, and is one supervisor of a student', async () => {
  await secondRaffel();
  await lake.editor
    .patch(kwok)
    .set({ supervisors: supervisedBy(raffel, short) })
    .commit();
  await merge(raffel, short);
  expect(await stored(kwok)).toMatchObject({ supervisors: [{ person: { _ref: raffel } }] });
});

test('undone, both have their pages', async () => {
  await secondRaffel();
  const before = await Promise.all([short, raffel, 'publication-signed', training].map(stored));
  const outcome = await merge(raffel, short);
  if (outcome.state !== 'merged') throw new Error('not merged');
  expect(await undoMerge(store(), outcome.record)).toEqual({ state: 'undone' });
  const after = await Promise.all([short, raffel, 'publication-signed', training].map(stored));
  const content = (all: typeof before) =>
    all.map((one) => ({ ...one, _rev: undefined, _updatedAt: undefined }));
  expect(content(after)).toEqual(content(before));
  expect(await readCoauthor(lake.reader, 'fr', 'c-raffel')).toMatchObject({ name: 'C. Raffel' });
});

const pairs = async () => suggestedPeople(await readKnown(store()));

test('equal iDs are certain, names are suggestions, and what is merged or kept apart is neither', async () => {
  const orcid = '0000-0002-1825-0097';
  await secondRaffel({ name: 'Colin Raffel', orcid });
  const ids = [short, raffel];
  expect(await pairs()).toEqual([{ ids, reason: 'sameName', value: '', isCertain: false }]);
  await lake.editor.patch(raffel).set({ orcid }).commit();
  expect(await pairs()).toEqual([{ ids, reason: 'sameOrcid', value: orcid, isCertain: true }]);
  await lake.write(decisionDocument(keptApart(raffel, short)));
  expect(await pairs()).toEqual([]);
  await lake.editor.delete({ query: '*[_id in path("import.**")]' });
  await merge(raffel, short);
  expect(await pairs()).toEqual([]);
});

test('a coauthor who became a member is no duplicate of the member', async () => {
  await secondRaffel({ name: 'David Rolnick' });
  expect(await pairs()).toMatchObject([{ ids: [short, rolnick] }]);
  await merge(rolnick, short);
  expect(await pairs()).toEqual([]);
});

test('works with one DOI come before those with one title', async () => {
  const doi = '10.5555/one';
  const versions = [{ _key: 'v', _type: 'version', kind: 'journal', doi }];
  await lake.write(
    paper('a', { title: 'The growth of lichens', versions }),
    paper('b', { title: 'Growth in lichens, revisited', versions }),
    paper('c', { title: 'Twin titles of the North', authors: authors(kwok, rolnick) }),
    paper('d', { title: 'Twin Titles of the North', authors: authors(kwok, rolnick) }),
  );
  const works = suggestedWorks(await readKnown(store()));
  // The sample has a preprint that was renamed, too.
  expect(works.slice(0, 2)).toMatchObject([
    { ids: ['publication-a', 'publication-b'], reason: 'sameDoi', value: doi, isCertain: true },
    { ids: ['publication-c', 'publication-d'], reason: 'sameTitle', isCertain: false },
  ]);
});
