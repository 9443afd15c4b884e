/** A coauthor who becomes a member, and is no member any more, as the site then shows it. */
import { readRedirect } from '@/lib/content/addresses/read-redirect';
import { readCoauthor } from '@/lib/content/coauthor/read';
import { readProfile } from '@/lib/content/profile/read';
import { becomeCoauthor, becomeMember } from '@/sanity/studio/actions/membership/become-member';

import { raffel, training } from '../../content/sample-ids';
import { authors, paper, type SampleLake, startSampleLake } from '../../content/sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const slug = 'colin-raffel';
const member = 'researcher-colin-raffel';
const stored = (id: string) => lake.editor.getDocument(id);
const profile = (of = slug) => readProfile(lake.reader, 'fr', of);
const page = () => readCoauthor(lake.reader, 'fr', slug);

test('a coauthor who becomes a member has a profile, to which the old address leads', async () => {
  const work = await stored(training);
  expect(await becomeMember(lake.editor, raffel)).toBe(member);
  expect(await profile()).toMatchObject({ name: 'Colin Raffel', status: 'current', workCount: 1 });
  expect(await stored(member)).toMatchObject({ givenName: 'Colin', familyName: 'Raffel' });
  expect(await page()).toBeUndefined();
  expect(await readRedirect(lake.reader, 'coauthor', slug)).toEqual({ page: 'profile', slug });
  // Every reference is as it was.
  expect(await stored(training)).toEqual(work);
});

test('undone, the coauthor has the page again, and what was written of the member is a draft', async () => {
  await becomeMember(lake.editor, raffel);
  await lake.editor.patch(member).set({ orcid: '0000-0002-1825-0097' }).commit();
  await becomeCoauthor(lake.editor, raffel);
  expect(await profile()).toBeUndefined();
  expect(await page()).toMatchObject({ name: 'Colin Raffel' });
  expect(await stored(`drafts.${member}`)).toMatchObject({ orcid: '0000-0002-1825-0097' });

  await becomeMember(lake.editor, raffel);
  expect(await profile()).toMatchObject({ contact: { orcid: '0000-0002-1825-0097' } });
  expect(await stored(`drafts.${member}`)).toBeUndefined();
});

test('what named the member as a person names the coauthor after it was undone', async () => {
  await becomeMember(lake.editor, raffel);
  await lake.write(paper('new', { authors: authors(member) }));
  await becomeCoauthor(lake.editor, raffel);
  expect(await stored('publication-new')).toMatchObject({
    authors: [{ person: { _ref: raffel, _weak: true } }],
  });
  expect(await stored(training)).toMatchObject({
    authors: expect.arrayContaining([
      expect.objectContaining({ person: expect.objectContaining({ _ref: raffel }) }),
    ]),
  });
});

test('a draft of the coauthor follows, so that publishing it undoes nothing', async () => {
  const published = await stored(raffel);
  if (!published) throw new Error('the sample has no Colin Raffel');
  await lake.editor.create({ ...published, _id: `drafts.${raffel}`, name: 'Colin A. Raffel' });
  await becomeMember(lake.editor, raffel);
  const draft = { name: 'Colin A. Raffel', member: { _ref: member } };
  expect(await stored(`drafts.${raffel}`)).toMatchObject(draft);
  await becomeCoauthor(lake.editor, raffel);
  expect(await stored(`drafts.${raffel}`)).not.toHaveProperty('member');
});

test('an address that a member has gets a number', async () => {
  await lake.editor
    .patch('researcher-david-rolnick')
    .set({ slug: { _type: 'slug', current: slug } })
    .commit();
  await becomeMember(lake.editor, raffel);
  expect(await profile(`${slug}-2`)).toMatchObject({ name: 'Colin Raffel' });
  expect(await readRedirect(lake.reader, 'coauthor', slug)).toEqual({
    page: 'profile',
    slug: `${slug}-2`,
  });
});

test('a coauthor who is not published becomes no member, and nothing is written', async () => {
  await lake.editor.create({ _id: 'drafts.coauthor-new', _type: 'coauthor', name: 'New' });
  await expect(becomeMember(lake.editor, 'coauthor-new')).rejects.toThrow();
  expect(await stored('researcher-new')).toBeUndefined();
});
