import { isAllowedHost } from '@/sanity/lake/http/host-names';
import { readSettings } from '@/sanity/lake/settings';

const webhook = {
  LAKE_WEBHOOK_URL: 'http://localhost:3000/hook',
  LAKE_WEBHOOK_SECRET: 'long enough',
};

test('the projection and the filter of the webhook are read with it', () => {
  const projection = '{_id, "slug": slug.current}';
  const filter = '_type == "topic"';
  const variables = { LAKE_WEBHOOK_PROJECTION: projection, LAKE_WEBHOOK_FILTER: filter };
  expect(readSettings({ ...webhook, ...variables }).webhook).toEqual({
    url: 'http://localhost:3000/hook',
    secret: 'long enough',
    projection,
    filter,
  });
  expect(readSettings(webhook).webhook).not.toHaveProperty('projection', '');
  expect(readSettings({}).webhook).toBeUndefined();
});

test.each([
  ['127.0.0.1', undefined, 'localhost', true],
  ['127.0.0.1', undefined, 'portrait.s2.localhost', true],
  ['127.0.0.1', undefined, '[::1]', true],
  ['127.0.0.1', undefined, 'evil.example', false],
  ['127.0.0.1', undefined, 'localhost.evil.example', false],
  ['127.0.0.1', undefined, 'notlocalhost', false],
  ['127.0.0.1', undefined, '192.168.1.7', false],
  ['127.0.0.1', 'lake.example.org, other.example', 'LAKE.example.org', true],
  ['127.0.0.1', 'lake.example.org', 'evil.example', false],
  ['::1', undefined, 'evil.example', false],
  ['0.0.0.0', undefined, 'lake.example.org', true],
  ['192.168.1.7', 'lake.example.org', '192.168.1.7', true],
  ['192.168.1.7', 'lake.example.org', 'evil.example', false],
  ['fd00::7', 'lake.example.org', '[fd00::7]', true],
])(
  'listening on %s with the hosts %s, a request to %s is answered: %s',
  (host, named, asked, is) => {
    const variables = {
      LAKE_HOST: host,
      ...(named !== undefined && { LAKE_ALLOWED_HOSTS: named }),
    };
    expect(isAllowedHost(asked, readSettings(variables).allowedHosts)).toBe(is);
  },
);

test('project and dataset are those of Portrait unless they are named', () => {
  expect(readSettings({})).toMatchObject({ projectId: 'portrait', dataset: 'production' });
  const named = { LAKE_PROJECT_ID: 'demo-1', LAKE_DATASET: 'test_2' };
  expect(readSettings(named)).toMatchObject({ projectId: 'demo-1', dataset: 'test_2' });
});

test.each([
  ['LAKE_PROJECT_ID', 'a.b'],
  ['LAKE_PROJECT_ID', 'Demo'],
  ['LAKE_DATASET', 'a/b'],
])('%s cannot be %s: it stands in addresses', (variable, value) => {
  expect(() => readSettings({ [variable]: value })).toThrow(variable);
});

const on = { LAKE_LOCAL_SIGN_IN: 'on' };

test('the sign-in without a key is off unless it is set, and may be on for a lake of this machine', () => {
  expect(readSettings({}).localSignIn).toBe(false);
  expect(readSettings(on).localSignIn).toBe(true);
  const local = {
    LAKE_HOST: '::1',
    LAKE_URL: 'http://localhost:3333',
    LAKE_ALLOWED_HOSTS: 'lake.localhost, 127.0.0.1',
    LAKE_ALLOWED_ORIGINS: 'http://localhost:3000,http://[::1]:3000',
  };
  expect(readSettings({ ...on, ...local }).localSignIn).toBe(true);
});

test.each([
  { LAKE_HOST: '0.0.0.0' },
  { LAKE_HOST: '::' },
  { LAKE_HOST: '192.168.1.7' },
  { LAKE_URL: 'https://lake.example.org' },
  { LAKE_ALLOWED_HOSTS: 'localhost, lake.example.org' },
  { LAKE_ALLOWED_ORIGINS: 'http://localhost:3000,https://people.example.org' },
])('the sign-in without a key is refused with %j', (network) => {
  expect(() => readSettings({ ...on, ...network })).toThrow(/LAKE_LOCAL_SIGN_IN.*LAKE_/);
  expect(readSettings({ LAKE_LOCAL_SIGN_IN: 'off', ...network }).localSignIn).toBe(false);
});

test('a sign-in without a key that is neither on nor off is refused', () => {
  expect(() => readSettings({ LAKE_LOCAL_SIGN_IN: 'true' })).toThrow('must be on or off');
});

test('the public host of a lake, and the names below it, are its own', () => {
  const { allowedHosts, publicOrigin } = readSettings({ LAKE_URL: 'https://lake.example.org' });
  expect(allowedHosts).toEqual(['lake.example.org', '*.lake.example.org']);
  expect(publicOrigin).toBe('https://lake.example.org');
});
