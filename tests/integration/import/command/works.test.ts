/** `npm run import -- …` for works, against a real lake and services on this machine. */
import { bibtex, orcid, services, works } from './answers';
import { type ImportPlace, importPlace } from './import-command';

jest.setTimeout(120_000);

let place: ImportPlace;
beforeEach(async () => {
  place = await importPlace(services);
});
afterEach(() => place.close());

const drafts = () =>
  place.client.fetch<string[]>('*[_type == "publication" && _id in path("drafts.**")].title');
const countOfAll = () => place.client.fetch<number>('count(*[!(_type match "system.*")])');
const openItems = () =>
  place.client.fetch<number>('count(*[_type == "importItem" && status == "open"])');
const titles = works.map(({ title }) => title);

test('a bibliography waits in the queue, and with --accept becomes drafts, never published', async () => {
  const file = place.file('refs.bib', bibtex);
  expect(await place.report(['bibtex', file])).toMatchObject({ code: 0, found: 3, new: 3 });
  expect([await openItems(), await drafts()]).toEqual([3, []]);
  const accepted = await place.report(['file', file, '--accept']);
  expect(accepted).toMatchObject({ code: 0, found: 3, new: 3, accepted: { created: 3 } });
  expect((await drafts()).toSorted()).toEqual(titles.toSorted());
  expect(await place.client.fetch('count(*[!(_id in path("**.**"))])')).toBe(0);
});

test('the same file again writes nothing', async () => {
  const file = place.file('refs.bib', bibtex);
  await place.report(['bibtex', file, '--accept']);
  const again = await place.report(['bibtex', file, '--accept']);
  expect(again).toMatchObject({ code: 0, found: 3, new: 0, hereAlready: 3, mutations: 0 });
});

test('a dry run says what would be, and writes nothing', async () => {
  const before = await countOfAll();
  const file = place.file('refs.bib', bibtex);
  const dry = await place.report(['bibtex', file, '--accept', '--dry-run']);
  expect(dry).toMatchObject({ found: 3, new: 3, accepted: { created: 3 }, isDryRun: true });
  expect(await place.report(['doi', works[0]?.doi ?? '', '--dry-run'])).toMatchObject({ new: 1 });
  expect(await place.report(['orcid', orcid, '--dry-run'])).toMatchObject({ new: 3 });
  expect(await countOfAll()).toBe(before);
});

test('an entry that cannot be read is a problem with its place, and the others come in', async () => {
  const file = place.file('refs.bib', `${bibtex}\n@article{bare, author = {A B}, year = 2020}`);
  const { code, stdout } = await place.run(['bibtex', file]);
  expect(code).toBe(3);
  expect(stdout).toMatch(/works found +3\n/);
  expect(stdout).toContain('entry bare: it has no title');
});

test('a file may be standard input, in any encoding', async () => {
  const { code, stdout } = await place.run(['file', '-'], bibtex);
  expect([code, stdout]).toEqual([0, expect.stringMatching(/new +3\n/)]);
  const latin = Buffer.from(
    'TY  - JOUR\nTI  - Été\nAU  - Côté, Zoé\nPY  - 2020\nER  - \n',
    'latin1',
  );
  const { code: codeOfRis } = await place.run(['ris', place.file('a.ris', latin)]);
  expect(codeOfRis).toBe(0);
  expect(await place.client.fetch('*[_type == "importItem" && title == "Été"][0].title')).toBe(
    'Été',
  );
});

test('DOIs, preprints, ORCID records and works of OpenAlex are asked for', async () => {
  const [first, second] = works;
  expect(await place.report(['doi', first?.doi ?? '', second?.doi ?? ''])).toMatchObject({
    code: 0,
    found: 2,
    new: 2,
  });
  expect(await place.report(['arxiv', '2401.00001'])).toMatchObject({ code: 0, new: 1 });
  expect(await place.report(['orcid', orcid])).toMatchObject({ code: 0, found: 3 });
  expect(await place.report(['openalex', 'W900000', '--accept'])).toMatchObject({
    found: 1,
    accepted: { created: 1 },
  });
  expect(await drafts()).toEqual([first?.title]);
});

test('what no source knows is a problem', async () => {
  const report = await place.report(['doi', '10.5555/nowhere.1']);
  expect(report).toMatchObject({ code: 3, found: 0 });
  expect(report.problems).toEqual([
    { source: 'crossref', where: '10.5555/nowhere.1', reason: 'notFound' },
  ]);
});

test('a sync asks for every member with an iD; what is here, or was refused for good, stays out', async () => {
  const member = (id: string, name: string, more: object) =>
    place.client.create({ _id: id, _type: 'researcher', name, ...more });
  await member('researcher-zoe', 'Zoé Tremblay', { orcid });
  await member('drafts.researcher-max', 'Max Roy', {});
  const first = await place.report(['sync', '--accept']);
  expect(first).toMatchObject({
    code: 0,
    found: 3,
    accepted: { created: 3 },
    membersWithoutIdentifier: ['Max Roy'],
  });
  const [author] = await place.client.fetch<{ person: string }[]>(
    '*[_type == "publication"][0].authors[]{"person": person._ref}',
  );
  expect(author?.person).toBe('researcher-zoe');

  await place.services.forgetAnswers();
  const again = await place.report(['sync']);
  expect(again).toMatchObject({ code: 0, found: 3, hereAlready: 3, new: 0 });
  expect(await openItems()).toBe(0);

  const [item] = await place.client.fetch<{ _id: string; work: string }[]>(
    '*[_type == "importItem"]{_id, work}',
  );
  await place.client
    .transaction()
    .delete(`drafts.${item?.work}`)
    .delete(`import.provenance.${item?.work}`)
    .patch(item?._id ?? '', { set: { status: 'never' } })
    .commit();
  await place.services.forgetAnswers();
  expect(await place.report(['sync', '--accept'])).toMatchObject({ refused: 1, hereAlready: 2 });
  expect(await drafts()).toHaveLength(2);
});

test('Ctrl-C while a source is waited for loses nothing: continue goes on, and other commands do not', async () => {
  place.services.setTrouble('crossref', { status: 429, retryAfter: 200 });
  const command = place.start(['doi', works[0]?.doi ?? '']);
  await command.hasSaid(/Crossref asks us to wait.*It is asked again at \d\d:\d\d:\d\d\./);
  command.process.kill('SIGINT');
  const { code, stderr } = await command.ended;
  expect([code, stderr]).toEqual([130, expect.stringContaining('npm run import -- continue')]);

  place.services.setTrouble('crossref', undefined);
  expect(
    await place.report(['bibtex', place.file('empty.bib', bibtex.split('\n@')[1] ?? '')]),
  ).toMatchObject({ found: 0 });
  expect(await openItems()).toBe(0);
  expect(await place.report(['continue', '--accept'])).toMatchObject({
    code: 0,
    found: 1,
    accepted: { created: 1 },
  });
  expect(await place.report(['continue'])).toMatchObject({ code: 0, found: 0, mutations: 0 });
});
