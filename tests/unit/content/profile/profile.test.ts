import { profileResult } from '@/lib/content/profile/query';
import { profileView } from '@/lib/content/profile/view';
import { parseResult } from '@/lib/content/query-result/parse';
import { publishedContext } from '@/lib/content/view-context';

const today = '2026-01-15';

const rolnick = {
  _id: 'researcher-rolnick',
  _type: 'researcher',
  name: 'David Rolnick',
  slug: 'david-rolnick',
};

const person = {
  _id: 'researcher-kwok',
  name: 'Devin Kwok',
  slug: 'devin-kwok',
  status: 'current',
  position: [
    { language: 'fr', value: 'Doctorat' },
    { language: 'en', value: 'PhD' },
  ],
  institutions: [{ _id: 'institution-mcgill', name: [], shortName: 'McGill' }],
  supervisors: [{ role: 'principal', person: rolnick }],
};

const nothing = { works: [], students: [] };

function view(stored: object, referring: object = nothing, language: 'fr' | 'en' = 'fr') {
  const { value: parsed } = parseResult(profileResult.published, { ...stored, ...referring });
  if (!parsed) throw new Error('nobody');
  return profileView(parsed, publishedContext(language, today));
}

test('a person with nothing but a name and an address has a profile', () => {
  expect(view({ _id: 'r', name: 'A', slug: 'a' })).toEqual({
    id: 'r',
    name: 'A',
    initials: 'A',
    status: 'current',
    institutions: [],
    chairs: [],
    supervisors: [],
    topics: [],
    period: {},
    contact: { links: [] },
    vcardHref: '/media/vcards/a/fr.vcf',
    cvHref: '/fr/repertoire/a/cv',
    students: { current: [], former: [] },
    featured: [],
    years: [],
    workCount: 0,
  });
});

const hostile: [string, unknown][] = [
  ['missing', undefined],
  ['null', null],
  ['a number', 42],
  ['a list of rubbish', [null, 0, 'x', {}, [], { _key: 1 }]],
  ['an object', { _type: 'reference', _ref: 'gone' }],
  ['blank', '  '],
  ['100 kB long', 'x'.repeat(100_000)],
  ['markup', '<script>alert(1)</script>'],
];

const fields = [
  'position',
  'portrait',
  'institutions',
  'topics',
  'supervisors',
  'chairs',
  'biography',
  'links',
  'orcid',
  'email',
  'telephone',
  'role',
  'startYear',
  'endYear',
  'featured',
  'formerly',
  'familyName',
  'status',
];

test.each(fields.flatMap((field) => hostile.map(([what, value]) => [field, what, value] as const)))(
  'a profile whose %s is %s is shown without it',
  (field, _, value) => {
    const profile = view({ ...person, [field]: value });
    expect(profile).toMatchObject({ name: 'Devin Kwok', status: 'current' });
    expect(JSON.stringify(profile)).not.toContain('alert(1)');
  },
);

test.each([
  ['name', undefined],
  ['name', ' '],
  ['name', 7],
  ['slug', null],
])('a profile whose %s is %j is an error, not half a page', (field, value) => {
  expect(() => view({ ...person, [field]: value })).toThrow(new RegExp(field));
});

test.each(['<b>bold</b>', 'مريم الأستاذ', '👩🏽‍🔬 Ada', 'x'.repeat(100_000)])(
  'the name %.20s is shown as it is written',
  (name) => {
    expect(view({ ...person, name }).name).toBe(name);
  },
);

test('a supervision that has ended is not shown', () => {
  const supervisors = [
    { role: 'co', person: rolnick, endDate: '2026-01-14' },
    { role: 'principal', person: { ...rolnick, _id: 'other', name: 'Other' }, endDate: null },
  ];
  expect(view({ ...person, supervisors }).supervisors.map(({ name }) => name)).toEqual(['Other']);
});

test('who has left keeps the supervisors of their time', () => {
  const supervisors = [{ role: 'co', person: rolnick, endDate: '2020-01-14' }];
  const alumni = view({ ...person, status: 'alumni', supervisors });
  expect(alumni.supervisors.map(({ name }) => name)).toEqual(['David Rolnick']);
});

const coauthorX = { _id: 'coauthor-x', _type: 'coauthor', name: 'X', slug: 'x' };
const studentsOf = (...students: object[]) =>
  view({ ...rolnick, supervisors: [] }, { works: [], students }).students;
const studentNamed = (name: string, own: object, fields: object = {}) => ({
  ...person,
  _id: name,
  name,
  supervisors: [{ role: 'principal', person: rolnick, ...own }],
  ...fields,
});

