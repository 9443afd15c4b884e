import { annotationOf } from '@/lib/content/annotation';
import { parseResult } from '@/lib/content/query-result/parse';
import { topicPageResult } from '@/lib/content/topic/page-query';
import { topicPageView } from '@/lib/content/topic/page-view';
import { topicResult } from '@/lib/content/topic/query';
import { topicLinks } from '@/lib/content/topic/view';
import { noFieldPath, publishedContext } from '@/lib/content/view-context';
import { pageKinds } from '@/lib/pages/registry';
import { metadataTranslator } from '@/lib/i18n/metadata-translator';
import { previewContext } from '@/lib/preview/preview-context';

const today = '2026-01-15';
const deepLearning = {
  _id: 'topic-deep-learning',
  slug: 'deep-learning',
  name: [
    { _key: 'fr', language: 'fr', value: 'Apprentissage profond' },
    { _key: 'en', language: 'en', value: 'Deep learning' },
  ],
  description: [{ _key: 'fr', language: 'fr', value: 'Des réseaux de neurones.' }],
  people: [],
  workCount: 0,
  works: [],
};
const person = (name: string, status = 'current') => ({ _id: name, name, slug: 'a', status });
const work = (title: string, date?: string) => ({
  _id: title,
  title,
  versions: [{ _key: 'a', kind: 'conference', date }],
});

function view(topic: object, language: 'fr' | 'en' = 'en') {
  const { value } = parseResult(topicPageResult.published, topic);
  if (!value) throw new Error('none');
  return topicPageView(value, publishedContext(language, today));
}

test('a topic has its name and its description, in the language there is', () => {
  expect(view(deepLearning)).toEqual({
    name: { text: 'Deep learning' },
    description: { text: 'Des réseaux de neurones.', lang: 'fr' },
    current: [],
    alumni: [],
    years: [],
    shownWorks: 0,
    workCount: 0,
  });
});

test('its people are in two lists, each in filing order, without their topics', () => {
  const topics = [{ _key: 'a', _id: 't', name: deepLearning.name }];
  const people = [person('Zoé Roy'), { ...person('Bo Ash'), topics }, person('Al Old', 'alumni')];
  const { current, alumni } = view({ ...deepLearning, people }) ?? {};
  expect(current?.map(({ name }) => name)).toEqual(['Bo Ash', 'Zoé Roy']);
  expect(current?.flatMap((card) => card.topics)).toEqual([]);
  expect(alumni?.map(({ name }) => name)).toEqual(['Al Old']);
});

test('its works are by year, the newest first, those without a date last', () => {
  const works = [work('A', '2024'), work('B'), work('C', '2025-07'), work('D', '2024-05')];
  const shown = view({ ...deepLearning, workCount: 4, works });
  expect(shown?.years.map(({ year, works: some }) => [year, some.map(({ id }) => id)])).toEqual([
    [2025, ['C']],
    [2024, ['D', 'A']],
    [null, ['B']],
  ]);
  expect(shown).toMatchObject({ workCount: 4, shownWorks: 4 });
});

test('a work that cannot be shown is not counted where all works are read', () => {
  const works = [work('A', '2024'), { _id: 'broken' }, null];
  expect(view({ ...deepLearning, workCount: 3, works })?.workCount).toBe(1);
});

test('of more works than are read, all are counted', () => {
  const works = Array.from({ length: 20 }, (_, index) => work(`W${index}`, '2024'));
  expect(view({ ...deepLearning, workCount: 41, works })).toMatchObject({
    workCount: 41,
    shownWorks: 20,
  });
});

test('a broken person is left out and the others stay', () => {
  const people = [person('Bo Ash'), { _id: 'broken' }, null];
  expect(view({ ...deepLearning, people })?.current).toHaveLength(1);
});

test('published, one without any name is no page', () => {
  expect(view({ ...deepLearning, name: [] })).toBeUndefined();
});

