import { memberRoles } from '@/lib/domain/vocabulary';
import { peopleReading } from '@/lib/import/people/people-reading';

const only = (text: string) => {
  const { people, problems } = peopleReading(text);
  expect(problems).toEqual([]);
  expect(people).toHaveLength(1);
  return people[0];
};

test.each([
  ['commas', 'name,role\nZoé Roy,PhD'],
  ['semicolons, as a French spreadsheet writes them', 'nom;rôle\r\nZoé Roy;Doctorante\r\n'],
  ['tabs', 'NAME\tROLE\nZoé Roy\tdoctorat'],
  ['old lines of a Mac', 'Name,Role\rZoé Roy,doctoral\r'],
  ['a byte order mark', '\ufeffname,role\nZoé Roy,Ph.D.'],
  ['the separator that Excel names', 'sep=;\nname;role\nZoé Roy;PhD student'],
  ['quotes around everything', '"name","role"\n"Zoé Roy","PhD"'],
  [
    'columns in another order, blank lines and blanks',
    '\n role , name \n\n PhD , Zoé  Roy \n\n,\n',
  ],
  ['decomposed accents', 'name,role\nZoe\u0301 Roy,PhD'],
  ['invisible signs', 'name,role\n\u200eZo\u00adé Roy\u202c,PhD'],
  ['a comma in the name', 'nom,rôle\n"Roy, Zoé",doctorat'],
  ['the name in two columns', 'prénom,nom,rôle\nZoé,Roy,doctorat'],
])('a table is read: %s', (_, text) => {
  expect(only(text)).toMatchObject({ name: 'Zoé Roy', role: 'doctoral' });
});

test('each column is read by its English and its French header', () => {
  const rows = {
    english:
      'name,given name,family name,email,public_email,role,position_fr,position_en,status,orcid,openalex,supervisors,institutions,start year,end year,website,scholar,github',
    french:
      'Nom complet,Prénom,Nom de famille,Courriel,courriel_public,Rôle,position_fr,position_en,Statut,ORCID,OpenAlex,Superviseur·e·s,Établissements,Année d’arrivée,Année de départ,Site web,Google Scholar,GitHub',
  };
  const values =
    'Ana de la Cruz,Ana,de la Cruz,Ana@Example.org,ana@example.org,Maîtrise,Étudiante,Student,alumni,https://orcid.org/0000-0002-1825-0097,https://openalex.org/A5023888391,Zoé Roy; co: bob@example.org ;,McGill;Mila,2020,2023-08-31,www.example.org/ana,abcdefghijkl,@ana-c';
  const read = only(`${rows.english}\n${values}`);
  expect(only(`${rows.french}\n${values}`)).toEqual(read);
  expect(read).toEqual({
    line: 2,
    name: 'Ana de la Cruz',
    givenName: 'Ana',
    familyName: 'de la Cruz',
    email: 'ana@example.org',
    publicEmail: 'ana@example.org',
    role: 'masters',
    position: { fr: 'Étudiante', en: 'Student' },
    status: 'alumni',
    orcid: '0000-0002-1825-0097',
    openAlex: 'A5023888391',
    supervisors: [
      { who: 'Zoé Roy', role: 'principal' },
      { who: 'bob@example.org', role: 'co' },
    ],
    institutions: ['McGill', 'Mila'],
    startYear: 2020,
    endYear: 2023,
    links: {
      website: 'https://www.example.org/ana',
      scholar: 'https://scholar.google.com/citations?user=abcdefghijkl',
      github: 'https://github.com/ana-c',
    },
  });
});

test.each([...memberRoles])('the stored role %s is a role', (role) => {
  expect(only(`name,role\nZoé Roy,${role}`)).toMatchObject({ role });
});

test.each([
  ['role', 'doktor', 'is no role'],
  ['status', 'on leave', 'is no status'],
  ['orcid', '0000-0002-1825-0098', 'is no ORCID iD'],
  ['openalex', 'W2741809807', 'is no author of OpenAlex'],
  ['email', 'zoe at example.org', 'is no e-mail address'],
  ['public_email', 'zoe@', 'is no e-mail address'],
  ['start year', '20201', 'is no year'],
  ['end year', 'soon', 'is no year'],
  ['website', 'javascript:alert(1)', 'is no web address'],
  ['github', 'a b', 'is no web address'],
  ['position_fr', 'é'.repeat(301), 'is too long'],
])(
  'a wrong value of %s loses only itself, with its line and its column',
  (column, value, reason) => {
    const { people, problems } = peopleReading(
      `name,${column},scholar\nA B,,\nZoé Roy,${value},abcdefghijkl`,
    );
    expect(problems).toEqual([{ line: 3, column, reason: expect.stringContaining(reason) }]);
    expect(people[1]).toMatchObject({ name: 'Zoé Roy', links: { scholar: expect.any(String) } });
  },
);

test.each([
  ['no name', 'name,role\n,PhD', 2],
  ['a name of signs', 'name,role\n—,PhD', 2],
  ['a value too many: a comma that is not quoted', 'name,role\nRoy, Zoé,PhD', 2],
  ['a line break in the value before', 'name,role\n"A\nB",PhD\n,PhD', 4],
])('a row is a problem and the others are read: %s', (_, text, line) => {
  const { people, problems } = peopleReading(`${text}\nLast One,PhD`);
  expect(problems).toEqual([{ line, reason: expect.stringContaining('not read') }]);
  expect(people.at(-1)?.name).toBe('Last One');
});

test('an end before the start is left out', () => {
  const { people, problems } = peopleReading('name,start year,end year\nZoé Roy,2020,2019');
  expect(problems).toEqual([{ line: 2, column: 'end year', reason: '2019 is before 2020.' }]);
  expect(people[0]).toMatchObject({ startYear: 2020, endYear: undefined });
});

test('a column that nobody knows, or that stands there twice, is said once', () => {
  const { people, problems } = peopleReading(
    'name,shoe size,role,Rôle\nA B,42,PhD,x\nC D,43,PhD,y',
  );
  expect(problems).toEqual([
    { line: 1, column: '“shoe size”', reason: expect.stringContaining('No such column') },
    { line: 1, column: '“Rôle”', reason: expect.stringContaining('twice') },
  ]);
  expect(people.map(({ role }) => role)).toEqual(['doctoral', 'doctoral']);
});

test.each([
  ['', undefined],
  ['\n\n', undefined],
  ['role,status\nPhD,current', 1],
  ['<!doctype html><html><body>Sign in</body></html>', 1],
])('a file that is no table of people is one problem: %j', (text, line) => {
  const { people, problems } = peopleReading(text);
  expect(people).toEqual([]);
  expect(problems).toEqual([{ line, reason: expect.any(String) }]);
});

test('a quote that never ends costs what stands behind it, and is said', () => {
  const { people, problems } = peopleReading('name,role\nA B,PhD\n"C D,PhD\nE F,PhD\n');
  expect(people.map(({ name }) => name)).toEqual(['A B']);
  expect(problems).toEqual([{ line: 3, reason: expect.stringContaining('never ends') }]);
});
