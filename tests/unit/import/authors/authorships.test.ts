import { authorships } from '@/lib/import/authors/authorships';
import type { KnownPerson } from '@/lib/import/known/known-people';
import { author } from '../records/source-records';

const silva: KnownPerson = {
  id: 'c',
  type: 'coauthor',
  isPublished: true,
  name: 'Maria Silva',
  alternateNames: [],
  slugs: [],
};

test('authors are stored in order, each with what the work prints', () => {
  expect(
    authorships([
      { author: author('Maria | Silva', { isCorresponding: true }), person: silva },
      { author: author('M. | Silva', { isCorresponding: false }), person: silva },
      {
        author: author('Ada | Byron'),
        person: { ...silva, id: 'd', isPublished: false, name: 'Ada Byron' },
      },
      { author: { name: '王伟', isOrganization: false } },
    ]),
  ).toEqual([
    {
      _key: 'author-1',
      _type: 'authorship',
      person: { _type: 'reference', _ref: 'c', _weak: true },
      corresponding: true,
    },
    {
      _key: 'author-2',
      _type: 'authorship',
      person: { _type: 'reference', _ref: 'c', _weak: true },
      printedName: 'M. Silva',
      givenName: 'M.',
      familyName: 'Silva',
    },
    {
      _key: 'author-3',
      _type: 'authorship',
      person: {
        _type: 'reference',
        _ref: 'd',
        _weak: true,
        _strengthenOnPublish: { type: 'coauthor', weak: true, template: { id: 'coauthor' } },
      },
    },
    { _key: 'author-4', _type: 'authorship', printedName: '王伟' },
  ]);
});
