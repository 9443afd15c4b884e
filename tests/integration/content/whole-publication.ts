import type { Version } from '@/lib/content/work/version-view';
import type { Work } from '@/lib/content/work/view';

import { inBoth, paper, weakly } from './sample-lake';

const self = { _key: 'k', _type: 'authorship', person: weakly('researcher-devin-kwok') };
const raffel = {
  _key: 'r',
  _type: 'authorship',
  person: weakly('coauthor-colin-raffel'),
  printedName: 'C. Raffel',
};
const journal = {
  _key: 'j',
  kind: 'journal',
  venue: 'Journal of Whole Works',
  venueShort: 'JWW',
  date: '2020-02-29',
  volume: '1',
  issue: '2',
  pages: '3–4',
  doi: '10.1000/182',
  arxivId: '2001.00001',
  url: 'https://example.org/j',
  pdf: 'https://example.org/j.pdf',
};
const preprint = { _key: 'p', kind: 'preprint', date: '2019' };

/** A paper with every field filled in. Each case is a copy with one invalid value. */
export const wholePublication = (slug: string) =>
  paper(slug, {
    title: 'Whole',
    translatedTitle: inBoth('Entier'),
    abstract: inBoth('About $x$'),
    authors: [self, raffel],
    versions: [
      { ...journal, _type: 'version' },
      { ...preprint, _type: 'version' },
    ],
    award: inBoth('Prize'),
    code: 'https://example.org/code',
    data: 'https://example.org/data',
    video: 'https://example.org/video',
    slides: 'https://example.org/slides',
  });

type View = Partial<Work>;
export interface Place {
  /** The differences in the French work when the value is invalid; undefined: there is no work. */
  left: View | undefined;
  /** The same, when an item of a list is not there at all. */
  missing?: View;
  /** The same, when the value is a text that may stand there. */
  shown?: (text: string) => View;
}

const { _key: journalKey, ...journalFields } = journal;
const { _key: preprintKey, ...preprintFields } = preprint;
const seen: [Version, Version] = [
  { ...journalFields, key: journalKey, kind: 'journal' },
  { ...preprintFields, key: preprintKey, kind: 'preprint' },
];
const cited = (change: Partial<Version>): View => ({
  versions: [{ ...seen[0], ...change }, seen[1]],
});
const ofVersion = (field: keyof Version): Place => ({ left: cited({ [field]: undefined }) });
const textOfVersion = (field: keyof Version): Place => ({
  ...ofVersion(field),
  shown: (text) => cited({ [field]: text }),
});
export const marks = { self: false, equalContribution: false, corresponding: false };
const kwokFirst = expect.objectContaining({ name: 'Devin Kwok', self: true });
const second = (name: string): View => ({
  authors: [
    kwokFirst,
    {
      ...marks,
      id: 'coauthor-colin-raffel',
      name,
      kind: 'coauthor',
      href: '/fr/coauteurs/colin-raffel',
    },
  ],
});
const unnamedSecond: View = {
  authors: [kwokFirst, { ...marks, id: 'author-1', kind: 'unnamed' }],
};
/** Without a document of the person, the printed name remains. */
const printedOnly: View = {
  authors: [kwokFirst, { ...marks, id: 'C. Raffel', name: 'C. Raffel', kind: 'coauthor' }],
};
const resource = (kind: string): Place => ({
  left: {
    resources: (['code', 'data', 'video', 'slides'] as const)
      .filter((one) => one !== kind)
      .map((one) => ({ kind: one, href: `https://example.org/${one}` })),
  },
});
export const nothing: Place = { left: {} };
const noWork: Place = { left: undefined };

/** The effect of an invalid value at each path of that paper. */
export const places: Record<string, Place> = {
  title: { left: undefined, shown: (text) => ({ title: { text, lang: 'en' } }) },
  language: nothing,
  translatedTitle: { left: { translatedTitle: undefined } },
  'translatedTitle.0.value': {
    left: { translatedTitle: undefined },
    shown: (text) => ({ translatedTitle: { text } }),
  },
  abstract: { left: { abstract: undefined } },
  'abstract.0.value': {
    left: { abstract: { text: 'About $x$', lang: 'en' } },
    shown: (text) => ({ abstract: { text } }),
  },
  slug: { left: { href: undefined } },
  type: nothing,
  topics: nothing,
  formerSlugs: nothing,
  authors: noWork,
  'authors.0': noWork,
  'authors.0.person': noWork,
  'authors.0.equalContribution': nothing,
  'authors.0.corresponding': nothing,
  'authors.1': { left: unnamedSecond, missing: { authors: [kwokFirst] } },
  'authors.1.person': { left: printedOnly },
  'authors.1.person._ref': { left: printedOnly },
  'authors.1.printedName': { left: second('Colin Raffel'), shown: second },
  versions: { left: { versions: [] } },
  'versions.0': { left: { versions: [seen[1]] } },
  'versions.0.kind': { left: { versions: [seen[1], { ...seen[0], kind: 'other' }] } },
  'versions.0.venue': textOfVersion('venue'),
  'versions.0.venueShort': textOfVersion('venueShort'),
  'versions.0.date': ofVersion('date'),
  'versions.0.volume': textOfVersion('volume'),
  'versions.0.issue': textOfVersion('issue'),
  'versions.0.pages': textOfVersion('pages'),
  'versions.0.doi': ofVersion('doi'),
  'versions.0.arxivId': ofVersion('arxivId'),
  'versions.0.url': ofVersion('url'),
  'versions.0.pdf': ofVersion('pdf'),
  'versions.0.preferred': nothing,
  award: { left: { award: undefined } },
  'award.0.value': {
    left: { award: { text: 'Prize', lang: 'en' } },
    shown: (text) => ({ award: { text } }),
  },
  code: resource('code'),
  data: resource('data'),
  video: resource('video'),
  slides: resource('slides'),
};
