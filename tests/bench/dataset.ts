/** Made-up content of any size, in which one person always has the same number of works. */

/** Whose profile is read: as many works and students at every size. Only these works have the words in their titles. */
export const subject = { slug: 'subject', works: 15, students: 6, words: 'Butterfly trajectories' };

/** So many members supervise the others; their own supervisors are elsewhere, but for the subject’s students. */
const professors = 140;

export type MadeUpDocument = { _id: string; _type: string } & Record<string, unknown>;

export const localised = (fr: string, en: string) => [
  { _key: 'fr', _type: 'internationalizedArrayStringValue', language: 'fr', value: fr },
  { _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: en },
];

export const reference = (id: string, key: string | number) => ({
  _type: 'reference',
  _ref: id,
  _key: `k${key}`,
});

const given =
  'Anaïs Émile Gül Søren Mei-Ling Łukasz Fatima José Chloé Ingrid Ömer Priya Jean-Pierre Noémie Aïcha Ivan'.split(
    ' ',
  );
const family =
  'Tremblay Altıntaş Nguyễn O’Brien Bélanger Müller Østergaard Şahin D’Amour Lefebvre Kowalczyk Gagné Weiß Çelik Roy Chen'.split(
    ' ',
  );
const subjects =
  'gradients kernels transformers graphs proteins forests rivers molecules galaxies languages images robots'.split(
    ' ',
  );
const qualities =
  'sparse robust equivariant causal Bayesian federated neural stochastic convex hierarchical invariant deep'.split(
    ' ',
  );
const doings =
  'learning pruning training sampling aligning modelling compressing forecasting'.split(' ');

const at = (words: readonly string[], index: number): string => words[index % words.length] ?? '';

/** The name of a member: as varied as the lists allow, with a number so that each has their own. */
export function nameOf(n: number): { name: string; familyName: string } {
  const familyName = `${at(family, Math.floor(n / given.length))} ${n}`;
  return { name: `${at(given, n)} ${familyName}`, familyName };
}

/** The title of a work. */
export function titleOf(n: number): string {
  const [quality, subject] = [at(qualities, n), at(subjects, Math.floor(n / 12))];
  return `${at(doings, Math.floor(n / 144))} ${quality} ${subject}, study ${n}`;
}

/** A generator of numbers that gives the same ones on every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below) | 0;
  };
}

const syllables = 'ba co dé fi gra lu mo na plé qui ro sta ti vo zé in on al er eu'.split(' ');

/** So many words, from a vocabulary of some ten thousand in which few are common, as in a language. */
function words(count: number, pick: (below: number) => number): string {
  return Array.from({ length: count }, () => {
    let rank = Math.floor(10_000 ** (pick(10_000) / 10_000));
    let word = '';
    for (; rank > 0; rank = Math.floor(rank / syllables.length)) {
      word += syllables[rank % syllables.length];
    }
    return word;
  }).join(' ');
}

/**
 * Researchers, topics, institutions and works, in an order in which each only refers to earlier ones.
 *
 * @param works how many works; the subject wrote `subject.works` of them
 * @param researchers how many members
 */
export function* documents(works: number, researchers: number): Generator<MadeUpDocument> {
  const pick = random(works);
  const pickWord = random(works + 1);
  for (let n = 0; n < 40; n += 1) {
    const name = localised(`Sujet ${n}`, `Topic ${n}`);
    yield { _id: `topic-${n}`, _type: 'topic', name, slug: { current: `topic-${n}` } };
  }
  for (let n = 0; n < 10; n += 1) {
    yield { _id: `institution-${n}`, _type: 'institution', name: localised(`U ${n}`, `U ${n}`) };
  }
  for (let n = 0; n < researchers; n += 1) {
    const isSubject = n === 0;
    const supervisor = n > 0 && n <= subject.students ? 0 : n < professors ? 0 : pick(professors);
    yield {
      _id: `researcher-${n}`,
      _type: 'researcher',
      ...nameOf(n),
      slug: { _type: 'slug', current: isSubject ? subject.slug : `person-${n}` },
      status: 'current',
      position: localised('Doctorat', 'PhD'),
      institutions: [reference(`institution-${pick(10)}`, 0)],
      topics: [0, 1, 2].map((key) => reference(`topic-${pick(40)}`, key)),
      // Only the given number of people have the subject as supervisor.
      supervisors:
        n > 0 && (supervisor !== 0 || n <= subject.students)
          ? [
              {
                _key: 's',
                _type: 'supervision',
                role: 'principal',
                person: reference(`researcher-${supervisor}`, 's'),
              },
            ]
          : [],
    };
  }
  for (let n = 0; n < works; n += 1) {
    const authors = [0, 1, 2, 3].map((key) => ({
      _key: `a${key}`,
      _type: 'authorship',
      person: reference(
        key === 0 && n < subject.works ? 'researcher-0' : `researcher-${1 + pick(researchers - 1)}`,
        key,
      ),
    }));
    yield {
      _id: `publication-${n}`,
      _type: 'publication',
      title: n < subject.works ? `${subject.words}, and ${titleOf(n)}` : titleOf(n),
      language: 'en',
      slug: { _type: 'slug', current: `work-${n}` },
      type: 'article',
      abstract: localised(
        `Un résumé de ${words(90, pickWord)}`,
        `A summary of ${words(90, pickWord)}`,
      ),
      authors,
      topics: [0, 1].map((key) => reference(`topic-${pick(40)}`, key)),
      versions: [
        { _key: 'v', _type: 'version', kind: 'conference', venue: 'V', date: `20${10 + pick(16)}` },
      ],
    };
  }
}