test('in a preview, a missing name and a missing address are marked', () => {
  const draft = { ...deepLearning, name: [], slug: 'Not a slug' };
  const parsed = parseResult(topicPageResult.draft, draft);
  if (!parsed.value) throw new Error('none');
  const context = previewContext({ language: 'fr', today, isDraft: true }, parsed.issues);
  const shown = topicPageView(parsed.value, context);
  if (!shown) throw new Error('no page');
  expect(annotationOf(shown.name).placeholder).toBe('name');
  expect(annotationOf(shown).fields?.['slug']?.placeholder).toBe('address');
  expect(annotationOf(shown).validationIssues).toEqual(['Not a slug']);
});

describe('the link to a topic', () => {
  const stored = { _key: 'k', _id: 't', name: deepLearning.name, slug: 'deep-learning' };
  const published = (topic: object) =>
    topicLinks(
      [parseResult(topicResult('published'), topic).value],
      noFieldPath,
      publishedContext('fr', today),
    );
  const drafted = (topic: object) =>
    topicLinks(
      [parseResult(topicResult('draft'), topic).value],
      noFieldPath,
      previewContext({ language: 'fr', today, isDraft: true }, []),
    );

  test('leads to its page in the language', () => {
    expect(published(stored)).toEqual([
      { id: 't', name: { text: 'Apprentissage profond' }, href: '/fr/sujets/deep-learning' },
    ]);
  });

  test.each([undefined, null, '', 7, 'Not a slug', '../x'])(
    'is its name alone when the address is %j',
    (slug) => {
      const [link] = published({ ...stored, slug });
      expect(link?.name.text).toBe('Apprentissage profond');
      expect(link).not.toHaveProperty('href');
    },
  );

  test('in a preview leads also to a topic without an address, and not to one that is not there', () => {
    expect(drafted(stored)[0]?.href).toBe('/fr/sujets/deep-learning');
    expect(drafted({ ...stored, slug: null })[0]?.href).toBe('/fr/sujets/~t');
    expect(drafted({ _key: 'k' })[0]).not.toHaveProperty('href');
  });
});

describe('its description in search results', () => {
  const descriptionOf = (topic: object, language: 'fr' | 'en') => {
    const shown = view(topic, language);
    if (!shown) throw new Error('no page');
    return pageKinds.topic.describe(shown, { t: metadataTranslator(language), siteName: 'Site' });
  };

  test('is that of the page, cut between words when it is long', () => {
    expect(descriptionOf(deepLearning, 'fr')).toMatchObject({
      title: 'Apprentissage profond – Site',
      description: 'Des réseaux de neurones.',
    });
    const description = [{ _key: 'fr', language: 'fr', value: 'mot '.repeat(100) }];
    const { description: cut } = descriptionOf({ ...deepLearning, description }, 'fr');
    expect(cut).toMatch(/^(mot )+mot…$/);
    expect(cut.length).toBeLessThanOrEqual(201);
  });

  test('without one, counts the works', () => {
    const works = [work('A', '2024')];
    const bare = { ...deepLearning, description: [], works, workCount: 1 };
    expect(descriptionOf(bare, 'en').description).toBe(
      'Deep learning: people of the institute who work on it, and 1 publication.',
    );
    expect(descriptionOf({ ...bare, works: [] }, 'fr').description).toBe(
      'Apprentissage profond\u00A0: les personnes de l’institut qui y travaillent.',
    );
  });
});

describe('the picture of its page', () => {
  const detailsOf = (topic: object) => {
    const shown = view(topic, 'fr');
    if (!shown) throw new Error('no page');
    const context = { t: metadataTranslator('fr'), siteName: 'Site' };
    return pageKinds.topic.describe(shown, context).card.details;
  };

  test('says how many people and works it has, and nothing of what it has none of', () => {
    const works = [work('A', '2024')];
    expect(detailsOf(deepLearning)).toEqual([]);
    expect(detailsOf({ ...deepLearning, works, workCount: 1 })).toEqual([['1 publication']]);
  });
});
