/** `npm run import -- people FILE.csv`, against a real lake. */
import { type ImportPlace, importPlace } from './import-command';

jest.setTimeout(120_000);

let place: ImportPlace;
beforeEach(async () => {
  place = await importPlace();
});
afterEach(() => place.close());

const header = 'Nom;Courriel;courriel_public;Rôle;Superviseur·e·s;Établissements;Année d’arrivée';
const rows = Array.from({ length: 30 }, (_, n) =>
  n === 0
    ? 'Zoé Tremblay;zoe@example.org;zoe.public@example.org;Professeure;;Institut des marées;1999'
    : `Membre Numéro${n};m${n}@example.org;;doctorat;zoe@example.org;;20${10 + (n % 10)}`,
);
const table = [header, ...rows].join('\r\n');

interface Member {
  readonly _id: string;
  readonly name: string;
  readonly [field: string]: unknown;
}
const members = () => place.client.fetch<Member[]>('*[_type == "researcher"] | order(_id)');
const institution = () =>
  place.client.create({
    _id: 'institution-tides',
    _type: 'institution',
    name: [{ _key: 'fr', language: 'fr', value: 'Institut des marées' }],
  });

test('thirty people become drafts, with their supervisors; a second time nothing is written', async () => {
  await institution();
  const file = place.file('people.csv', table);
  expect(await place.report(['people', file])).toMatchObject({ code: 0, created: 30 });
  const all = await members();
  expect(all).toHaveLength(30);
  expect(all.every(({ _id }) => _id.startsWith('drafts.'))).toBe(true);
  const zoe = all.find(({ name }) => name === 'Zoé Tremblay');
  expect(zoe).toMatchObject({
    givenName: 'Zoé',
    familyName: 'Tremblay',
    slug: { _type: 'slug', current: 'zoe-tremblay' },
    status: 'current',
    role: 'professor',
    startYear: 1999,
    email: 'zoe.public@example.org',
    institutions: [{ _type: 'reference', _ref: 'institution-tides' }],
  });
  const supervised = await place.client.fetch<number>(
    'count(*[_type == "researcher" && supervisors[0].person._ref == $id])',
    { id: zoe?._id.replace('drafts.', '') },
  );
  expect(supervised).toBe(29);
  expect(JSON.stringify(all)).not.toContain('m1@example.org');

  expect(await place.report(['people', file])).toMatchObject({ unchanged: 30, mutations: 0 });
});

test('with --publish they are published, also those who were drafts as the table made them', async () => {
  const file = place.file('people.csv', table);
  await place.report(['people', file]);
  const [touched] = await members();
  await place.client
    .patch(touched?._id ?? '')
    .set({ room: 'A.14' })
    .commit();
  const report = await place.report(['people', file, '--publish']);
  expect(report).toMatchObject({ code: 3, changed: 29, leftDrafts: [touched?.name] });
  expect(report.problems).toEqual([
    { line: 2, column: 'institutions', reason: expect.stringContaining('Institut des marées') },
  ]);
  const ids = (await members()).map(({ _id }) => _id);
  expect(ids.filter((id) => id.startsWith('drafts.'))).toEqual([touched?._id]);
  expect(await place.report(['people', file, '--publish'])).toMatchObject({ mutations: 0 });
});

test('a dry run writes nobody', async () => {
  const report = await place.report(['people', place.file('people.csv', table), '--dry-run']);
  expect(report).toMatchObject({ created: 30, isDryRun: true });
  expect(await members()).toEqual([]);
});

test('who is here is not overwritten: what is empty is filled, what differs is proposed', async () => {
  await place.client.create({
    _id: 'researcher-zoe',
    _type: 'researcher',
    name: 'Zoé Tremblay',
    orcid: '0000-0002-1825-0097',
    role: 'staff',
  });
  const file = place.file(
    'people.csv',
    'name,orcid,role,start year\nZ. Tremblay,0000-0002-1825-0097,professor,2001\n,,,\nBob Roy,,king,',
  );
  const report = await place.report(['people', file]);
  expect(report).toMatchObject({ code: 3, created: 1, changed: 1 });
  expect(report['proposals']).toEqual([
    { line: 2, name: 'Z. Tremblay', field: 'name', here: '"Zoé Tremblay"', table: '"Z. Tremblay"' },
    { line: 2, name: 'Z. Tremblay', field: 'role', here: '"staff"', table: '"professor"' },
  ]);
  expect(report.problems).toEqual([
    { line: 4, column: 'role', reason: expect.stringContaining('“king” is no role') },
  ]);
  const draft = (await members()).find(({ _id }) => _id === 'drafts.researcher-zoe');
  expect(draft).toMatchObject({ name: 'Zoé Tremblay', role: 'staff', startYear: 2001 });
  expect(await place.client.getDocument('researcher-zoe')).not.toHaveProperty('startYear');

  // An editor's word stands, also where it is that there is nothing.
  await place.client.patch('drafts.researcher-zoe').unset(['startYear']).commit();
  expect(await place.report(['people', file])).toMatchObject({ mutations: 0 });
});

test('the report is for a person, and says the lines', async () => {
  const file = place.file('people.csv', 'name,role,shoe size\nA B,king,42\n');
  const { code, stdout } = await place.run(['people', file]);
  expect(code).toBe(3);
  expect(stdout).toMatch(/^new people +1\n/);
  expect(stdout).toContain('  line 1, “shoe size”: No such column is known; it is not read.\n');
  expect(stdout).toMatch(/ {2}line 2, role: “king” is no role: one of professor,/);
});
