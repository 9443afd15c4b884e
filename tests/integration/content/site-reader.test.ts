/** The site's own reader logs one line for everything that it leaves out of a page. */
import { execFile } from 'node:child_process';
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
  await readProfile(siteReader(), 'fr', 'devin-kwok');
`;

/** The lines that a process of the site logs when it reads the profile of Devin Kwok. */
async function logged(): Promise<unknown[]> {
  const { PATH = '' } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', '--input-type=module', '--eval', script],
    { env: { NODE_ENV: 'test', PATH, LOG_LEVEL: 'info', ...lake.variables } },
  );
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

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
