import { altintas, raffel, tiny, training } from '../content/sample-ids';
import {
  authors,
  keyed,
  member,
  paper,
  reference,
  supervisedBy,
  weakly,
} from '../content/sample-lake';
import {
  butterflies,
  C,
  create,
  D,
  G,
  K,
  moveTo,
  P,
  R,
  raffelJoined,
  remove,
  rename,
  type Row,
  S,
  set,
  trainingPage,
  unset,
  works,
  T,
  deepLearning,
  theory,
  institutionsOfRolnick,
  institutions,
} from './page-changes';

const anand = 'coauthor-nikhil-anand';
const [anandPage, franklePage] = ['coauthor nikhil-anand', 'coauthor jonathan-frankle'];
const datasetPage = 'work dataset-difficulty-inductive-bias';

const newcomer = create({
  _id: 'coauthor-new',
  _type: 'coauthor',
  name: 'New',
  slug: { _type: 'slug', current: 'new' },
});
/** A paper that names the newcomer, whether or not they are there. */
const byNewcomer = create(
  paper('p', {
    authors: [
      ...authors(altintas, raffel),
      keyed('n', { _type: 'authorship', person: weakly('coauthor-new') }),
    ],
  }),
);
const aroundNewcomer = ['coauthor new', C, S, 'work p', P];

/** What the pages of coauthors show: their works, and who else is named in those. */
export const coauthorPages: Row[] = [
  ['created with an address', [], [newcomer], ['coauthor new']],
  ['published whom a paper names already', [byNewcomer], [newcomer], aroundNewcomer],
  ['deleted whom a paper names', [newcomer, byNewcomer], [remove('coauthor-new')], aroundNewcomer],
  [
    'without an address any more',
    [],
    [unset(raffel, 'slug')],
    [C, K, R, S, trainingPage, P, deepLearning, theory, ...institutionsOfRolnick],
  ],
  [
    'who becomes a member, on the pages of the other coauthors of their works',
    [create(member('anand'))],
    [set(anand, { member: reference('researcher-anand') })],
    [anandPage, franklePage, 'anand', K, R, G, datasetPage, P, deepLearning, ...institutions],
  ],
  [
    'who supervises only: on no page of another coauthor',
    [newcomer, create(member('student', { supervisors: supervisedBy('coauthor-new') }))],
    [rename('coauthor-new')],
    ['coauthor new', 'student'],
  ],
];

/** Members on the pages of those they write with. */
export const membersWithCoauthors: Row[] = [
  [
    'moved, with a work with a coauthor',
    [],
    [moveTo(altintas, 'moved')],
    [S, 'moved', K, R, D, C, ...butterflies, P, T, deepLearning, theory, ...institutionsOfRolnick],
  ],
  [
    'who was a coauthor is taken down, on the pages of the other coauthors of their works',
    [create(member('anand')), set(anand, { member: weakly('researcher-anand') })],
    [remove('researcher-anand')],
    ['anand', anandPage, franklePage, K, R, G, D, datasetPage, P, deepLearning, ...institutions],
  ],
];

/** Works on the pages of their coauthors. */
export const worksOfCoauthors: Row[] = [
  [
    'that loses its coauthor',
    [],
    [set(training, { authors: authors(altintas) })],
    [C, S, K, R, ...works, P, deepLearning, theory, ...institutionsOfRolnick],
  ],
  [
    'that gains a coauthor who has become a member: the coauthor has no page',
    raffelJoined,
    [set(tiny, { authors: authors(raffel) })],
    ['raffel', S, K, R, ...works, P, deepLearning, theory, ...institutionsOfRolnick],
  ],
];
