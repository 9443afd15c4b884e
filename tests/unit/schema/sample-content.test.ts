import katex from 'katex';
import { z } from 'zod';

import { slugOf } from '@/lib/domain/index';
import { sampleDocuments, works } from '@/sanity/seed/documents';

import { objections } from './french-typography';

const portraitAsset = 'image-0123456789abcdef0123456789abcdef01234567-1280x1600-png';
const documents = sampleDocuments(portraitAsset);
const byId = new Map(documents.map((document) => [document._id, document]));

/** Every string of a document, with where it is. */
function* strings(value: unknown, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* strings(inner, `${path}.${key}`);
  }
}

/** The texts in one language, wherever they are in a document. */
function* written(value: unknown, language: string): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('language' in value && 'value' in value) {
    if (value.language !== language) return;
    const texts = typeof value.value === 'string' ? [value.value] : spans(value.value);
    yield* texts;
    return;
  }
  for (const inner of Object.values(value)) yield* written(inner, language);
}

/** The texts of portable text, without its keys, styles and addresses. */
function spans(blocks: unknown): string[] {
  return [...strings(blocks, '')]
    .filter(([path]) => path.endsWith('.text'))
    .map(([, text]) => text);
}

test('no two documents have the same id, and no two of a type the same slug', () => {
  expect(byId.size).toBe(documents.length);
  const slugs = documents.flatMap((document) =>
    document.slug ? [`${document._type} ${document.slug.current}`] : [],
  );
  expect(new Set(slugs).size).toBe(slugs.length);
});

test('an id is the type and the slug; a person’s slug is made from the name', () => {
  for (const document of documents) {
    if (!document.slug) continue;
    expect(document._id).toBe(`${document._type}-${document.slug.current}`);
    if (document._type === 'researcher' || document._type === 'coauthor') {
      expect(document.slug.current).toBe(slugOf(String(document.name)));
    }
  }
});

test('every reference leads to a document of the samples that comes before, or to the portrait', () => {
  const seen = new Set([portraitAsset]);
  for (const document of documents) {
    for (const [path, text] of strings(document, document._id)) {
      if (path.endsWith('._ref')) expect([path, seen.has(text)]).toEqual([path, true]);
    }
    seen.add(document._id);
  }
});

const people = {
  researcher: ['David Rolnick', 'Devin Kwok', 'Gintare Karolina Dziugaite', 'Gül Sena Altıntaş'],
  coauthor: [
    'Colin Raffel',
    'Daniel M. Roy',
    'Ekansh Sharma',
    'Jonathan Frankle',
    'Jordan Kyle Matelsky',
    'Konrad Paul Kording',
    'Nikhil Anand',
    'Richard D. Lange',
    'Tom Denton',
    'Xinyue Wang',
  ],
};

test.each(['researcher', 'coauthor'] as const)('the %ss are those of the facts', (type) => {
  const names = documents.flatMap((one) =>
    one._type === type && 'familyName' in one ? [one.name] : [],
  );
  expect(names.sort()).toEqual(people[type]);
});

/** The facts of the works, written down a second time: title, authors in order, versions. */
const facts: Record<string, { authors: string; versions: string[]; code?: string }> = {
  'The Butterfly Effect: Neural Network Training Trajectories Are Highly Sensitive to Initial Conditions':
    {
      authors: 'Gül Sena Altıntaş, Devin Kwok, Colin Raffel, David Rolnick',
      versions: [
        'conference | ICML 2025 | 2025 | 267 | 1314–1342 | https://proceedings.mlr.press/v267/altintas25a.html',
        'preprint | 2025-06-16 | 2506.13234',
      ],
      code: 'https://github.com/gsaltintas/lmc',
    },
  'The Butterfly Effect: Tiny Perturbations Cause Neural Network Training to Diverge': {
    authors: 'Gül Sena Altıntaş, Devin Kwok, David Rolnick',
    versions: [
      'workshop | HiLD @ ICML 2024 | 2024-07-26 | https://openreview.net/forum?id=T1urv73edU',
    ],
  },
  'Dataset Difficulty and the Role of Inductive Bias': {
    authors:
      'Devin Kwok, Nikhil Anand, Jonathan Frankle, Gintare Karolina Dziugaite, David Rolnick',
    versions: [
      'preprint | 2024-01-03 | 2401.01867',
      'preprint | 2024-01-03 | 10.48550/arXiv.2401.01867',
    ],
  },
  'Simultaneous linear connectivity of neural networks modulo permutation': {
    authors:
      'Ekansh Sharma*, Devin Kwok*, Tom Denton, Daniel M. Roy, David Rolnick, Gintare Karolina Dziugaite',
    versions: [
      'conference | ECML PKDD 2024 | 2024 | 262–279 | 10.1007/978-3-031-70368-3_16',
      'preprint | 2024-04-09 | 2404.06498',
    ],
  },
  'Deep Networks as Paths on the Manifold of Neural Representations': {
    authors:
      'Richard D. Lange, Devin Kwok, Jordan Kyle Matelsky, Xinyue Wang, David Rolnick, Konrad Paul Kording',
    versions: [
      'workshop | TAG-ML @ ICML 2023 | 2023 | 221 | 102–133 | https://proceedings.mlr.press/v221/lange23a.html',
    ],
  },
  'Neural Networks as Paths through the Space of Representations': {
    authors:
      'Richard D. Lange, Devin Kwok, Jordan Kyle Matelsky, Xinyue Wang, David Rolnick, Konrad Paul Kording',
    versions: ['preprint | 2022-06-22 | 2206.10999'],
  },
};

