import { readSettings } from '@/sanity/lake/settings';

const on = { LAKE_LOCAL_SIGN_IN: 'on' };

test('it is off unless it is set, and may be on for a lake of this machine', () => {
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
])('it is refused with %j', (network) => {
  expect(() => readSettings({ ...on, ...network })).toThrow(/LAKE_LOCAL_SIGN_IN.*LAKE_/);
  expect(readSettings({ LAKE_LOCAL_SIGN_IN: 'off', ...network }).localSignIn).toBe(false);
});

test('what is neither on nor off is refused', () => {
  expect(() => readSettings({ LAKE_LOCAL_SIGN_IN: 'true' })).toThrow('must be on or off');
});

test('the public host of a lake, and the names below it, are its own', () => {
  const { allowedHosts, publicOrigin } = readSettings({ LAKE_URL: 'https://lake.example.org' });
  expect(allowedHosts).toEqual(['lake.example.org', '*.lake.example.org']);
  expect(publicOrigin).toBe('https://lake.example.org');
});
