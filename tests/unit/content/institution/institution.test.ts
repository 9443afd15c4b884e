import { institutionPageResult } from '@/lib/content/institution/page-query';
import { institutionView } from '@/lib/content/institution/page-view';
import { institutionResult } from '@/lib/content/institution/query';
import { institutionNames } from '@/lib/content/institution/view';
import { parseResult } from '@/lib/content/query-result/parse';
import { noFieldPath, publishedContext } from '@/lib/content/view-context';
import { metadataTranslator } from '@/lib/i18n/metadata-translator';
import { pageKinds } from '@/lib/pages/registry';
import { previewContext } from '@/lib/preview/preview-context';

const mcgill = {
  _id: 'institution-mcgill',
  name: [{ _key: 'fr', language: 'fr', value: 'Université McGill' }],
  shortName: 'McGill',
  place: [{ _key: 'en', language: 'en', value: 'Montréal, Quebec' }],
  url: 'https://www.mcgill.ca',
};
const person = (name: string, status = 'current') => ({ _id: name, name, slug: 'a', status });

function view(institution: object, people: unknown = [], language: 'fr' | 'en' = 'en') {
  const { value } = parseResult(institutionPageResult.published, { ...institution, people });
  if (!value) throw new Error('none');
  return institutionView(value, publishedContext(language, '2026-01-15'));
}

test('an institution has its name, place and website, in the language there is', () => {
  expect(view(mcgill)).toEqual({
    name: { text: 'Université McGill', lang: 'fr' },
    place: { text: 'Montréal, Quebec' },
    href: 'https://www.mcgill.ca',
    current: [],
    alumni: [],
    works: { years: [], shownWorks: 0, workCount: 0 },
  });
});

test('its people are in two lists, each in filing order', () => {
  const people = [person('Zoé Roy'), person('Bo Ash'), person('Al Old', 'alumni')];
  const { current, alumni } = view(mcgill, people) ?? {};
  expect(current?.map(({ name }) => name)).toEqual(['Bo Ash', 'Zoé Roy']);
  expect(alumni?.map(({ name }) => name)).toEqual(['Al Old']);
});

test('one that has only a short name goes by it, one without any name is no page', () => {
  expect(view({ ...mcgill, name: [] })?.name).toEqual({ text: 'McGill' });
  expect(view({ ...mcgill, name: [], shortName: ' ' })).toBeUndefined();
});

test.each(['javascript:alert(1)', 'ftp://a.b', 7, null])('a website at %j is left out', (url) => {
  expect(view({ ...mcgill, url })).not.toHaveProperty('href');
});

test('a broken person is left out and the others stay', () => {
  const people = [person('Bo Ash'), { _id: 'broken' }, null];
  expect(view(mcgill, people)?.current).toHaveLength(1);
});

describe('in a preview', () => {
  const draftContext = previewContext({ language: 'fr', today: '2026-01-15', isDraft: true }, []);

  test('one without a name has a title all the same', () => {
    const { value } = parseResult(institutionPageResult.draft, {
      ...mcgill,
      name: [],
      shortName: '',
    });
    const shown = value && institutionView(value, draftContext);
    if (!shown) throw new Error('no page');
    const context = { t: metadataTranslator('fr'), siteName: 'Site' };
    expect(pageKinds.institution.describe(shown, context).title).toBe('Sans nom – Site');
  });

  test.each([
    ['one with an address', { _id: 'i', slug: 'mcgill' }, '/fr/etablissements/mcgill'],
    ['one without an address', { _id: 'i', slug: null }, '/fr/etablissements/~i'],
    ['one that is not there', {}, undefined],
  ])('%s is linked when it has a page', (_, fields, href) => {
    const { value } = parseResult(institutionResult('draft'), { _key: 'k', ...fields });
    expect(institutionNames([value], noFieldPath, draftContext)[0]?.href).toBe(href);
  });
});