test('the works are those of the facts, each once', () => {
  expect(works.map(({ title }) => title).sort()).toEqual(Object.keys(facts).sort());
});

test.each(works.map((work) => [work.title, work] as const))('the facts of %s', (title, work) => {
  const authors = work.authors.map(({ person, equalContribution }) => {
    const author = byId.get(person._ref);
    const name = author && 'familyName' in author ? author.name : person._ref;
    return `${name}${equalContribution ? '*' : ''}`;
  });
  const versions = work.versions.map((version: Record<string, unknown>) =>
    ['kind', 'venueShort', 'date', 'volume', 'pages', 'url', 'doi', 'arxivId']
      .map((field) => version[field])
      .filter((part) => part !== undefined)
      .join(' | '),
  );
  expect({
    authors: authors.join(', '),
    versions,
    code: 'code' in work ? work.code : undefined,
  }).toEqual({
    code: undefined,
    ...facts[title],
  });
});

test('Devin Kwok: PhD at McGill, supervised by David Rolnick, two topics, and the only portrait', () => {
  expect(byId.get('researcher-devin-kwok')).toMatchObject({
    status: 'current',
    position: [
      { language: 'fr', value: 'Doctorat' },
      { language: 'en', value: 'PhD' },
    ],
    institutions: [{ _ref: 'institution-mcgill' }],
    supervisors: [{ role: 'principal', person: { _ref: 'researcher-david-rolnick' } }],
    topics: [{ _ref: 'topic-deep-learning' }, { _ref: 'topic-machine-learning-theory' }],
    portrait: {
      asset: { _ref: portraitAsset },
      alt: [
        { value: 'Illustration abstraite tenant lieu de portrait de Devin Kwok' },
        { value: 'Abstract illustration standing in for a portrait of Devin Kwok' },
      ],
    },
  });
  expect(documents.filter((document) => 'portrait' in document)).toHaveLength(1);
});

test('the point of the portrait that a crop keeps is inside of it', () => {
  const { hotspot } = z
    .object({ hotspot: z.object({ _type: z.string() }).catchall(z.number().min(0).max(1)) })
    .parse(byId.get('researcher-devin-kwok')?.portrait);
  expect(Object.keys(hotspot).toSorted()).toEqual(['_type', 'height', 'width', 'x', 'y']);
});

test('only Gül Sena Altıntaş is an alumna', () => {
  const alumni = documents.filter((one) => one._type === 'researcher' && one.status === 'alumni');
  expect(alumni.map(({ _id }) => _id)).toEqual(['researcher-gul-sena-altintas']);
});

test.each(works.map((work) => [work._id, work] as const))(
  '%s has a summary of 2 to 4 sentences in each language, the same formulas in both',
  (_id, work) => {
    const [fr = '', en = ''] = ['fr', 'en'].map(
      (language) => [...written(work.abstract, language)][0],
    );
    const formulas = (text: string) =>
      [...text.matchAll(/\$([^$]+)\$/g)].map(([, tex]) => tex ?? '');
    expect(formulas(fr).length).toBeGreaterThan(0);
    expect(new Set(formulas(fr))).toEqual(new Set(formulas(en)));
    for (const tex of formulas(fr)) expect(() => katex.renderToString(tex)).not.toThrow();
    for (const text of [fr, en]) {
      const sentences = text.replaceAll(/\$[^$]*\$/g, 'x').match(/[.!?](?=\s|$)/g) ?? [];
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(4);
    }
  },
);

test('the French of the samples is set as French is', () => {
  expect([...written(documents, 'fr')].flatMap(objections)).toEqual([]);
});

test('what is there in one language is there in the other, but for translated titles', () => {
  for (const { _id, ...document } of documents) {
    const { translatedTitle: _, ...rest } = { translatedTitle: undefined, ...document };
    const [fr, en] = ['fr', 'en'].map((language) => [...written(rest, language)].join(' ').length);
    expect([_id, fr === 0]).toEqual([_id, en === 0]);
  }
});
