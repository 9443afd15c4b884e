/** The migrations of content, which the start runs by Sanity's own command line on an embedded lake. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { createClient, type SanityClient } from '@sanity/client';

import { clientSettings } from '@/lib/env/client-settings';
import { readEnvironment } from '@/lib/env/environment';
import { contentMigrations, migrateContent } from '@/lib/launch/content-migrations';
import { ProcessGroups } from '@/lib/launch/process-group';
import { projectRoot } from '@/lib/launch/project-root';
import { startLake, temporaryFolder } from '@/tests/harness/lake';
import { productSettings } from '@/tests/run/product-settings';

jest.setTimeout(120_000);

const folder = temporaryFolder();
const groups = new ProcessGroups();
let env: NodeJS.ProcessEnv;
const said: string[] = [];

beforeAll(async () => {
  env = { ...process.env, ...(await productSettings()), LAKE_DIR: folder.path };
});
afterEach(() => said.splice(0));
afterAll(async () => {
  await groups.stopAll();
  folder.remove();
});

const migrate = () =>
  migrateContent({
    dir: folder.path,
    root: projectRoot,
    env,
    groups,
    say: (line) => said.push(line),
  });

/** Opens the lake for as long as `act` takes. */
async function inLake<Result>(act: (client: SanityClient) => Promise<Result>): Promise<Result> {
  const lake = await startLake({ directory: folder.path });
  try {
    const settings = clientSettings(readEnvironment(env).sanity);
    return await act(
      createClient({
        ...settings,
        apiHost: lake.origin,
        token: lake.token,
        useCdn: false,
        perspective: 'raw',
      }),
    );
  } finally {
    await lake.stop();
  }
}

const position = (fr: string, en: string) => [
  { _key: 'fr', _type: 'internationalizedArrayStringValue', language: 'fr', value: fr },
  { _key: 'en', _type: 'internationalizedArrayStringValue', language: 'en', value: en },
];

const roles = () =>
  inLake((client) => client.fetch('*[_type == "researcher"] | order(_id asc)[].role'));

test('what another program keeps from running is said, and is run at the next start', async () => {
  await inLake((client) =>
    client
      .transaction()
      .create({ _id: 'drafts.a', _type: 'researcher', position: position('Maîtrise', 'Master’s') })
      .create({ _id: 'a', _type: 'researcher', position: position('Doctorat', 'PhD') })
      .create({
        _id: 'b',
        _type: 'researcher',
        position: position('Doctorat', 'PhD'),
        role: 'staff',
      })
      .create({ _id: 'c', _type: 'researcher', position: position('Poète', 'Poet') })
      .create({ _id: 'd', _type: 'researcher', position: 'of another shape' })
      .create({ _id: 'drafts.w', _type: 'publication', title: 'Des œuvres' })
      .create({
        _id: 'w',
        _type: 'publication',
        title: 'L’œuvre',
        authors: [{ _key: 'k "1"', _type: 'authorship', printedName: 'J. van der Berg' }],
      })
      .create({ _id: 'drafts.p', _type: 'coauthor', name: 'Li Wei', familyName: 'Li' })
      .create({ _id: 'v', _type: 'publication', title: 'L’œuvre' })
      .create({ _id: 'i', _type: 'institution', name: position('Université', 'University') })
      .commit(),
  );
  const other = createServer((socket) => socket.destroy()).listen(
    Number(env['LAKE_PORT']),
    '127.0.0.1',
  );
  await migrate();
  await new Promise((resolve) => other.close(resolve));
  expect(said.join('\n')).toMatch(/member-roles failed[\s\S]*slugs failed[\s\S]*name-parts failed/);
  expect(await roles()).toEqual([null, 'staff', null, null, null]);
});

test('content of an earlier version gets what it lacks, drafts too, and keeps what it has', async () => {
  await migrate();
  expect(said).toEqual(contentMigrations.map((name) => `Bringing the content up to date: ${name}`));
  expect(await roles()).toEqual(['doctoral', 'staff', null, null, 'masters']);
  const slugs: string[] = await inLake((client) =>
    client.fetch('*[_type in ["publication", "institution"]] | order(_id asc).slug.current'),
  );
  const [draft, institution, other, published] = slugs;
  expect(institution).toBe('university');
  expect(draft).toBe(published);
  expect([published, other].sort()).toEqual(['l-oeuvre', 'l-oeuvre-2']);
  const [person, work] = await inLake((client) => client.getDocuments(['drafts.p', 'w']));
  expect(person).toMatchObject({ name: 'Li Wei', givenName: 'Wei', familyName: 'Li' });
  expect(work).toMatchObject({
    authors: [{ givenName: 'J.', nameParticle: 'van der', familyName: 'Berg' }],
  });
});

test('each runs once: what an editor takes out afterwards stays out', async () => {
  await inLake((client) => client.patch('a').unset(['role']).commit());
  await migrate();
  expect(said).toEqual([]);
  expect(await roles()).toEqual([null, 'staff', null, null, 'masters']);
  expect(statSync(join(folder.path, 'migrations.json')).mode & 0o777).toBe(0o600);
});

test('the start runs every migration that there is', () => {
  expect(readdirSync(join(projectRoot, 'migrations')).sort()).toEqual(
    [...contentMigrations].sort(),
  );
  expect(readFileSync(join(folder.path, 'migrations.json'), 'utf8')).toBe(
    `${JSON.stringify(contentMigrations)}\n`,
  );
});
