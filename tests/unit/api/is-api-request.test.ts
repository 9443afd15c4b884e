import { isApiRequest } from '@/lib/api/is-api-request';

test.each([
  '/api/v1/people',
  '/api/v1/works?page=2',
  '/api/v1',
  '//api//v1/people',
  '/api/%761/people',
  '/%61pi/v1/people',
  '/api%2Fv1/people',
  '/API/V1/people',
  '/api\\v1/people',
  '/api/./v1/people',
  '/api/x/%2e%2e/v1/people',
  '/api/v1.rsc',
  '/_next/data/build/api/v1/people.json',
  'http://site.test/api/v1/people',
])('%s may come to the API', (target) => {
  expect(isApiRequest(target)).toBe(true);
});

test.each([
  '/',
  '/fr',
  '/api/health',
  '/api/v10',
  '/api/revalidate?x=/api/v1/',
  '/fr/api-v1',
  '/%',
])('%s does not', (target) => {
  expect(isApiRequest(target)).toBe(false);
});
