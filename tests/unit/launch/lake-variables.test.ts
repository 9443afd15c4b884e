import { readEnvironment } from '@/lib/env/environment';
import { lakeVariables } from '@/lib/launch/lake-variables';

const doors = (env: Record<string, string>): Record<string, string> => {
  const variables = lakeVariables(readEnvironment(env), 'secret');
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => !name.startsWith('LAKE_WEBHOOK')),
  );
};

test('whoever sits at a machine that nobody else reaches is signed in without a key, on the pages of this site', () => {
  expect(doors({})).toEqual({
    LAKE_LOCAL_SIGN_IN: 'on',
    LAKE_ALLOWED_ORIGINS: 'http://localhost:3000,http://127.0.0.1:3000',
  });
  expect(doors({ SITE_URL: 'http://[::1]:3000', LAKE_HOST: '::1' })).toEqual({
    LAKE_LOCAL_SIGN_IN: 'on',
    LAKE_ALLOWED_ORIGINS: 'http://[::1]:3000,http://localhost:3000,http://127.0.0.1:3000',
  });
});

test.each([
  ['the site listens on every address', { SITE_HOST: '0.0.0.0' }],
  ['the lake listens on every address', { LAKE_HOST: '0.0.0.0' }],
  ['the lake listens on the network', { LAKE_HOST: '192.0.2.7' }],
  ['the site has a public name', { SITE_URL: 'https://people.example.org' }],
  ['the lake has a public name', { LAKE_URL: 'https://lake.example.org' }],
  ['hosts are named', { LAKE_ALLOWED_HOSTS: 'lake.example.org' }],
  ['it is turned off', { LAKE_LOCAL_SIGN_IN: 'off' }],
  ['origins are named', { LAKE_ALLOWED_ORIGINS: 'https://people.example.org' }],
  ['a name only begins like this machine', { SITE_URL: 'http://127.0.0.1.example.org' }],
])('nobody is signed in without a key when %s', (_, env) => {
  expect(doors(env)).not.toHaveProperty('LAKE_LOCAL_SIGN_IN');
});

test('the lake answers to its public name and what is below it, and to the pages of the site', () => {
  expect(
    doors({ SITE_URL: 'https://people.example.org', LAKE_URL: 'https://lake.example.org' }),
  ).toEqual({
    LAKE_ALLOWED_HOSTS: 'lake.example.org,*.lake.example.org',
    LAKE_ALLOWED_ORIGINS: 'https://people.example.org',
  });
});

test('hosts and origins that are given are left as they are', () => {
  expect(
    doors({
      SITE_URL: 'https://people.example.org',
      LAKE_URL: 'https://lake.example.org',
      LAKE_ALLOWED_HOSTS: 'a.example.org',
      LAKE_ALLOWED_ORIGINS: 'https://b.example.org',
    }),
  ).toEqual({});
});
