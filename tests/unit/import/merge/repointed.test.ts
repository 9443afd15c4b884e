import { repointed } from '@/lib/import/merge/repointed';

const to = (_ref: unknown, more: object = {}) => ({ _type: 'reference', _ref, ...more });
const author = (_key: string, ref: string, more: object = {}) => ({
  _key,
  _type: 'authorship',
  person: to(ref),
  ...more,
});
const repointing = { from: 'b', to: 'a' };

test.each<[string, object, object]>([
  ['nothing', {}, {}],
  ['a field', { member: to('b') }, { member: to('a') }],
  [
    'a weak reference stays weak',
    { member: to('b', { _weak: true, _strengthenOnPublish: { type: 'x' } }) },
    { member: to('a', { _weak: true, _strengthenOnPublish: { type: 'x' } }) },
  ],
  [
    'anywhere, however deep',
    { a: [{ b: { c: [[{ d: to('b') }]] } }] },
    { a: [{ b: { c: [[{ d: to('a') }]] } }] },
  ],
  [
    'a list that names both names the one once, where it stood first',
    { list: [to('b', { _key: '1' }), to('c', { _key: '2' }), to('a', { _key: '3' })] },
    { list: [to('a', { _key: '1' }), to('c', { _key: '2' })] },
  ],
  [
    'a list that names the other twice names the one once',
    { list: [to('b', { _key: '1' }), to('b', { _key: '2' })] },
    { list: [to('a', { _key: '1' })] },
  ],
  [
    'a list that named the one twice before is left as it is',
    { list: [to('a', { _key: '1' }), to('a', { _key: '2' })] },
    { list: [to('a', { _key: '1' }), to('a', { _key: '2' })] },
  ],
  [
    'people, by whom they are',
    {
      supervisors: [
        { _key: '1', person: to('a') },
        { _key: '2', person: to('b') },
      ],
    },
    { supervisors: [{ _key: '1', person: to('a') }] },
  ],
  [
    'a text that looks the same is none',
    { title: 'b', tags: ['b'], slug: { current: 'b' } },
    { title: 'b', tags: ['b'], slug: { current: 'b' } },
  ],
  [
    'broken items stay',
    { list: [null, 7, 'b', {}, { _ref: 7 }, { person: 'b' }, to('b')] },
    { list: [null, 7, 'b', {}, { _ref: 7 }, { person: 'b' }, to('a')] },
  ],
])('references lead to the one: %s', (_, before, after) => {
  expect(repointed({ ...before }, repointing)).toEqual(after);
});

const printed = { name: 'A. Roy', parts: { givenName: 'A.', familyName: 'Roy' } };

test('works go on printing the name that they printed', () => {
  const work = {
    authors: [
      author('1', 'b'),
      author('2', 'b', { printedName: 'Roy, A.', familyName: 'Roy' }),
      author('3', 'c'),
    ],
  };
  // Twice on one work only in a broken one; a merge is refused for two who sign one.
  expect(repointed(work, { from: 'b', to: 'b', printed })).toEqual({
    authors: [
      author('1', 'b', { printedName: 'A. Roy', givenName: 'A.', familyName: 'Roy' }),
      author('2', 'b', { printedName: 'Roy, A.', familyName: 'Roy' }),
      author('3', 'c'),
    ],
  });
});

test('who supervises is named by no work', () => {
  const person = { supervisors: [{ _key: '1', _type: 'supervision', person: to('b') }] };
  expect(repointed(person, { ...repointing, printed })).toEqual({
    supervisors: [{ _key: '1', _type: 'supervision', person: to('a') }],
  });
});
