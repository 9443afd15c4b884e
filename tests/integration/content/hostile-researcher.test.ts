import { readSlugs } from '@/lib/content/addresses/read-slugs';
import { readProfile } from '@/lib/content/profile/read';
import type { Members } from '@/lib/content/person/members';
import type { PersonCard } from '@/lib/content/person/card-view';
import type { Profile } from '@/lib/content/profile/view';
import { type Language, languages } from '@/lib/i18n/languages';
import { isSlug } from '@/lib/domain';

import { wholeDirectory } from './whole-directory';
import { type HostileCase, hostileCases, withValueAt } from './hostile-values';
import { authors, paper, type SampleLake, startSampleLake } from './sample-lake';
import { scriptAddresses, unsafeAddresses, wrongLanguages } from './view-texts';
import { nothing, places, wholeResearcher } from './whole-researcher';

const cases = hostileCases(Object.keys(places));
const nameless = hostileCases(['name']).map((one) => ({ ...one, name: `name-${one.name}` }));
const astray = hostileCases(['slug', 'slug.current']).map((one) => ({
  ...one,
  name: `slug-${one.name}`,
}));
const label = ({ path, what }: HostileCase) => [path, what] as const;
const slugs = [
  'devin-kwok',
  'david-rolnick',
  'gintare-karolina-dziugaite',
  'gul-sena-altintas',
] as const;

let lake: SampleLake;
const before = new Map<string, unknown>();
const directories = new Map<Language, Members>();
const studentsOfRolnick = new Map<Language, Profile['students']['current']>();
let control: object;

const everybody = ({ current, alumni }: Members): PersonCard[] => [...current, ...alumni];
const withoutNew = (profile: Profile | undefined) =>
  profile && {
    ...profile,
    students: {
      ...profile.students,
      current: profile.students.current.filter(
        ({ person }) => person.id === 'researcher-devin-kwok',
      ),
    },
  };

beforeAll(async () => {
  lake = await startSampleLake();
  for (const language of languages) {
    before.set(language, everybody(await wholeDirectory(lake.reader, language)));
    for (const slug of slugs)
      before.set(`${language} ${slug}`, await readProfile(lake.reader, language, slug));
  }
  const asset = await lake.editor.fetch<string>('*[_type == "sanity.imageAsset"][0]._id');
  const all = [...cases, ...nameless, ...astray].map(({ name, path, value }) =>
    withValueAt(wholeResearcher(name, asset), path, value),
  );
  const crowd = [...nameless, ...astray].map(({ name }) => `researcher-${name}`);
  await lake.write(
    wholeResearcher('whole', asset),
    ...all,
    paper('crowd', { authors: authors('coauthor-colin-raffel', ...crowd) }),
  );
  for (const language of languages) {
    directories.set(language, await wholeDirectory(lake.reader, language));
    const rolnick = await readProfile(lake.reader, language, 'david-rolnick');
    studentsOfRolnick.set(language, rolnick?.students.current ?? []);
  }
  control = await comparable('whole', 'fr');
});
afterAll(() => lake.stop());

function cardsIn(language: Language): PersonCard[] {
  const directory = directories.get(language);
  if (!directory) throw new Error('the directory was not read');
  return everybody(directory);
}

/** A person's profile with what is theirs alone (id, addresses of the portrait) made alike. */
async function comparable(slug: string, language: Language): Promise<object> {
  const profile = await readProfile(lake.reader, language, slug);
  if (!profile) throw new Error(`nobody is at ${slug}`);
  expect(unsafeAddresses(profile)).toEqual([]);
  expect(scriptAddresses(profile)).toEqual([]);
  expect(wrongLanguages(profile)).toEqual([]);
  return JSON.parse(JSON.stringify(profile).replaceAll(slug, 'whole'));
}

