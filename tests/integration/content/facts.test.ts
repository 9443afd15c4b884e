import { readSlugs } from '@/lib/content/addresses/read-slugs';
import { readProfile } from '@/lib/content/profile/read';
import { readSite } from '@/lib/content/site/read';
import type { Profile } from '@/lib/content/profile/view';
import type { Work } from '@/lib/content/work/view';
import { slugOf } from '@/lib/domain';
import { type Language, languages } from '@/lib/i18n/languages';
import { pathOf } from '@/lib/pages/addresses';

import { members, papers, pageWords } from '../../e2e/expected-profile';
import { wholeDirectory } from './whole-directory';
import { type SampleLake, startSampleLake } from './sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterAll(() => lake.stop());

async function profileOf(slug: string, language: Language): Promise<Profile> {
  const profile = await readProfile(lake.reader, language, slug);
  if (!profile) throw new Error(`nobody is at ${slug}`);
  return profile;
}

const worksOf = (profile: Profile): Work[] => profile.years.flatMap(({ works }) => works);

async function workOf(title: string, language: Language): Promise<Work> {
  const work = worksOf(await profileOf('devin-kwok', language)).find(
    (one) => one.title.text === title,
  );
  if (!work) throw new Error(`no work is called ${title}`);
  return work;
}

/** The versions of each work, the one to cite first; written apart from the sample content. */
const versions: Record<string, object[]> = {
  'The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions':
    [
      {
        kind: 'conference',
        venueShort: 'ICML 2025',
        date: '2025',
        volume: '267',
        pages: '1314–1342',
        url: 'https://proceedings.mlr.press/v267/altintas25a.html',
        pdf: 'https://openreview.net/pdf?id=L1Bm396P0X',
      },
      { kind: 'preprint', date: '2025-06-16', arxivId: '2506.13234' },
    ],
  'The Butterfly Effect: Tiny Perturbations Cause Neural Network Training to Diverge': [
    {
      kind: 'workshop',
      venueShort: 'HiLD @ ICML 2024',
      date: '2024-07-26',
      url: 'https://openreview.net/forum?id=T1urv73edU',
    },
  ],
  'Dataset Difficulty and the Role of Inductive Bias': [
    {
      kind: 'preprint',
      date: '2024-01-03',
      arxivId: '2401.01867',
      doi: '10.48550/arXiv.2401.01867',
    },
  ],
  'Simultaneous linear connectivity of neural networks modulo permutation': [
    {
      kind: 'conference',
      venueShort: 'ECML PKDD 2024',
      date: '2024',
      pages: '262–279',
      doi: '10.1007/978-3-031-70368-3_16',
    },
    { kind: 'preprint', date: '2024-04-09', arxivId: '2404.06498' },
  ],
  'Deep Networks as Paths on the Manifold of Neural Representations': [
    {
      kind: 'workshop',
      date: '2023',
      volume: '221',
      pages: '102–133',
      url: 'https://proceedings.mlr.press/v221/lange23a.html',
    },
  ],
  'Neural Networks as Paths through the Space of Representations': [
    { kind: 'preprint', date: '2022-06-22', arxivId: '2206.10999' },
  ],
};

const both = {
  fr: { professor: 'Professeur adjoint', chair: 'Chaire en IA Canada-CIFAR', other: 'en' },
  en: { professor: 'Assistant professor', chair: 'Canada CIFAR AI Chair', other: 'fr' },
} as const;

