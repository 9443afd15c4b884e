/** The site's own reader: whose share it uses, and what it logs. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { kwok } from './sample-ids';
import { type SampleLake, startSampleLake } from './sample-lake';

let lake: SampleLake;
beforeAll(async () => {
  lake = await startSampleLake();
});
afterEach(() => lake.restore());
afterAll(() => lake.stop());

const script = `
  import { siteReader } from './lib/content/published-client.ts';
  import { readProfile } from './lib/content/profile/read.ts';
  await readProfile(await siteReader(), 'fr', 'devin-kwok');
`;

const portraitScript = `
  import { publishedClient, siteReader } from './lib/content/published-client.ts';
  import { readPortraitRendition } from './lib/content/portrait/read.ts';
  import { readProfile } from './lib/content/profile/read.ts';
  const reader = await siteReader();
  const { portrait } = await readProfile(reader, 'fr', 'devin-kwok');
  const file = portrait.srcSet.split(' ')[0].split('/').at(-1);
  await readPortraitRendition('devin-kwok', file, { reader, client: await publishedClient() });
`;

/** Runs a script as a process of the site does. @returns what it printed */
async function run(program: string, variables: Readonly<Record<string, string>>): Promise<string> {
  const { PATH = '' } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', '--input-type=module', '--eval', program],
    { env: { NODE_ENV: 'test', PATH, LOG_LEVEL: 'info', ...variables } },
  );
  return stdout;
}

/** The lines that a process of the site logs when it reads the profile of Devin Kwok. */
async function logged(): Promise<unknown[]> {
  const stdout = await run(script, lake.variables);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

test('pages and portraits are read with the token that the lake made for the site', async () => {
  const { LAKE_DIR: dir = '', LAKE_PORT: port = '' } = lake.variables;
  const seen: { path: string; authorization: string | undefined }[] = [];
  const proxy = createServer((incoming, outgoing) => {
    const { method, url = '', headers } = incoming;
    seen.push({ path: url.split('/')[1] ?? '', authorization: headers.authorization });
    const forwarded = request({ port, path: url, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const proxyPort = typeof address === 'object' ? String(address?.port) : '';
  await run(portraitScript, { LAKE_DIR: dir, LAKE_PORT: proxyPort });
  proxy.close();
  const token = readFileSync(join(dir, 'site-token'), 'utf8').trim();
  expect(new Set(seen.map(({ path }) => path))).toEqual(new Set(['v2025-02-19', 'images']));
  expect(new Set(seen.map(({ authorization }) => authorization))).toEqual(
    new Set([`Bearer ${token}`]),
  );
});

test('a page whose content is sound logs nothing', async () => {
  expect(await logged()).toEqual([]);
});

test('each broken value is one line that names the document, the place and the reason', async () => {
  await lake.editor
    .patch(kwok)
    .set({ orcid: 'rubbish', links: [{ _key: 'x', kind: 'website', url: 'javascript:alert(1)' }] })
    .commit();
  const line = { level: 'warn', time: expect.any(String), msg: 'left out: broken', document: kwok };
  const lines = await logged();
  expect(lines).toHaveLength(2);
  expect(lines).toContainEqual({ ...line, path: 'orcid', reason: 'not an ORCID iD' });
  expect(lines).toContainEqual({
    ...line,
    path: 'links.0',
    reason: 'url: not an http or https address',
  });
});

test('an author without a name is one line, under the work', async () => {
  const document = 'publication-butterfly-effect-tiny-perturbations';
  await lake.editor.patch(document).set({ 'authors[0].person._ref': 'gone' }).commit();
  expect(await logged()).toEqual([
    {
      level: 'warn',
      time: expect.any(String),
      msg: 'shown without a name',
      document,
      path: 'authors.0',
      reason: 'nobody is referred to, and no name is printed',
    },
  ]);
});
