import { altintas, kwok, raffel, rolnick, tiny } from '../content/sample-ids';
import { authors, keyed, member, paper, reference, weakly } from '../content/sample-lake';
import {
  create,
  set,
  unset,
  remove,
  rename,
  moveFrom,
  moveTo,
  group,
  raffelJoined,
  newTopic,
  newInstitution,
  atX,
  ofX,
  institutions,
  vast,
  type Row,
  C,
  D,
  G,
  K,
  R,
  S,
  butterflies,
  theory,
  tinyPage,
  topics,
  trainingPage,
  works,
  P,
  T,
  institutionsOfRolnick,
} from './page-changes';

export const publication: Row[] = [
  [
    'that somebody features who did not write it',
    [
      set('researcher-gintare-karolina-dziugaite', {
        featuredWorks: [keyed('x', reference(tiny))],
      }),
    ],
    [set(tiny, { title: 'Another' })],
    [S, K, R, ...works, ...topics, P, ...institutionsOfRolnick],
  ],
  [
    'of 3,000 authors, nearly all of them gone',
    [create(paper('vast', { authors: [...vast, ...authors(altintas)] }))],
    [set('publication-vast', { title: 'Another' })],
    [S, ...butterflies, 'work vast', P],
  ],
  [
    'created',
    [],
    [create(paper('new', { authors: authors(altintas, raffel) }))],
    [S, C, ...butterflies, 'work new', P],
  ],
  [
    'created by coauthors only',
    [],
    [create(paper('new', { authors: authors(raffel) }))],
    [C, 'work new', P],
  ],
  [
    'whose title changed',
    [],
    [set(tiny, { title: 'Another' })],
    [S, K, R, ...works, ...topics, P, ...institutionsOfRolnick],
  ],
  [
    'moved to another address',
    [],
    [moveTo(tiny, 'elsewhere')],
    [S, K, R, ...works, 'work elsewhere', ...topics, P, ...institutionsOfRolnick],
  ],
  [
    'that gains an author',
    [],
    [
      set(tiny, {
        authors: authors(altintas, kwok, rolnick, 'researcher-gintare-karolina-dziugaite'),
      }),
    ],
    [S, K, R, G, ...works, ...topics, P, ...institutions],
  ],
  [
    'that loses an author',
    [],
    [set(tiny, { authors: authors(kwok, rolnick) })],
    [S, K, R, ...works, ...topics, P, ...institutionsOfRolnick],
  ],
  [
    'by coauthors only that has another topic now',
    [newTopic, create(paper('p', { authors: authors(raffel), ...ofX }))],
    [set('publication-p', { topics: [keyed('y', reference('topic-machine-learning-theory'))] })],
    ['work p', 'topic x', theory, P, T, C],
  ],
  [
    'that loses every author',
    [],
    [unset(tiny, 'authors')],
    [S, K, R, ...works, ...topics, P, ...institutionsOfRolnick],
  ],
  [
    'whose author becomes another',
    [],
    [set(tiny, { authors: authors(raffel) })],
    [S, K, R, ...works, ...topics, P, C, ...institutionsOfRolnick],
  ],
  ['deleted', [], [remove(tiny)], [S, K, R, ...works, ...topics, P, T, ...institutionsOfRolnick]],
  [
    'by a coauthor who has become a member',
    [...raffelJoined, create(paper('p', { authors: authors(raffel) }))],
    [set('publication-p', { title: 'Another' })],
    ['raffel', trainingPage, 'work p', P],
  ],
  [
    'that loses a coauthor who has become a member',
    [...raffelJoined, create(paper('p', { authors: authors(raffel) }))],
    [set('publication-p', { authors: authors(altintas) })],
    ['raffel', S, ...butterflies, 'work p', P],
  ],
];

export const topic: Row[] = [
  [
    'renamed',
    [],
    [rename('topic-machine-learning-theory')],
    [
      G,
      K,
      R,
      D,
      ...institutions,
      ...butterflies,
      'work deep-networks-as-paths',
      'work neural-networks-as-paths',
      'work simultaneous-linear-connectivity',
      theory,
      T,
      P,
    ],
    // A CV shows no topics.
    [G, K, R],
  ],
  [
    'that moves: everything that links to it, and no other topic',
    [newTopic, set('researcher-gintare-karolina-dziugaite', ofX), set(tiny, ofX)],
    [moveFrom('topic-x', ['x'], 'y')],
    [G, D, ...institutions, tinyPage, 'topic x', 'topic y', T, P],
    [G],
  ],
  [
    'of a student only: not the supervisors’ pages',
    [newTopic, ...group, set('researcher-student', ofX)],
    [rename('topic-x')],
    ['student', D, 'topic x', T],
    ['student'],
  ],
  ['of a paper only', [newTopic, set(tiny, ofX)], [rename('topic-x')], [tinyPage, 'topic x', T, P]],
  ['created', [], [newTopic], ['topic x', T]],
  [
    'deleted, to which only a weak reference is left',
    [newTopic, create(member('new', { topics: [keyed('x', weakly('topic-x'))] }))],
    [remove('topic-x')],
    ['new', D, 'topic x', T],
    ['new'],
  ],
];

export const institution: Row[] = [
  ['renamed', [], [rename('institution-google-deepmind')], [G, D, ...institutions, ...topics]],
  [
    'that moves: its people’s other institutions too, which list them',
    [],
    [moveFrom('institution-mcgill', ['mcgill'], 'mcgill-university')],
    [G, K, R, D, ...institutions, 'institution mcgill-university', ...topics],
  ],
  [
    'that somebody leaves',
    [create(member('new', { institutions: [keyed('x', reference('institution-mila'))] }))],
    [unset('researcher-new', 'institutions')],
    ['new', D, 'institution mila'],
  ],
  [
    'of somebody with a topic: not the topics of others',
    [newInstitution, newTopic, create(member('new', { ...atX, ...ofX }))],
    [rename('institution-x')],
    ['new', D, 'topic x'],
  ],
  [
    'of a student: also on the supervisors’ pages',
    [newInstitution, ...group, set('researcher-student', atX)],
    [rename('institution-x')],
    ['student', 'professor', 'co-professor', D],
  ],
  [
    'of a student whose supervisor was a coauthor',
    [...raffelJoined, newInstitution, set('researcher-student', atX)],
    [rename('institution-x')],
    ['student', 'raffel', D],
  ],
  ['created', [], [newInstitution], []],
  [
    'deleted, to which only a weak reference is left',
    [
      newInstitution,
      create(member('new', { institutions: [keyed('x', weakly('institution-x'))] })),
    ],
    [remove('institution-x')],
    ['new', D],
  ],
];
