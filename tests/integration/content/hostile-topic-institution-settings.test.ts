import { readProfile } from '@/lib/content/profile/read';
import { readTopic } from '@/lib/content/topic/read';
import { readSite } from '@/lib/content/site/read';
import type { Members } from '@/lib/content/person/members';
import type { Profile } from '@/lib/content/profile/view';
import type { Site } from '@/lib/content/site/view';
import { languages } from '@/lib/i18n/languages';

import { wholeDirectory } from './whole-directory';
import { type HostileCase, hostileCases, withValueAt } from './hostile-values';
import {
  inBoth,
  keyed,
  member,
  paper,
  reference,
  type SampleLake,
  startSampleLake,
  type WrittenDocument,
} from './sample-lake';
import { scriptAddresses, unsafeAddresses, wrongLanguages } from './view-texts';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterAll(() => lake.stop());

const inTwo = (fr: string, en: string) => [
  { ...inBoth(fr)[0], value: fr },
  { ...inBoth(en)[1], value: en },
];

const topic = (name: string): WrittenDocument => ({
  _id: `topic-${name}`,
  _type: 'topic',
  name: inTwo('Sujet', 'Topic'),
  slug: { _type: 'slug', current: name },
  description: inBoth('About'),
});
const institution = (name: string): WrittenDocument => ({
  _id: `institution-${name}`,
  _type: 'institution',
  name: inTwo('École', 'School'),
  url: 'https://example.org/',
  ror: 'https://ror.org/01pxwe438',
});
const shortened = (name: string) => ({ ...institution(name), shortName: 'Short' });

/** The text that a French page shows for a document with an invalid value; undefined: none. */
type Left = string | undefined;
const topicPlaces: Record<string, Left> = {
  name: undefined,
  'name.0': 'Topic',
  'name.0.value': 'Topic',
  slug: 'Sujet',
  'slug.current': 'Sujet',
  description: 'Sujet',
  'description.0.value': 'Sujet',
  formerSlugs: 'Sujet',
};
const institutionPlaces: Record<string, Left> = {
  name: undefined,
  'name.0': 'School',
  'name.0.value': 'School',
  url: 'École',
  ror: 'École',
  shortName: 'École',
};

const topics = hostileCases(Object.keys(topicPlaces));
const institutions = hostileCases(Object.keys(institutionPlaces));

/** The description of a topic whose French one has this value; the English one stands in for it. */
const about = ({ text }: HostileCase): string => text ?? 'About';

/** The text that a French page shows for one case. */
function shown({ path, text }: HostileCase, places: Record<string, Left>): string[] {
  const writes = path === 'name.0.value' || path === 'shortName';
  const left = text !== undefined && writes ? text : places[path];
  return left === undefined ? [] : [left];
}

describe('a member with every broken topic and institution', () => {
  let holder: Profile | undefined;
  const before = new Map<string, Members>();
  const now = new Map<string, Members>();

  beforeAll(async () => {
    for (const language of languages)
      before.set(language, await wholeDirectory(lake.reader, language));
    await lake.write(
      ...topics.map(({ name, path, value }) => withValueAt(topic(name), path, value)),
      ...institutions.map(({ name, path, value }) =>
        withValueAt(path === 'shortName' ? shortened(name) : institution(name), path, value),
      ),
      paper('holding', {
        topics: topics.map(({ name }) => keyed(name, reference(`topic-${name}`))),
      }),
      member('holder', {
        topics: topics.map(({ name }) => keyed(name, reference(`topic-${name}`))),
        institutions: institutions.map(({ name }) => keyed(name, reference(`institution-${name}`))),
      }),
    );
    holder = await readProfile(lake.reader, 'fr', 'holder');
    for (const language of languages)
      now.set(language, await wholeDirectory(lake.reader, language));
  });
  afterAll(() => lake.restore());

  test.each(topics.map((one) => [one.path, one.what, one] as const))(
    'a topic whose %s is %s is shown by a name it has, or left out',
    (_path, _what, one) => {
      const found = holder?.topics.filter(({ id }) => id === `topic-${one.name}`);
      expect(found?.map(({ name }) => name.text)).toEqual(shown(one, topicPlaces));
    },
  );

  test.each(topics.map((one) => [one.path, one.what, one] as const))(
    'the page of a topic whose %s is %s has its people and works, or is not there',
    async (path, _what, one) => {
      const [name] = path.startsWith('slug') ? [] : shown(one, topicPlaces);
      const page = await readTopic(lake.reader, 'fr', one.name);
      if (name === undefined) {
        expect(page).toBeUndefined();
        return;
      }
      expect(page).toMatchObject({ name: { text: name }, workCount: 1 });
      expect(page?.current.map(({ id }) => id)).toEqual(['researcher-holder']);
      expect(page?.description?.text).toBe(
        path === 'description' ? undefined : path.startsWith('description') ? about(one) : 'About',
      );
      expect([unsafeAddresses(page), scriptAddresses(page)]).toEqual([[], []]);
      expect(wrongLanguages(page)).toEqual([]);
    },
  );

  test('the institutions are shown by the names they have, in order', () => {
    expect(holder?.institutions.map(({ text }) => text)).toEqual(
      institutions.flatMap((one) => shown(one, institutionPlaces)),
    );
  });

  test.each(languages)('everybody else is in the directory as before, in %s', (language) => {
    const current = now.get(language)?.current.filter(({ id }) => id !== 'researcher-holder');
    expect({ ...now.get(language), current }).toEqual(before.get(language));
  });

  test('no address runs a script, and what is called a language is one', () => {
    for (const view of [holder, ...now.values()]) {
      expect([unsafeAddresses(view), scriptAddresses(view)]).toEqual([[], []]);
      expect(wrongLanguages(view)).toEqual([]);
    }
  });
});