test.each(cases.map((one) => [...label(one), one] as const))(
  'a researcher whose %s is %s has a card, and a profile without it',
  async (path, _, { name, text }) => {
    const place = places[path] ?? nothing;
    const changed = text !== undefined && place.shown ? place.shown(text) : place.left;
    const expected = { ...control, ...changed };
    expect(await comparable(name, 'fr')).toEqual(expected);
    for (const language of languages) {
      expect(cardsIn(language).map(({ id }) => id)).toContain(`researcher-${name}`);
    }
  },
);

test.each(nameless.map((one) => [one.what, one] as const))(
  'a researcher whose name is %s is shown as it is written, or left out where others are',
  async (_, { name, text }) => {
    const id = `researcher-${name}`;
    const shown = text === undefined ? [] : [text];
    for (const language of languages) {
      const named = cardsIn(language).filter((card) => card.id === id);
      expect(named.map((card) => card.name)).toEqual(shown);
      const students = studentsOfRolnick.get(language)?.filter(({ person }) => person.id === id);
      expect(students?.map(({ person }) => person.name)).toEqual(shown);
      if (text === undefined)
        await expect(readProfile(lake.reader, language, name)).rejects.toThrow(/name/);
      else expect(await readProfile(lake.reader, language, name)).toMatchObject({ id, name: text });
    }
    expect(lake.issues.documents().has(id)).toBe(text === undefined);
  },
);

test.each(astray.map((one) => [...label(one), one] as const))(
  'a researcher whose %s is %s is nowhere linked, and has no page under what it was',
  async (_path, _what, { name }) => {
    const id = `researcher-${name}`;
    for (const language of languages) {
      expect(cardsIn(language).filter((card) => card.id === id)).toEqual([]);
      expect(await readProfile(lake.reader, language, name)).toBeUndefined();
      const students = studentsOfRolnick.get(language)?.filter(({ person }) => person.id === id);
      expect(students).toEqual([]);
    }
  },
);

test('every slug to prerender is one that a page can have', async () => {
  expect((await readSlugs(lake.reader, 'profile')).current.filter((slug) => !isSlug(slug))).toEqual(
    [],
  );
});

describe.each(languages)('among all of them, in %s', (language) => {
  test('the directory files everybody else as before', () => {
    const ids = slugs.map((slug) => `researcher-${slug}`);
    const cards = cardsIn(language).filter(({ id }) => ids.includes(id));
    expect(cards).toEqual(before.get(language));
  });

  test('the directory has everybody with a name and an address, and nobody twice', () => {
    const ids = cardsIn(language).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = nameless.filter(({ text }) => text !== undefined);
    expect(ids.toSorted()).toEqual(
      [...slugs, 'whole', ...cases.map(({ name }) => name), ...named.map(({ name }) => name)]
        .map((slug) => `researcher-${slug}`)
        .sort(),
    );
  });

  test.each(slugs)('the profile of %s is as before', async (slug) => {
    const now = await readProfile(lake.reader, language, slug);
    expect(withoutNew(now)).toEqual(before.get(`${language} ${slug}`));
    expect([unsafeAddresses(now), scriptAddresses(now), wrongLanguages(now)]).toEqual([[], [], []]);
  });

  test('no address in the directory runs a script or leaves the site', () => {
    const cards = cardsIn(language);
    expect([unsafeAddresses(cards), scriptAddresses(cards)]).toEqual([[], []]);
    expect(wrongLanguages(cards)).toEqual([]);
  });

  test('a list of authors is in order, those without a name too', async () => {
    const crowd = (await readProfile(lake.reader, language, named('markup')))?.years[0]?.works[0];
    const expected = [...nameless, ...astray].map(({ name, path, text }, place) =>
      path === 'name' && text === undefined ? `author-${place + 1}` : `researcher-${name}`,
    );
    expect(crowd?.authors.map(({ id }) => id)).toEqual(['coauthor-colin-raffel', ...expected]);
    const linked = crowd?.authors.flatMap(({ href }) => href ?? []) ?? [];
    expect(linked.filter((href) => !isSlug(href.split('/').at(-1) ?? ''))).toEqual([]);
  });
});

function named(what: string): string {
  return nameless.find((one) => one.what === what)?.name ?? '';
}
