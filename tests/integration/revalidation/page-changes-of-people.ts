import { altintas, raffel, rolnick } from '../content/sample-ids';
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
  create,
  set,
  unset,
  remove,
  rename,
  moveTo,
  group,
  newTopic,
  ofX,
  raffelJoined,
  coauthorsOfSample,
  type Row,
  C,
  D,
  G,
  K,
  R,
  S,
  butterflies,
  deepLearning,
  theory,
  topics,
  trainingPage,
  works,
  P,
  T,
} from './page-changes';

export const researcher: Row[] = [
  ['created', [], [create(member('new'))], ['new', D]],
  [
    'created with a supervisor',
    [],
    [create(member('new', { supervisors: supervisedBy(rolnick) }))],
    ['new', R, D],
  ],
  [
    'renamed, with works with others',
    [],
    [rename(altintas)],
    [S, K, R, D, ...butterflies, ...topics, P, T, C],
  ],
  [
    'renamed, who supervises',
    group,
    [rename('researcher-professor')],
    ['professor', 'student', 'co-professor', D],
  ],
  [
    'renamed, who co-supervises',
    group,
    [rename('researcher-co-professor')],
    ['professor', 'student', 'co-professor', D],
  ],
  [
    'renamed, who is supervised',
    group,
    [rename('researcher-student')],
    ['professor', 'student', 'co-professor', D],
  ],
  [
    'renamed, a supervisor who also writes',
    [],
    [rename(rolnick)],
    [
      R,
      K,
      S,
      G,
      D,
      'institution mcgill',
      'institution mila',
      ...works,
      ...topics,
      P,
      T,
      ...coauthorsOfSample,
    ],
  ],
  [
    'moved to another address',
    group,
    [moveTo('researcher-student', 'moved')],
    ['student', 'moved', 'professor', 'co-professor', D],
  ],
  [
    'without any address any more',
    group,
    [unset('researcher-student', 'slug')],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'whose address breaks',
    group,
    [moveTo('researcher-student', 42)],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'whose address was broken and is repaired',
    [...group, moveTo('researcher-student', 42)],
    [moveTo('researcher-student', 'student')],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'given an address that can be none, and repaired',
    [...group, set('researcher-student', { slug: 42 })],
    [moveTo('researcher-student', 'student')],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'given a supervisor',
    [create(member('new'))],
    [set('researcher-new', { supervisors: supervisedBy(rolnick) })],
    ['new', R, D],
  ],
  [
    'that loses a supervisor',
    group,
    [set('researcher-student', { supervisors: supervisedBy('researcher-professor') })],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'that loses all supervisors',
    group,
    [unset('researcher-student', 'supervisors')],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'given a topic',
    [],
    [set(altintas, { topics: [keyed('x', reference('topic-machine-learning-theory'))] })],
    [S, K, R, D, ...butterflies, ...topics, P, T, C],
  ],
  [
    'without works who has another topic now',
    [newTopic, create(member('new', ofX))],
    [set('researcher-new', { topics: [keyed('y', reference('topic-machine-learning-theory'))] })],
    ['new', D, 'topic x', theory, T],
  ],
  ['deleted', group, [remove('researcher-student')], ['student', 'professor', 'co-professor', D]],
  [
    'deleted, to whom only weak references are left',
    [
      create(member('new')),
      create(
        paper('p', {
          authors: [
            keyed('a', { _type: 'authorship', person: weakly('researcher-new') }),
            ...authors(altintas),
          ],
        }),
      ),
    ],
    [remove('researcher-new')],
    ['new', S, D, 'work p', P],
  ],
];

export const coauthor: Row[] = [
  ['created', [], [create({ _id: 'coauthor-new', _type: 'coauthor', name: 'New' })], []],
  ['renamed', [], [rename(raffel)], [K, R, S, trainingPage, ...topics, P, C]],
  [
    'renamed, who co-supervises',
    [
      create(member('professor')),
      create(
        member('student', {
          supervisors: supervisedBy('researcher-professor', 'coauthor-nikhil-anand'),
        }),
      ),
    ],
    [rename('coauthor-nikhil-anand')],
    [
      K,
      R,
      G,
      'student',
      'professor',
      'work dataset-difficulty-inductive-bias',
      deepLearning,
      P,
      'coauthor nikhil-anand',
      'coauthor jonathan-frankle',
    ],
  ],
  [
    'who becomes a member',
    [create(member('raffel'))],
    [set(raffel, { member: reference('researcher-raffel') })],
    [K, R, S, 'raffel', C, trainingPage, ...topics, P],
  ],
  [
    'who is no longer a member',
    raffelJoined,
    [unset(raffel, 'member')],
    [K, R, S, 'raffel', 'student', C, trainingPage, ...topics, P],
  ],
  [
    'who becomes another member',
    [...raffelJoined, create(member('other'))],
    [set(raffel, { member: reference('researcher-other') })],
    [K, R, S, 'raffel', 'other', 'student', C, trainingPage, ...topics, P],
  ],
  [
    'deleted',
    [create({ _id: 'coauthor-new', _type: 'coauthor', name: 'New', member: reference(altintas) })],
    [remove('coauthor-new')],
    [S, ...butterflies],
  ],
];

export const formerCoauthor: Row[] = [
  [
    'renamed',
    raffelJoined,
    [rename('researcher-raffel')],
    ['raffel', 'student', K, R, S, D, trainingPage, ...topics, P],
  ],
  [
    'moved to another address',
    raffelJoined,
    [moveTo('researcher-raffel', 'moved')],
    ['raffel', 'moved', 'student', K, R, S, D, C, trainingPage, ...topics, P],
  ],
  ['whose student changes', raffelJoined, [rename('researcher-student')], ['student', 'raffel', D]],
  ['whose student leaves', raffelJoined, [remove('researcher-student')], ['student', 'raffel', D]],
];