const settings: WrittenDocument = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: inTwo('Nom', 'Name'),
  tagline: inTwo('Devise', 'Tagline'),
  footer: inTwo('Pied', 'Footer'),
  navigation: [
    { _key: 'a', _type: 'navigationLink', label: inTwo('Ici', 'Here'), href: '/fr' },
    { _key: 'b', _type: 'navigationLink', label: inTwo('Là', 'There'), href: 'https://x.org/' },
  ],
};
const there = { key: 'b', label: { text: 'Là' }, href: 'https://x.org/' };
const here = { key: 'a', label: { text: 'Ici' }, href: '/fr' };

/** The differences in French when the value is invalid, and when it is a valid text. */
const settingsPlaces: Record<
  string,
  { left: Partial<Site>; shown?: (text: string) => Partial<Site> }
> = {
  name: { left: { name: { text: 'Portrait' } } },
  'name.0.value': {
    left: { name: { text: 'Name', lang: 'en' } },
    shown: (text) => ({ name: { text } }),
  },
  tagline: { left: { tagline: undefined } },
  'tagline.0.value': {
    left: { tagline: { text: 'Tagline', lang: 'en' } },
    shown: (text) => ({ tagline: { text } }),
  },
  footer: { left: { footer: undefined } },
  'footer.0.value': {
    left: { footer: { text: 'Footer', lang: 'en' } },
    shown: (text) => ({ footer: { text } }),
  },
  navigation: { left: { navigation: [] } },
  'navigation.0': { left: { navigation: [there] } },
  'navigation.0.href': { left: { navigation: [there] } },
  'navigation.0.label': { left: { navigation: [there] } },
  'navigation.0.label.0.value': {
    left: { navigation: [{ ...here, label: { text: 'Here', lang: 'en' } }, there] },
    shown: (text) => ({ navigation: [{ ...here, label: { text } }, there] }),
  },
};

describe('the settings of the site', () => {
  afterAll(() => lake.restore());

  test.each(
    hostileCases(Object.keys(settingsPlaces)).map((one) => [one.path, one.what, one] as const),
  )('whose %s is %s still make a frame, without it', async (path, _, { value, text }) => {
    await lake.write(withValueAt(settings, path, value));
    const place = settingsPlaces[path];
    const changed = text !== undefined && place?.shown ? place.shown(text) : place?.left;
    const site = await readSite(lake.reader, 'fr');
    expect(site).toEqual({
      name: { text: 'Nom' },
      tagline: { text: 'Devise' },
      footer: { text: 'Pied' },
      navigation: [here, there],
      ...changed,
    });
    for (const view of [site, await readSite(lake.reader, 'en')]) {
      expect([unsafeAddresses(view), scriptAddresses(view)]).toEqual([[], []]);
    }
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    'https://user@evil.example/',
    'http:evil',
    'fr',
  ])('never link to %j', async (href) => {
    await lake.write(withValueAt(settings, 'navigation.0.href', href));
    expect((await readSite(lake.reader, 'fr')).navigation).toEqual([there]);
  });

  test('that are not there leave a frame with the name of the site', async () => {
    await lake.editor.delete('siteSettings');
    for (const language of languages) {
      expect(await readSite(lake.reader, language)).toEqual({
        name: { text: 'Portrait' },
        navigation: [],
      });
    }
  });
});
