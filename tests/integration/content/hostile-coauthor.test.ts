import { readCoauthor } from '@/lib/content/coauthor/read';
import type { CoauthorPage } from '@/lib/content/coauthor/page-view';
import { readProfile } from '@/lib/content/profile/read';
import { isSlug } from '@/lib/domain';
import { languages } from '@/lib/i18n/languages';

import { hostileCases, withValueAt } from './hostile-values';
import { altintas } from './sample-ids';
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

/** A coauthor with every field filled in. Each case is a copy with one invalid value. */
const wholeCoauthor = (slug: string): WrittenDocument & Fields => ({
  _id: `coauthor-${slug}`,
  _type: 'coauthor',
  name: 'Bo Whole',
  alternateNames: ['B. Whole'],
  givenName: 'Bo',
  familyName: 'Whole',
  nameParticle: 'de',
  nameSuffix: 'III',
  isOrganization: false,
  slug: { _type: 'slug', current: slug },
  formerSlugs: [`${slug}-once`],
  orcid: '0000-0002-1825-0097',
  affiliation: inBoth('Elsewhere'),
  url: 'https://example.org/bo',
  member: weakly('nobody'),
});

type View = Partial<CoauthorPage>;
interface Place {
  /** The differences in the French page when the value is invalid. */
  left: View;
  /** The same, when the value is a text that may stand there. */
  shown?: (text: string) => View;
}
const nothing: Place = { left: {} };

/** The effect of an invalid value at each path of that coauthor. */
const places: Record<string, Place> = {
  alternateNames: nothing,
  'alternateNames.0': nothing,
  givenName: nothing,
  familyName: nothing,
  nameParticle: nothing,
  nameSuffix: nothing,
  isOrganization: nothing,
  formerSlugs: nothing,
  'formerSlugs.0': nothing,
  orcid: { left: { orcid: undefined } },
  affiliation: { left: { affiliation: undefined } },
  'affiliation.0.value': {
    left: { affiliation: { text: 'Elsewhere', lang: 'en' } },
    shown: (text) => ({ affiliation: { text } }),
  },
  url: { left: { url: undefined } },
  member: nothing,
  'member._ref': nothing,
};
const cases = hostileCases(Object.keys(places));
const nameless = hostileCases(['name']).map((one) => ({ ...one, name: `name-${one.name}` }));
const astray = hostileCases(['slug', 'slug.current']).map((one) => ({
  ...one,
  name: `slug-${one.name}`,
}));
const all = [...cases, ...nameless, ...astray];

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
  await lake.write(
    wholeCoauthor('whole'),
    ...all.map(({ name, path, value }) => withValueAt(wholeCoauthor(name), path, value)),
    paper('crowd', {
      authors: authors(altintas, 'coauthor-whole', ...all.map(({ name }) => `coauthor-${name}`)),
    }),
  );
});
afterAll(() => lake.stop());

/** The French page of a coauthor, without the works, which are the same for all, and without what is at its address. */
async function comparable(slug: string): Promise<object> {
  const page = await readCoauthor(lake.reader, 'fr', slug);
  if (!page) throw new Error(`nobody is at ${slug}`);
  expect([unsafeAddresses(page), scriptAddresses(page), wrongLanguages(page)]).toEqual([
    [],
    [],
    [],
  ]);
  const { id: _id, groups, formats: _formats, ...rest } = page;
  const [group] = groups;
  expect(group?.members.map(({ name }) => name)).toEqual(['Gül Sena Altıntaş']);
  expect(group?.works.map(({ authors: everyone }) => everyone.length)).toEqual([all.length + 2]);
  return rest;
}

test.each(cases.map((one) => [one.path, one.what, one] as const))(
  'a coauthor whose %s is %s has a page without it',
  async (path, _what, { name, text }) => {
    const place = places[path] ?? nothing;
    const changed = text !== undefined && place.shown ? place.shown(text) : place.left;
    expect(await comparable(name)).toEqual({ ...(await comparable('whole')), ...changed });
  },
);

test.each(nameless.map((one) => [one.what, one] as const))(
  'a coauthor whose name is %s is shown as it is written, or has no page',
  async (_what, { name, text }) => {
    for (const language of languages) {
      const page = readCoauthor(lake.reader, language, name);
      if (text === undefined) await expect(page).rejects.toThrow(/name/);
      else expect(await page).toMatchObject({ name: text, jointCount: 1, memberCount: 1 });
    }
  },
);

test.each(astray.map((one) => [one.path, one.what, one] as const))(
  'a coauthor whose %s is %s has no page under what it was',
  async (_path, _what, { name }) => {
    for (const language of languages) {
      expect(await readCoauthor(lake.reader, language, name)).toBeUndefined();
    }
  },
);

test.each(languages)('in %s, every link to a coauthor leads to a slug', async (language) => {
  const profile = await readProfile(lake.reader, language, 'gul-sena-altintas');
  const works = profile?.years.flatMap((year) => year.works) ?? [];
  const crowd = works.find(({ id }) => id === 'publication-crowd');
  expect(crowd?.authors).toHaveLength(all.length + 2);
  const slugs = crowd?.authors.flatMap(({ href }) => href?.split('/').at(-1) ?? []) ?? [];
  expect(slugs.filter((slug) => !isSlug(slug))).toEqual([]);
  expect(slugs).toEqual(expect.arrayContaining(['whole', ...cases.map(({ name }) => name)]));
  expect(slugs).not.toEqual(expect.arrayContaining([expect.stringContaining('slug-')]));
});
