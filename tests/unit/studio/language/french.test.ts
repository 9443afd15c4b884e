import { frFRLocale } from '@sanity/locale-fr-fr';
import { visionTool } from '@sanity/vision';
import { usEnglishLocale } from 'sanity';
import { presentationTool } from 'sanity/presentation';
import { structureTool } from 'sanity/structure';

import { isRecord } from '@/sanity/schema/rules/is-record';
import { frenchTexts } from '@/sanity/studio/language/french/index';

import { objections } from '../../schema/french-typography';

type Words = Map<string, Record<string, unknown>>;

/** The texts of bundles, by namespace. Lazy bundles are loaded. */
async function wordsOf(...sources: unknown[]): Promise<Words> {
  const words: Words = new Map();
  for (const bundles of sources) {
    for (const bundle of Array.isArray(bundles) ? bundles.filter(isRecord) : []) {
      const given: unknown =
        typeof bundle.resources === 'function' ? await bundle.resources() : bundle.resources;
      const resources = isRecord(given) && isRecord(given.default) ? given.default : given;
      if (!isRecord(resources)) throw new Error(`${String(bundle.namespace)} says nothing`);
      const namespace = String(bundle.namespace);
      words.set(namespace, { ...words.get(namespace), ...resources });
    }
  }
  return words;
}

const bundlesOf = ({ i18n }: { i18n?: unknown }) => (isRecord(i18n) ? i18n.bundles : []);
const frenchPackage = () => {
  const { i18n } = frFRLocale();
  const locales = Array.isArray(i18n?.locales) ? i18n.locales : [];
  return locales.flatMap(({ bundles = [] }) => bundles);
};

const frenchBundles = Object.entries(frenchTexts).map(([namespace, resources]) => ({
  namespace,
  resources,
}));

const englishWords = () =>
  wordsOf(
    usEnglishLocale.bundles,
    bundlesOf(structureTool()),
    bundlesOf(presentationTool({ previewUrl: '/' })),
    bundlesOf(visionTool()),
  );

/** Words of parts that the workspace turns off. */
const turnedOff = [
  /variant/i,
  /releases?\b|-bundle|\bversion-dialog/i,
  /schedule/i,
  /^divergence\./,
  /^canvas\./,
  /^tasks?\./,
  /^announcements?\./,
  /media-library|media_library/,
  /^content-agent$/,
  /target-not-found$/,
  /^document-group-inventory\.(onboarding|feedback)/,
  /^action\.publish\.disabled\.not-publishable$/,
];

test('French says everything that English does of the parts that are turned on', async () => {
  const english = await englishWords();
  const french = await wordsOf(frenchPackage(), frenchBundles);
  expect([...english.keys()]).toEqual(
    expect.arrayContaining(['studio', 'structure', 'validation']),
  );
  const missing = [...english].flatMap(([namespace, words]) =>
    Object.keys(words)
      .filter((key) => !(key in (french.get(namespace) ?? {})))
      .filter((key) => !turnedOff.some((part) => part.test(key)))
      .map((key) => `${namespace}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test('every word of ours is one that Studio asks for', async () => {
  const english = await englishWords();
  const unknown = [...(await wordsOf(frenchBundles))].flatMap(([namespace, words]) =>
    Object.keys(words).filter((key) => !(key in (english.get(namespace) ?? {}))),
  );
  expect(unknown).toEqual([]);
});

test('our words have the same gaps to fill as the English ones', async () => {
  const english = await englishWords();
  const gaps = (text: unknown) => [...String(text).matchAll(/{{.*?}}|<\w+/g)].map(String).sort();
  const different = [...(await wordsOf(frenchBundles))].flatMap(([namespace, words]) =>
    Object.entries(words)
      .filter(([key, text]) => {
        const known: unknown = english.get(namespace)?.[key];
        return JSON.stringify(gaps(text)) !== JSON.stringify(gaps(known));
      })
      .map(([key]) => key),
  );
  expect(different).toEqual([]);
});

test('our French is set as French is', async () => {
  const texts = [...(await wordsOf(frenchBundles)).values()].flatMap((words) =>
    Object.values(words),
  );
  const prose = texts.map((text) => String(text).replaceAll(/{{.*?}}|<\/?\w+\/?>/g, 'x'));
  expect(prose.flatMap((text) => objections(text))).toEqual([]);
});
