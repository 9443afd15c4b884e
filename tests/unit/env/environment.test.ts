import { resolve } from 'node:path';

import { readEnvironment } from '@/lib/env/environment';
import { EnvironmentError } from '@/lib/env/environment-error';

const hosted = {
  SANITY_PROJECT_ID: 'zp7mbokg',
  SANITY_WEBHOOK_SECRET: 'a-secret-of-some-length',
  SITE_URL: 'https://people.example.org/',
};

function problemsOf(env: Record<string, string | undefined>): readonly string[] {
  try {
    readEnvironment(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
  return [];
}

test('without any variable the site uses its embedded lake on loopback', () => {
  expect(readEnvironment({})).toEqual({
    site: {
      port: 3000,
      host: '127.0.0.1',
      url: 'http://localhost:3000',
      internalUrl: 'http://localhost:3000',
      trustedProxies: 0,
      apiRequestsPerMinute: 120,
    },
    sanity: {
      backend: 'embedded',
      projectId: 'portrait',
      dataset: 'production',
      apiHost: 'http://127.0.0.1:3333',
      studioApiHost: 'http://localhost:3333',
      apiVersion: '2025-02-19',
      useProjectHostname: false,
      useCdn: false,
    },
    lake: { port: 3333, host: '127.0.0.1', dir: resolve('.lake') },
    imports: {
      origins: {
        crossref: 'https://api.crossref.org',
        datacite: 'https://api.datacite.org',
        arxiv: 'https://export.arxiv.org',
        openalex: 'https://api.openalex.org',
        orcid: 'https://pub.orcid.org',
      },
      cacheDir: resolve('.import-cache'),
    },
  });
});

test('PORT, LAKE_PORT and LAKE_DIR move it', () => {
  const environment = readEnvironment({ PORT: '4000', LAKE_PORT: '4001', LAKE_DIR: '/data/lake' });
  expect(environment.site.url).toBe('http://localhost:4000');
  expect(environment.sanity.apiHost).toBe('http://127.0.0.1:4001');
  expect(environment.lake?.dir).toBe('/data/lake');
});

test('the site reaches itself on its own port, whatever its public origin is', () => {
  const { site } = readEnvironment({ PORT: '4000', SITE_URL: 'https://people.example.org' });
  expect(site).toMatchObject({
    url: 'https://people.example.org',
    internalUrl: 'http://127.0.0.1:4000',
  });
});

test('a lake on every interface is still asked on loopback', () => {
  expect(readEnvironment({ LAKE_HOST: '0.0.0.0' }).sanity.apiHost).toBe('http://127.0.0.1:3333');
  expect(readEnvironment({ LAKE_HOST: '::1' }).sanity.apiHost).toBe('http://[::1]:3333');
});

test('SANITY_PROJECT_ID chooses hosted Sanity, and there is no lake', () => {
  const environment = readEnvironment(hosted);
  expect(environment.lake).toBeUndefined();
  expect(environment.site.url).toBe('https://people.example.org');
  expect(environment.sanity).toMatchObject({
    backend: 'hosted',
    projectId: 'zp7mbokg',
    dataset: 'production',
    useProjectHostname: true,
  });
});

test('an empty variable counts as absent', () => {
  const empty = { PORT: '', LAKE_DIR: ' ', SANITY_PROJECT_ID: '', SITE_URL: '', LOG_LEVEL: '' };
  expect(readEnvironment(empty)).toEqual(readEnvironment({}));
});

test('the services of the import can be pointed elsewhere, for the site and for commands', () => {
  const variables = {
    SANITY_PROJECT_ID: 'zp7mbokg',
    IMPORT_ARXIV_URL: 'http://127.0.0.1:4010/',
    IMPORT_CONTACT: 'library@example.org',
    OPENALEX_API_KEY: 'a-key-of-openalex',
    IMPORT_CACHE_DIR: 'answers',
  };
  const { imports } = readEnvironment(variables, 'command');
  expect(imports).toMatchObject({
    origins: { arxiv: 'http://127.0.0.1:4010', crossref: 'https://api.crossref.org' },
    contact: 'library@example.org',
    openAlexKey: 'a-key-of-openalex',
    cacheDir: resolve('answers'),
  });
  expect(readEnvironment({ ...hosted, ...variables }).imports).toEqual(imports);
});

test.each([
  [{ PORT: 'abc' }, /^PORT must be a port number from 1 to 65535, such as 3000, not "abc"\.$/],
  [{ PORT: '0' }, /^PORT /],
  [{ PORT: '65536' }, /^PORT /],
  [{ PORT: '3000.5' }, /^PORT /],
  [{ LAKE_PORT: '-1' }, /^LAKE_PORT must be a port number from 1 to 65535, such as 3333, not "-1"/],
  [{ PORT: '3333' }, /^PORT and LAKE_PORT are both 3333/],
  [{ SITE_URL: 'people.example.org' }, /^SITE_URL must be an origin/],
  [{ SITE_URL: 'ftp://people.example.org' }, /^SITE_URL must be an origin/],
  [{ SITE_URL: 'https://people.example.org/fr' }, /^SITE_URL must be an origin/],
  [{ SITE_URL: 'https://me:pw@example.org' }, /^SITE_URL must be an origin/],
  [{ SITE_URL: 'javascript:alert(1)' }, /^SITE_URL must be an origin/],
  [{ SITE_HOST: 'a host' }, /^SITE_HOST must be a host name/],
  [{ IMPORT_ORCID_URL: 'file:///etc/passwd' }, /^IMPORT_ORCID_URL must be an origin/],
  [
    { IMPORT_CROSSREF_URL: 'https://example.org/crossref' },
    /^IMPORT_CROSSREF_URL must be an origin/,
  ],
  [{ IMPORT_ARXIV_URL: 'https://me:pw@example.org' }, /^IMPORT_ARXIV_URL must be an origin/],
  [{ IMPORT_CONTACT: 'library' }, /^IMPORT_CONTACT must be an e-mail address/],
  [{ IMPORT_CONTACT: 'a@example.org\r\nx: y' }, /^IMPORT_CONTACT must be an e-mail address/],
  [{ OPENALEX_API_KEY: 'two words' }, /^OPENALEX_API_KEY must be a key of OpenAlex/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be trace/],
  [{ ...hosted, SANITY_PROJECT_ID: 'Not An Id' }, /^SANITY_PROJECT_ID must be/],
  [{ ...hosted, SANITY_DATASET: 'Pro duction' }, /^SANITY_DATASET must be/],
  [{ ...hosted, SITE_URL: undefined }, /^SITE_URL is missing/],
  [{ ...hosted, SANITY_WEBHOOK_SECRET: '' }, /^SANITY_WEBHOOK_SECRET is missing/],
  [{ SANITY_DATASET: 'production' }, /SANITY_PROJECT_ID is not: write SANITY_PROJECT_ID=/],
  [{ SANITY_WEBHOOK_SECRET: 'x'.repeat(20) }, /^SANITY_WEBHOOK_SECRET is set and/],
])('%j is refused by one line that names the variable', (env, line) => {
  const problems = problemsOf(env);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(line);
  expect(problems[0]).not.toContain('\n');
});

test('all problems are reported at once', () => {
  expect(problemsOf({ PORT: 'x', LAKE_PORT: 'y', SITE_URL: 'z' })).toHaveLength(3);
});

test('the value of a secret is in no message', () => {
  const secrets = {
    SANITY_WEBHOOK_SECRET: 'hunter2',
    SANITY_API_WRITE_TOKEN: 'hunter2',
    OPENALEX_API_KEY: 'hunter2 hunter2',
  };
  const problems = problemsOf({ ...hosted, ...secrets });
  expect(problems).toHaveLength(3);
  expect(problems.join()).not.toContain('hunter2');
});

test('the token that writes is of hosted Sanity, and no site needs it', () => {
  expect(readEnvironment(hosted).writeToken).toBeUndefined();
  const token = 'a-token-of-some-length';
  expect(readEnvironment({ ...hosted, SANITY_API_WRITE_TOKEN: token }).writeToken).toBe(token);
  expect(problemsOf({ SANITY_API_WRITE_TOKEN: token })).toEqual([
    expect.stringContaining('SANITY_API_WRITE_TOKEN is set and SANITY_PROJECT_ID is not'),
  ]);
});
