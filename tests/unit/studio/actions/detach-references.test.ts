import { detachmentPatch } from '@/sanity/studio/actions/detach-references';

const work = {
  _id: 'work',
  _rev: '1',
  authors: [
    { _key: 'a', _type: 'authorship', person: { _ref: 'them', _type: 'reference' } },
    {
      _key: 'b',
      _type: 'authorship',
      person: { _ref: 'them', _weak: true },
      printedName: 'T. Hem',
    },
    { _key: 'c', _type: 'authorship', person: { _ref: 'other' } },
    { _key: 'd', _type: 'authorship', person: { _ref: 'them', _weak: true }, printedName: ' ' },
  ],
};

test('a name known by reference alone is written where it is printed, and the reference made weak', () => {
  expect(detachmentPatch(work, 'them', { name: 'Them' })).toEqual({
    'authors[_key=="a"].person._weak': true,
    'authors[_key=="a"].printedName': 'Them',
    'authors[_key=="d"].printedName': 'Them',
  });
});

test('the parts of the name are written with it', () => {
  const parts = { givenName: 'Jan', nameParticle: undefined, familyName: 'Them' };
  expect(detachmentPatch(work, 'them', { name: 'Jan Them', ...parts })).toEqual({
    'authors[_key=="a"].person._weak': true,
    'authors[_key=="a"].printedName': 'Jan Them',
    'authors[_key=="a"].givenName': 'Jan',
    'authors[_key=="a"].familyName': 'Them',
    'authors[_key=="d"].printedName': 'Jan Them',
    'authors[_key=="d"].givenName': 'Jan',
    'authors[_key=="d"].familyName': 'Them',
  });
});

test('nothing is written where the document can do without', () => {
  expect(detachmentPatch(work, 'nobody', { name: 'Nobody' })).toEqual({});
});

test('references outside of authors are made weak, with or without keys', () => {
  const document = {
    _id: 'x',
    _rev: '1',
    member: { _ref: 'them' },
    supervisors: [{ _key: 's', _type: 'supervision', person: { _ref: 'them' } }],
    loose: [{ _ref: 'them' }],
  };
  expect(detachmentPatch(document, 'them', { name: 'Them' })).toEqual({
    'member._weak': true,
    'supervisors[_key=="s"].person._weak': true,
    'loose[0]._weak': true,
  });
});
