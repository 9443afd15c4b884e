import { CurrentPages } from '@/lib/content/sitemap/current-pages';

import { kwok, raffel, training } from '../sample-ids';
import { member, paper, type SampleLake, startSampleLake, weakly } from '../sample-lake';

let lake: SampleLake;
let pages: CurrentPages;
beforeAll(async () => {
  lake = await startSampleLake();
});
beforeEach(async () => {
  pages = new CurrentPages();
  // What follows is found after a first reading.
  await pages.read(lake.reader);
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const slugged = async () =>
  (await pages.read(lake.reader)).map(({ address }) =>
    'slug' in address ? `${address.page}:${address.slug}` : address.page,
  );

test('each document of a kind with a slug has its page, but for CVs', async () => {
  const found = await slugged();
  const documents = await lake.editor.fetch<{ _type: string; slug: string }[]>(
    '*[defined(slug.current) && !defined(member->slug.current)]{_type, "slug": slug.current}',
  );
  const kinds = { researcher: 'profile', publication: 'work' };
  expect(found.toSorted()).toEqual(
    documents
      .map(
        ({ _type, slug }) =>
          `${Object.entries(kinds).find(([type]) => type === _type)?.[1] ?? _type}:${slug}`,
      )
      .toSorted(),
  );
});

test('a page is as new as the last change of its document', async () => {
  await lake.editor.patch(kwok).set({ name: 'D. Kwok' }).commit();
  const updated = await lake.editor.fetch<string>('*[_id == $id][0]._updatedAt', { id: kwok });
  const page = (await pages.read(lake.reader)).find(
    ({ address }) => 'slug' in address && address.slug === 'devin-kwok',
  );
  expect(page?.lastModified).toBe(updated);
});

test('what is published is there at once, and what is taken down is not', async () => {
  await lake.write(member('ada'));
  expect(await slugged()).toContain('profile:ada');
  await lake.editor.delete('researcher-ada');
  expect(await slugged()).not.toContain('profile:ada');
});

test('drafts and versions have no page', async () => {
  const before = await slugged();
  await lake.write(
    { ...member('ada'), _id: 'drafts.researcher-ada' },
    { ...paper('of-ada'), _id: 'versions.r1.publication-of-ada' },
    { ...member('autre-adresse'), _id: `drafts.${kwok}` },
  );
  expect(await slugged()).toEqual(before);
});

test('a work without an address has no page, and a former address is none', async () => {
  await lake.editor
    .patch(training)
    .set({ slug: { _type: 'slug', current: 'moved' }, formerSlugs: ['earlier'] })
    .commit();
  await lake.write(paper('nameless', { slug: undefined }), paper('half', { slug: {} }));
  const found = await slugged();
  expect(found).toContain('work:moved');
  expect(found.filter((page) => /earlier|nameless|half|training/.test(page))).toEqual([]);
});

test('an address that no page has leaves the others, and is not reported each time', async () => {
  const before = await slugged();
  lake.issues.forget();
  await lake.write(
    ...['Not A Slug', '../x', '', 7].map((current, n) =>
      paper(`broken-${n}`, { slug: { _type: 'slug', current } }),
    ),
  );
  expect(await slugged()).toEqual(before);
  expect(lake.issues.count()).toBe(0);
});

test('of two documents with the same address there is one page', async () => {
  await lake.write({ ...member('devin-kwok'), _id: 'researcher-other' });
  expect((await slugged()).filter((page) => page === 'profile:devin-kwok')).toHaveLength(1);
});

test('a coauthor who became a member has no page, as long as the member has one', async () => {
  await lake.write(member('raffel'));
  await lake.editor
    .patch(raffel)
    .set({ member: weakly('researcher-raffel') })
    .commit();
  expect(await slugged()).not.toContain('coauthor:colin-raffel');
  await lake.editor.delete('researcher-raffel');
  expect(await slugged()).toContain('coauthor:colin-raffel');
});
