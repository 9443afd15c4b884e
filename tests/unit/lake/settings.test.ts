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