describe.each(languages)('in %s', (language) => {
  const { position, topics, segment } = pageWords[language];

  test('the directory files the current members by family name, and the alumni apart', async () => {
    const { current, alumni } = await wholeDirectory(lake.reader, language);
    expect(current.map(({ name, href, initials }) => [name, href, initials])).toEqual([
      ['Gintare Karolina Dziugaite', `${segment}/gintare-karolina-dziugaite`, 'GD'],
      ['Devin Kwok', `${segment}/devin-kwok`, 'DK'],
      ['David Rolnick', `${segment}/david-rolnick`, 'DR'],
    ]);
    expect(alumni.map(({ name, status }) => [name, status])).toEqual([
      ['Gül Sena Altıntaş', 'alumni'],
    ]);
  });

  test('a card has position, institution and topics; a portrait for Devin Kwok alone', async () => {
    const { current, alumni } = await wholeDirectory(lake.reader, language);
    const kwok = current.find(({ name }) => name === 'Devin Kwok');
    expect(kwok).toMatchObject({
      position: { text: position },
      institutions: [{ text: 'McGill' }],
    });
    expect(kwok?.topics.map(({ name }) => name)).toEqual(topics.map((text) => ({ text })));
    expect([...current, ...alumni].filter((card) => card.portrait)).toEqual([kwok]);
  });

  test('Devin Kwok is supervised by David Rolnick, and David Rolnick’s student is Devin Kwok', async () => {
    const kwok = await profileOf('devin-kwok', language);
    expect(kwok).toMatchObject({
      position: { text: position },
      status: 'current',
      students: { current: [], former: [] },
    });
    expect(kwok.supervisors).toEqual([
      {
        id: 'researcher-david-rolnick',
        name: 'David Rolnick',
        kind: 'member',
        href: `${segment}/david-rolnick`,
        role: 'principal',
      },
    ]);
    const rolnick = await profileOf('david-rolnick', language);
    expect(rolnick.students.current).toEqual([
      {
        person: {
          id: 'researcher-devin-kwok',
          name: 'Devin Kwok',
          kind: 'member',
          href: `${segment}/devin-kwok`,
        },
        role: 'doctoral',
        degree: 'doctorate',
        position: { text: position },
        institutions: [
          { text: 'McGill', href: pathOf({ page: 'institution', slug: 'mcgill' }, language) },
        ],
        period: {},
        otherSupervisors: [],
      },
    ]);
  });

  test('the professor has position, chair, institutions, biography and site', async () => {
    const rolnick = await profileOf('david-rolnick', language);
    expect(rolnick).toMatchObject({
      position: { text: both[language].professor },
      institutions: [{ text: 'McGill' }, { text: 'Mila' }],
      chairs: [{ text: both[language].chair }],
      topics: [{ name: { text: topics[1] } }],
      supervisors: [],
      contact: { links: [{ kind: 'website', href: 'https://www.davidrolnick.com/' }] },
    });
    expect(rolnick.biography?.lang).toBeUndefined();
    const links = rolnick.biography?.blocks.flatMap(({ markDefs }) =>
      markDefs.map(({ href }) => href),
    );
    expect(links).toEqual(['https://www.climatechange.ai/']);
  });

  test('Gül Sena Altıntaş is of the alumni, with two works', async () => {
    const altintas = await profileOf('gul-sena-altintas', language);
    expect(altintas).toMatchObject({ status: 'alumni', workCount: 2, supervisors: [] });
    expect(altintas.topics.map(({ name }) => name.text)).toEqual(topics.slice(0, 1));
  });

  test.each([
    ['devin-kwok', 6],
    ['david-rolnick', 6],
    ['gintare-karolina-dziugaite', 2],
  ])('%s has %i works, the newest year first', async (slug, count) => {
    const { workCount, years } = await profileOf(slug, language);
    expect(workCount).toBe(count);
    expect(years.flatMap(({ works }) => works)).toHaveLength(count);
    expect(years.map(({ year }) => year)).toEqual(
      years.map(({ year }) => year).toSorted((a, b) => Number(b) - Number(a)),
    );
  });

  test('the works of Devin Kwok are the six of the source page, the two twins one work', async () => {
    const { years } = await profileOf('devin-kwok', language);
    expect(
      years.flatMap(({ year, works }) => works.map(({ title }) => `${year} ${title.text}`)).sort(),
    ).toEqual(papers.map(({ year, title }) => `${year} ${title}`).sort());
  });

  test.each(papers)('“$title” has its authors in order, members linked', async (facts) => {
    const work = await workOf(facts.title, language);
    expect(work.authors.map(({ name, kind, href, self }) => ({ name, kind, href, self }))).toEqual(
      facts.authors.map((name) => {
        const slug = name === 'Devin Kwok' ? 'devin-kwok' : members[name];
        return {
          name,
          kind: slug === undefined ? 'coauthor' : 'member',
          href:
            slug === undefined
              ? pathOf({ page: 'coauthor', slug: slugOf(name) }, language)
              : `${segment}/${slug}`,
          self: name === 'Devin Kwok',
        };
      }),
    );
  });

  test.each(papers)('“$title” has its versions, the one to cite first', async ({ title }) => {
    const work = await workOf(title, language);
    const expected = versions[title] ?? [];
    expect(work.versions).toMatchObject(expected);
    expect(work.versions).toHaveLength(expected.length);
  });

  test('the title stays in its language and is translated for French readers', async () => {
    for (const { title } of papers) {
      const work = await workOf(title, language);
      expect(work.title).toEqual(language === 'en' ? { text: title } : { text: title, lang: 'en' });
      expect(work.translatedTitle === undefined).toBe(language === 'en');
      expect(work.abstract?.text).toContain('$');
      expect(work.abstract?.lang).toBeUndefined();
    }
  });

  test('Ekansh Sharma and Devin Kwok contributed equally, nobody else did', async () => {
    const marked = worksOf(await profileOf('devin-kwok', language)).flatMap(({ authors }) =>
      authors.filter(({ equalContribution }) => equalContribution).map(({ name }) => name),
    );
    expect(marked).toEqual(['Ekansh Sharma', 'Devin Kwok']);
  });

  test('only “Trajectories” has code', async () => {
    const works = worksOf(await profileOf('devin-kwok', language));
    expect(works.flatMap(({ resources }) => resources)).toEqual([
      { kind: 'code', href: 'https://github.com/gsaltintas/lmc' },
    ]);
  });

  test('the frame has name, tagline and footer in the language of the page', async () => {
    const site = await readSite(lake.reader, language);
    expect(site).toEqual({
      name: { text: 'Portrait' },
      tagline: { text: expect.any(String) },
      footer: { text: expect.any(String) },
      navigation: [],
    });
    expect(site.footer).not.toEqual((await readSite(lake.reader, both[language].other)).footer);
  });

  test.each(['nobody', 'Devin-Kwok', '', 'a'.repeat(5_000), '"]|*[true]', '../devin-kwok'])(
    'nobody has the address “%.20s”',
    async (slug) => {
      expect(await readProfile(lake.reader, language, slug)).toBeUndefined();
    },
  );
});

test('the slugs to prerender are those of the four members', async () => {
  expect((await readSlugs(lake.reader, 'profile')).current.toSorted()).toEqual([
    'david-rolnick',
    'devin-kwok',
    'gintare-karolina-dziugaite',
    'gul-sena-altintas',
  ]);
});
