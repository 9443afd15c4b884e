import { isApiRead, isIdempotentWrite } from '@/sanity/studio/connections/api-request';

const origin = 'http://portrait.localhost:3333';
const pageOrigin = 'http://localhost:3000';
const at = (path: string) => new URL(path, origin);
const body = JSON.stringify({ transactionId: 'one', actions: [] });

test.each([
  ['a query', true, 'GET', '/v2025-02-19/data/query/production', pageOrigin],
  ['a method in small letters', true, 'get', '/v1/ping', pageOrigin],
  ['a long query', true, 'POST', '/v2025-02-19/data/query/production', pageOrigin],
  ['a write', false, 'POST', '/v2025-02-19/data/mutate/production', pageOrigin],
  ['a page of the site itself', false, 'GET', '/v2025-02-19/data/query/production', origin],
  ['an address without a version', false, 'GET', '/images/a.png', pageOrigin],
])('%s is a read of the API: %s', (_name, expected, method, path, page) => {
  expect(isApiRead(method, at(path), page)).toBe(expected);
});

test.each([
  ['an action', true, 'POST', '/v2025-02-19/data/actions/production', body],
  ['a mutation', true, 'POST', '/v2025-02-19/data/mutate/production', body],
  ['one without a transaction id', false, 'POST', '/v1/data/mutate/production', '{"mutations":[]}'],
  ['an empty transaction id', false, 'POST', '/v1/data/mutate/production', '{"transactionId":""}'],
  ['an id that is no text', false, 'POST', '/v1/data/mutate/production', '{"transactionId":1}'],
  ['what is not JSON', false, 'POST', '/v1/data/mutate/production', 'transactionId'],
  ['JSON that is no object', false, 'POST', '/v1/data/mutate/production', 'null'],
  ['bytes', false, 'POST', '/v1/data/mutate/production', new Blob([body])],
  ['an upload', false, 'POST', '/v1/assets/images/production', body],
  ['a read', false, 'GET', '/v1/data/actions/production', body],
  ['an address of the site', false, 'POST', '/api/data/actions/production', body],
])('%s is a write that may be repeated: %s', (_name, expected, method, path, sent) => {
  expect(isIdempotentWrite(method, at(path), { body: sent, pageOrigin })).toBe(expected);
});
