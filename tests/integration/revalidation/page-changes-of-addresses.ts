import { raffel } from '../content/sample-ids';
import { keyed, member, paper, reference, weakly } from '../content/sample-lake';
import {
  C,
  create,
  D,
  group,
  K,
  moveFrom,
  moveTo,
  R,
  raffelJoined,
  remove,
  rename,
  type Row,
  S,
  set,
  unset,
  topics,
  trainingPage,
  P,
  institutionsOfRolnick,
} from './page-changes';

const student = 'researcher-student';
const around = ['professor', 'co-professor', D];
const movedBefore = [...group, moveFrom(student, ['first', 'second'], 'student')];
/** Colin Raffel moved as a coauthor, then became a member. */
const raffelMoved = [...raffelJoined, set(raffel, { formerSlugs: ['raffel-colin'] })];
const formerC = 'coauthor raffel-colin';

/** People whose addresses change, and the former addresses that lead to them. */
export const address: Row[] = [
  [
    'who moves and leaves their address behind',
    group,
    [moveFrom(student, ['student'], 'moved')],
    ['student', 'moved', ...around],
  ],
  [
    'who moves once more: every address they ever had',
    movedBefore,
    [moveFrom(student, ['first', 'second', 'student'], 'third')],
    ['third', 'student', 'first', 'second', ...around],
  ],
  [
    'who moves back to an address they had',
    movedBefore,
    [moveFrom(student, ['first', 'second', 'student'], 'first')],
    ['first', 'student', 'second', ...around],
  ],
  [
    'whose former addresses are forgotten',
    movedBefore,
    [unset(student, 'formerSlugs')],
    ['student', 'first', 'second', ...around],
  ],
  [
    'who does not move: not the former addresses',
    movedBefore,
    [rename(student)],
    ['student', ...around],
  ],
  [
    'taken down who had other addresses',
    movedBefore,
    [remove(student)],
    ['student', 'first', 'second', ...around],
  ],
  [
    'published again who had other addresses',
    [create(member('professor'))],
    [
      create(
        member('student', {
          formerSlugs: ['first'],
          supervisors: [
            keyed('s', { _type: 'supervision', person: weakly('researcher-professor') }),
          ],
        }),
      ),
    ],
    ['student', 'first', 'professor', D],
  ],
  [
    'whose former addresses are rubbish',
    [...group, set(student, { formerSlugs: [null, 7, {}, 'first'] })],
    [moveTo(student, 'moved')],
    ['student', 'moved', 'first', ...around],
  ],
  [
    'taken down whom a paper and a student name weakly',
    [
      create(member('leaver')),
      create(
        member('left', {
          supervisors: [keyed('s', { _type: 'supervision', person: weakly('researcher-leaver') })],
        }),
      ),
      create(
        paper('p', {
          authors: [
            keyed('a', { _type: 'authorship', person: weakly('researcher-leaver') }),
            keyed('b', { _type: 'authorship', person: weakly('researcher-gul-sena-altintas') }),
          ],
        }),
      ),
    ],
    [remove('researcher-leaver')],
    ['leaver', 'left', S, D, 'work p', P],
  ],
  [
    'who was a coauthor with a former address, and moves',
    raffelMoved,
    [moveFrom('researcher-raffel', ['raffel'], 'moved')],
    [
      'raffel',
      'moved',
      'student',
      K,
      R,
      S,
      D,
      C,
      formerC,
      trainingPage,
      ...topics,
      P,
      ...institutionsOfRolnick,
    ],
  ],
  [
    'who was a coauthor, and is taken down',
    [
      create(member('raffel')),
      set(raffel, { member: weakly('researcher-raffel'), formerSlugs: ['raffel-colin'] }),
    ],
    [remove('researcher-raffel')],
    ['raffel', K, R, S, D, C, formerC, trainingPage, ...topics, P, ...institutionsOfRolnick],
  ],
  [
    'outside the institute with a former address who becomes a member',
    [create(member('raffel')), set(raffel, { formerSlugs: ['raffel-colin'] })],
    [set(raffel, { member: reference('researcher-raffel') })],
    [K, R, S, 'raffel', C, formerC, trainingPage, ...topics, P, ...institutionsOfRolnick],
  ],
  [
    'outside the institute who moves',
    [],
    [moveFrom(raffel, ['colin-raffel'], 'raffel-colin')],
    [K, R, S, trainingPage, ...topics, P, C, formerC, ...institutionsOfRolnick],
  ],
  [
    'outside the institute who is a member, and moves',
    raffelJoined,
    [moveFrom(raffel, ['colin-raffel'], 'raffel-colin')],
    [
      K,
      R,
      S,
      'raffel',
      'student',
      C,
      formerC,
      trainingPage,
      ...topics,
      P,
      ...institutionsOfRolnick,
    ],
  ],
];