test('students whose supervision has ended, or who have left, are apart, the last first', () => {
  const { current, former } = studentsOf(
    studentNamed('Ada', { endDate: '2019-08-31' }),
    studentNamed('Bo', { endDate: '2026-01-15' }),
    studentNamed('Cy', { startDate: '2018-09-01', endDate: '2024-08-31', degree: 'doctorate' }),
    studentNamed('Di', {}, { status: 'alumni' }),
  );
  expect(current.map((student) => student.person.name)).toEqual(['Bo']);
  expect(former.map((student) => student.person.name)).toEqual(['Cy', 'Ada', 'Di']);
  expect(former[0]).toMatchObject({
    degree: 'doctorate',
    period: { start: 2018, end: 2024 },
    institutions: [],
  });
  expect(former[0]?.position).toBeUndefined();
});

test('a former student is with all who supervised them, a current one with those of today', () => {
  const ended = { role: 'co', person: coauthorX, endDate: '2020-01-01' };
  const own = { role: 'principal', person: rolnick };
  const { current, former } = studentsOf(
    studentNamed('Ada', {}, { supervisors: [own, ended] }),
    studentNamed('Bo', {}, { supervisors: [own, ended], status: 'alumni' }),
  );
  expect(current[0]?.otherSupervisors).toEqual([]);
  expect(former[0]?.otherSupervisors).toMatchObject([{ name: 'X', role: 'co' }]);
});

test('a student is listed with position, institution and the other supervisors', () => {
  const student = {
    ...person,
    supervisors: [
      { role: 'principal', person: rolnick },
      { role: 'co', person: coauthorX },
    ],
  };
  const profile = view({ ...rolnick, supervisors: [] }, { works: [], students: [student] });
  expect(profile.students.current).toEqual([
    {
      person: {
        id: 'researcher-kwok',
        name: 'Devin Kwok',
        kind: 'member',
        href: '/fr/repertoire/devin-kwok',
      },
      position: { text: 'Doctorat' },
      institutions: [{ text: 'McGill' }],
      period: {},
      otherSupervisors: [
        { id: 'coauthor-x', name: 'X', kind: 'coauthor', href: '/fr/coauteurs/x', role: 'co' },
      ],
    },
  ]);
});

const paper = {
  _id: 'publication-a',
  title: 'A',
  language: 'en',
  authors: [
    { person: { _id: 'coauthor-kwok', _type: 'coauthor', name: 'D. Kwok', slug: 'd-kwok' } },
  ],
  authorIds: ['coauthor-kwok'],
  versions: [{ _key: 'v', kind: 'journal', date: '2020' }],
};

test('papers written before somebody became a member are on their profile, under their name', () => {
  const profile = view(
    { ...person, formerly: ['coauthor-kwok'] },
    { works: [paper], students: [] },
  );
  expect(profile.workCount).toBe(1);
  expect(profile.years[0]?.works[0]?.authors[0]).toMatchObject({ self: true });
});

test('a paper that mentions somebody without being by them is not on their profile', () => {
  expect(view(person, { works: [paper], students: [] }).workCount).toBe(0);
});

test('a broken paper is left out and the others stay', () => {
  const works = [
    { ...paper, title: ' ' },
    { ...paper, authorIds: [person._id] },
  ];
  expect(view(person, { works, students: [] }).workCount).toBe(1);
});

test('a biography keeps its marks and only safe links', () => {
  const biography = [
    {
      language: 'en',
      value: [
        {
          _key: 'b',
          _type: 'block',
          style: 'normal',
          markDefs: [
            { _key: 'good', _type: 'link', href: 'https://example.org/' },
            { _key: 'evil', _type: 'link', href: 'javascript:alert(1)' },
          ],
          children: [
            { _key: '1', _type: 'span', text: 'a', marks: ['strong', 'good'] },
            { _key: '2', _type: 'span', text: 'b', marks: ['em', 'evil'] },
          ],
        },
        { _key: 'x', _type: 'html', html: '<script>' },
      ],
    },
  ];
  expect(view({ ...person, biography }).biography).toEqual({
    lang: 'en',
    blocks: [
      {
        _key: 'b',
        _type: 'block',
        style: 'normal',
        markDefs: [{ _key: 'good', _type: 'link', href: 'https://example.org/' }],
        children: [
          { _key: '1', _type: 'span', text: 'a', marks: ['strong', 'good'] },
          { _key: '2', _type: 'span', text: 'b', marks: ['em'] },
        ],
      },
    ],
  });
});

test('an ORCID iD with a wrong check digit is not shown', () => {
  expect(view({ ...person, orcid: '0000-0002-1825-0097' }).contact.orcid).toBe(
    '0000-0002-1825-0097',
  );
  expect(view({ ...person, orcid: '0000-0002-1825-0098' }).contact.orcid).toBeUndefined();
});
