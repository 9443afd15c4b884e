import { readProfile } from '@/lib/content/profile/read';
import type { Profile } from '@/lib/content/profile/view';
import type { Work } from '@/lib/content/work/view';
import { type Language, languages } from '@/lib/i18n/languages';
import { pathOf } from '@/lib/pages/addresses';

import { hostileCases, withValueAt } from './hostile-values';
import {
  authors,
  type Fields,
  inBoth,
  paper,
  type SampleLake,
  startSampleLake,
  weakly,
  type WrittenDocument,
} from './sample-lake';
import { scriptAddresses, unsafeAddresses, wrongLanguages } from './view-texts';
import { marks, nothing, places, wholePublication } from './whole-publication';

/** `true` is no hostile value where a boolean belongs. */
const booleans = ['authors.0.equalContribution', 'authors.0.corresponding', 'versions.0.preferred'];
const cases = hostileCases(Object.keys(places)).filter(
  ({ path, value }) => !(value === true && booleans.includes(path)),
);

const coauthor = (slug: string): WrittenDocument & Fields => ({
  _id: `coauthor-${slug}`,
  _type: 'coauthor',
  name: 'Bo Whole',
  familyName: 'Whole',
  slug: { _type: 'slug', current: slug },
  orcid: '0000-0002-1825-0097',
  affiliation: inBoth('Elsewhere'),
  url: 'https://example.org/bo',
  member: weakly('researcher-gul-sena-altintas'),
});
const people = hostileCases([
  'name',
  'familyName',
  'slug',
  'slug.current',
  'orcid',
  'affiliation',
  'url',
  'member',
  'member._ref',
]);

let lake: SampleLake;
const before = new Map<Language, Profile>();
const now = new Map<Language, Profile>();

async function kwok(language: Language): Promise<Profile> {
  const profile = await readProfile(lake.reader, language, 'devin-kwok');
  if (!profile) throw new Error('Devin Kwok is not there');
  return profile;
}

beforeAll(async () => {
  lake = await startSampleLake();
  for (const language of languages) before.set(language, await kwok(language));
  await lake.write(
    wholePublication('whole'),
    ...cases.map(({ name, path, value }) => withValueAt(wholePublication(name), path, value)),
    ...people.map(({ name, path, value }) => withValueAt(coauthor(name), path, value)),
    paper('crowd', {
      authors: authors('researcher-devin-kwok', ...people.map(({ name }) => `coauthor-${name}`)),
    }),
  );
  for (const language of languages) now.set(language, await kwok(language));
});
afterAll(() => lake.stop());

function worksIn(language: Language): Work[] {
  return now.get(language)?.years.flatMap(({ works }) => works) ?? [];
}

function workOf(slug: string, language: Language): object | undefined {
  const work = worksIn(language).find(({ id }) => id === `publication-${slug}`);
  return work && { ...work, id: 'whole' };
}

test.each(cases.map((one) => [one.path, one.what, one] as const))(
  'a work whose %s is %s is without it, or left out, and nothing else of it changes',
  (path, what, { name, text }) => {
    const place = places[path] ?? nothing;
    const broken = what === 'missing' && place.missing ? place.missing : place.left;
    const changed = text !== undefined && place.shown ? place.shown(text) : broken;
    const href = `/fr/publications/${name}`;
    const expected = changed && { ...workOf('whole', 'fr'), href, ...changed };
    expect(workOf(name, 'fr')).toEqual(expected);
    expect(workOf(name, 'en') === undefined).toBe(changed === undefined);
    if (path === 'title') expect(lake.issues.documents().has(`publication-${name}`)).toBe(!changed);
  },
);

test.each(people.map((one) => [one.path, one.what, one] as const))(
  'a coauthor whose %s is %s is an author by that name, or without one',
  (path, _, { name, text }) => {
    const id = `coauthor-${name}`;
    for (const language of languages) {
      const crowd = worksIn(language).find((work) => work.id === 'publication-crowd');
      const position = people.findIndex((one) => one.name === name);
      const shown = crowd?.authors[position + 1];
      if (path === 'name') {
        // The member's name is used, whatever the coauthor document says; without a name that
        // document is invalid.
        expect(shown).toMatchObject(
          text === undefined
            ? { ...marks, kind: 'unnamed' }
            : { kind: 'member', name: 'Gül Sena Altıntaş' },
        );
        expect(lake.issues.documents().has(id)).toBe(text === undefined);
      } else if (path.startsWith('member')) {
        const href = pathOf({ page: 'coauthor', slug: name }, language);
        expect(shown).toEqual({ ...marks, id, name: 'Bo Whole', kind: 'coauthor', href });
      } else {
        expect(shown).toMatchObject({ name: 'Gül Sena Altıntaş', kind: 'member' });
      }
    }
  },
);

describe.each(languages)('among all of them, in %s', (language) => {
  test('the six works and the person are as before', () => {
    const ids = new Set(
      before.get(language)?.years.flatMap(({ works }) => works.map(({ id }) => id)),
    );
    const years = now
      .get(language)
      ?.years.map(({ year, works }) => ({ year, works: works.filter(({ id }) => ids.has(id)) }))
      .filter(({ works }) => works.length > 0);
    // All of them count in the network, and make the list a long one.
    const { network, worksList } = before.get(language) ?? {};
    const shown = { ...now.get(language), years, workCount: 6, network, worksList };
    expect(shown).toEqual(before.get(language));
  });

  test('the number of works is that of those shown, and none is there twice', () => {
    const ids = worksIn(language).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(now.get(language)?.workCount).toBe(ids.length);
  });

  test('the list of authors has everybody, also those without a name', () => {
    const crowd = worksIn(language).find((work) => work.id === 'publication-crowd');
    expect(crowd?.authors).toHaveLength(people.length + 1);
  });

  test('no address runs a script, and what is called a language is one', () => {
    const works = worksIn(language);
    expect([unsafeAddresses(works), scriptAddresses(works)]).toEqual([[], []]);
    expect(wrongLanguages(works)).toEqual([]);
  });
});
