/** Redirects from the former addresses of people to their current ones. */
import { readRedirect } from '@/lib/content/addresses/read-redirect';
import { readSlugs } from '@/lib/content/addresses/read-slugs';
import { readCoauthor } from '@/lib/content/coauthor/read';
import { readProfile } from '@/lib/content/profile/read';

import { raffel } from '../sample-ids';
import { member, type SampleLake, startSampleLake, weakly } from '../sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const slug = (current: unknown) => ({ _type: 'slug', current });

/** What an address leads to: a person, a redirect, or nothing. */
async function at(address: string): Promise<string> {
  const shown = await readProfile(lake.reader, 'fr', address);
  if (shown) return `shows ${shown.name}`;
  const moved = await readRedirect(lake.reader, 'profile', address);
  return moved?.page === 'profile' ? `moved to ${moved.slug}` : 'nothing';
}

/** The same for an address of a coauthor. */
async function coauthorAt(address: string): Promise<string> {
  const shown = await readCoauthor(lake.reader, 'fr', address);
  if (shown) return `shows ${shown.name}`;
  const moved = await readRedirect(lake.reader, 'coauthor', address);
  return moved && 'slug' in moved ? `moved to ${moved.page} ${moved.slug}` : 'nothing';
}

test('a former address leads to the current one, also after several moves, in one step', async () => {
  await lake.write(member('c', { formerSlugs: ['a', 'b'] }));
  expect([await at('a'), await at('b'), await at('c')]).toEqual([
    'moved to c',
    'moved to c',
    'shows c',
  ]);
});

test('the former addresses of a CV lead to the current one, as those of the profile do', async () => {
  await lake.write(member('c', { formerSlugs: ['a', 'b'] }));
  for (const former of ['a', 'b']) {
    expect(await readRedirect(lake.reader, 'cv', former)).toEqual({ page: 'cv', slug: 'c' });
  }
  expect(await readRedirect(lake.reader, 'cv', 'c')).toBeUndefined();
});

test('an address given back shows the person again, and the one between leads to it', async () => {
  await lake.write({ ...member('a', { formerSlugs: ['a', 'b'] }), name: 'A' });
  expect([await at('a'), await at('b')]).toEqual(['shows A', 'moved to a']);
});

test('two people who exchanged their addresses are each at their own', async () => {
  await lake.write(
    { ...member('a', { name: 'A', slug: slug('b'), formerSlugs: ['a'] }) },
    { ...member('b', { name: 'B', slug: slug('a'), formerSlugs: ['b'] }) },
  );
  expect([await at('a'), await at('b')]).toEqual(['shows B', 'shows A']);
});

test('an address given to somebody else is theirs, and leads back when they leave it', async () => {
  await lake.write(member('new', { formerSlugs: ['old'] }));
  await lake.write(member('old', { name: 'Heir' }));
  expect(await at('old')).toBe('shows Heir');
  await lake.editor.delete('researcher-old');
  expect(await at('old')).toBe('moved to new');
});

test.each([
  ['a', 'z'],
  ['z', 'a'],
])(
  'of %s and then %s who had an address the later one is meant, whatever is edited since',
  async (earlier, later) => {
    await lake.write(member(earlier, { formerSlugs: ['old'] }));
    const then = Date.now();
    while (Date.now() === then);
    await lake.write(member(later, { formerSlugs: ['old'] }));
    expect(await at('old')).toBe(`moved to ${later}`);
    await lake.editor.patch(`researcher-${earlier}`).set({ familyName: 'X' }).commit();
    expect(await at('old')).toBe(`moved to ${later}`);
    await lake.editor.delete(`researcher-${later}`);
    expect(await at('old')).toBe(`moved to ${earlier}`);
  },
);

test('of two who came at the same moment it is always the same one', async () => {
  const had = (name: string) => member(name, { formerSlugs: ['old'] });
  await lake.write(had('z'), had('m'), had('q'));
  const first = await at('old');
  expect(first).toMatch(/^moved to [zmq]$/);
  await lake.editor.patch('researcher-q').set({ familyName: 'X' }).commit();
  expect(await at('old')).toBe(first);
});

test('alumni are led to as well', async () => {
  await lake.write(member('gone', { status: 'alumni', formerSlugs: ['old'] }));
  expect(await at('old')).toBe('moved to gone');
});

test('nobody is led to who is not published, or was taken down', async () => {
  const draft = { ...member('draft', { formerSlugs: ['old'] }), _id: 'drafts.researcher-draft' };
  await lake.write(draft, member('leaver', { formerSlugs: ['older'] }));
  expect([await at('old'), await at('older')]).toEqual(['nothing', 'moved to leaver']);
  await lake.editor.delete('researcher-leaver');
  expect(await at('older')).toBe('nothing');
});

