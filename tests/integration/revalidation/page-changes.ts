import { raffel } from '../content/sample-ids';
import {
  type Fields,
  inBoth,
  keyed,
  member,
  reference,
  supervisedBy,
  weakly,
  type WrittenDocument,
} from '../content/sample-lake';

export type Mutation =
  | { create: WrittenDocument }
  | { delete: { id: string } }
  | { patch: { id: string; set?: Fields; unset?: string[] } };

export const create = (document: WrittenDocument): Mutation => ({ create: document });
export const set = (id: string, fields: Fields): Mutation => ({ patch: { id, set: fields } });
export const unset = (id: string, ...fields: string[]): Mutation => ({
  patch: { id, unset: fields },
});
export const remove = (id: string): Mutation => ({ delete: { id } });
export const rename = (id: string) => set(id, { name: 'Renamed' });
export const moveTo = (id: string, slug: unknown) =>
  set(id, { slug: { _type: 'slug', current: slug } });

/** Changes a slug as Studio publishes it: the old one is added to the former ones. */
export const moveFrom = (id: string, former: string[], slug: string): Mutation =>
  set(id, { slug: { _type: 'slug', current: slug }, formerSlugs: former });

export const [C, D, P, T, G, K, R, S] = [
  'coauthor colin-raffel',
  'the directory',
  'the publications',
  'the topics',
  'gintare-karolina-dziugaite',
  'devin-kwok',
  'david-rolnick',
  'gul-sena-altintas',
];

export const [tinyPage, trainingPage] = [
  'work butterfly-effect-tiny-perturbations',
  'work butterfly-effect-training-trajectories',
];
/** The works of Gül Sena Altıntaş. */
export const butterflies = [tinyPage, trainingPage];
/** All works of the sample: each is by David Rolnick, so that its page lists the others. */
export const works = [
  ...butterflies,
  'work dataset-difficulty-inductive-bias',
  'work deep-networks-as-paths',
  'work neural-networks-as-paths',
  'work simultaneous-linear-connectivity',
];

export const [deepLearning, theory] = ['topic deep-learning', 'topic machine-learning-theory'];
/** The topics of the sample: nearly all of its works and people have both. */
export const topics = [deepLearning, theory];

/** The pages of the sample’s coauthors: each wrote with David Rolnick. */
export const coauthorsOfSample = [
  C,
  'coauthor daniel-m-roy',
  'coauthor ekansh-sharma',
  'coauthor jonathan-frankle',
  'coauthor jordan-kyle-matelsky',
  'coauthor konrad-paul-kording',
  'coauthor nikhil-anand',
  'coauthor richard-d-lange',
  'coauthor tom-denton',
  'coauthor xinyue-wang',
];

/** The pages of the sample’s institutions: its people connect them all. */
export const institutions = [
  'institution google-deepmind',
  'institution mcgill',
  'institution mila',
];

/** Those of David Rolnick, who wrote every work of the sample. */
export const institutionsOfRolnick = ['institution mcgill', 'institution mila'];

/** A student with a principal supervisor and a co-supervisor, all without works. */
export const group = [
  create(member('professor')),
  create(member('co-professor')),
  create(
    member('student', {
      supervisors: supervisedBy('researcher-professor', 'researcher-co-professor'),
    }),
  ),
];

/** Four people, each supervised by the one before, and one more who supervises nobody yet. */
export const generations = [
  create(member('first')),
  create(member('second', { supervisors: supervisedBy('researcher-first') })),
  create(member('third', { supervisors: supervisedBy('researcher-second') })),
  create(member('fourth', { supervisors: supervisedBy('researcher-third') })),
  create(member('other')),
];

/** Colin Raffel has become a member; a paper and a student refer to the coauthor only. */
export const raffelJoined = [
  create(member('raffel')),
  set(raffel, { member: reference('researcher-raffel') }),
  create(member('student', { supervisors: supervisedBy(raffel) })),
];

export const newTopic = create({
  _id: 'topic-x',
  _type: 'topic',
  name: inBoth('X'),
  slug: { _type: 'slug', current: 'x' },
});
export const newInstitution = create({
  _id: 'institution-x',
  _type: 'institution',
  name: inBoth('X'),
});
export const atX = { institutions: [keyed('x', reference('institution-x'))] };
export const ofX = { topics: [keyed('x', reference('topic-x'))] };

export const vast = Array.from({ length: 3_000 }, (_, place) => ({
  _key: `k${place}`,
  _type: 'authorship',
  person: weakly(`coauthor-${place}`),
}));

/** @param withoutCv the people among `pages` whose profile shows the change and whose CV does not */
export type Row = [
  what: string,
  before: Mutation[],
  change: Mutation[],
  pages: string[],
  withoutCv?: string[],
];

/** Pages with the CVs of the people among them, whose profiles go by their slugs alone. */
export function withCvs(pages: readonly string[], withoutCv: readonly string[] = []): string[] {
  const people = pages.filter((page) => !page.includes(' ') && !withoutCv.includes(page));
  return [...pages, ...people.map((slug) => `cv ${slug}`)];
}