test.each([[undefined], [null], [''], [7], ['Not A Slug'], ['../x'], [{ current: 'x' }]])(
  'a person whose address is %j is led to by none, and hides nobody who is',
  async (broken) => {
    await lake.write(
      member('broken', { slug: slug(broken), formerSlugs: ['old'] }),
      member('sound', { formerSlugs: ['old'] }),
    );
    expect(await at('old')).toBe('moved to sound');
  },
);

test.each([
  ['a text', 'old'],
  ['rubbish', [null, 7, {}, ['old']]],
  ['an object', { old: true }],
])('former addresses that are %s lead nowhere', async (_, formerSlugs) => {
  await lake.write(member('new', { formerSlugs }));
  expect(await at('old')).toBe('nothing');
});

test.each(['', '*', 'Old', 'a b', '../old', "old'", 'x'.repeat(97)])(
  '%j is no address, whoever claims to have had it',
  async (address) => {
    await lake.write(member('new', { formerSlugs: [address] }));
    expect(await at(address)).toBe('nothing');
    expect(await coauthorAt(address)).toBe('nothing');
  },
);

test('former addresses are known for prerendering, those that can be one', async () => {
  await lake.write(member('new', { formerSlugs: ['a', 'b', 7, 'Not One'] }));
  expect((await readSlugs(lake.reader, 'profile')).former).toEqual(['a', 'b']);
});

test('a coauthor has a page, and every address of one who became a member leads to the profile', async () => {
  expect(await coauthorAt('colin-raffel')).toBe('shows Colin Raffel');
  await lake.write(member('raffel'));
  const joined = { member: weakly('researcher-raffel'), formerSlugs: ['raffel-colin'] };
  await lake.editor.patch(raffel).set(joined).commit();
  expect([await coauthorAt('colin-raffel'), await coauthorAt('raffel-colin')]).toEqual([
    'moved to profile raffel',
    'moved to profile raffel',
  ]);
  // The profile moves on; the coauthor's address follows.
  const moved = { slug: slug('moved'), formerSlugs: ['raffel'] };
  await lake.editor.patch('researcher-raffel').set(moved).commit();
  expect(await coauthorAt('colin-raffel')).toBe('moved to profile moved');
  await lake.editor.delete('researcher-raffel');
  expect(await coauthorAt('colin-raffel')).toBe('shows Colin Raffel');
  expect(await coauthorAt('raffel-colin')).toBe('moved to coauthor colin-raffel');
});

test('the former addresses of a coauthor lead to the current one, in one step', async () => {
  const moved = { slug: slug('c'), formerSlugs: ['a', 'b', 'colin-raffel'] };
  await lake.editor.patch(raffel).set(moved).commit();
  expect([await coauthorAt('a'), await coauthorAt('b'), await coauthorAt('c')]).toEqual([
    'moved to coauthor c',
    'moved to coauthor c',
    'shows Colin Raffel',
  ]);
  expect(await coauthorAt('colin-raffel')).toBe('moved to coauthor c');
});

test('no address leads to itself, nor to a coauthor without one', async () => {
  await lake.editor
    .patch(raffel)
    .set({ formerSlugs: ['colin-raffel', 'old'] })
    .commit();
  expect(await readRedirect(lake.reader, 'coauthor', 'colin-raffel')).toBeUndefined();
  await lake.editor.patch(raffel).unset(['slug']).commit();
  expect(await coauthorAt('old')).toBe('nothing');
});

test('a coauthor who has an address wins over one who had it and is a member now', async () => {
  await lake.write(member('raffel'));
  await lake.editor
    .patch(raffel)
    .set({ member: weakly('researcher-raffel'), slug: slug('moved'), formerSlugs: ['old'] })
    .commit();
  expect(await coauthorAt('old')).toBe('moved to profile raffel');
  await lake.write({ _id: 'coauthor-old', _type: 'coauthor', name: 'Old', slug: slug('old') });
  expect(await coauthorAt('old')).toBe('shows Old');
});

test.each([[42], ['Not A Slug'], [{ current: 'x' }]])(
  'a coauthor whose member has the address %j has no page, no link and no redirect',
  async (broken) => {
    await lake.write(member('raffel', { slug: slug(broken) }));
    await lake.editor
      .patch(raffel)
      .set({ member: weakly('researcher-raffel') })
      .commit();
    expect(await coauthorAt('colin-raffel')).toBe('nothing');
    const profile = await readProfile(lake.reader, 'fr', 'devin-kwok');
    const authors = profile?.years.flatMap(({ works }) => works.flatMap((work) => work.authors));
    const author = authors?.find(({ name }) => name === 'Colin Raffel');
    expect(author).toMatchObject({ kind: 'coauthor' });
    expect(author).not.toHaveProperty('href');
  },
);

test('the address of a profile is not one of a coauthor, nor the other way round', async () => {
  expect(await coauthorAt('devin-kwok')).toBe('nothing');
  expect(await at('colin-raffel')).toBe('nothing');
});
