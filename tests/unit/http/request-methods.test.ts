import { answerMethod } from '@/lib/http/request-methods';

const ask = (method: string, url: string, headers = {}) => answerMethod({ method, url, headers });

test.each([
  ['GET', '/fr', {}],
  ['HEAD', '/fr/repertoire/a', {}],
  ['POST', '/api/revalidate', {}],
  ['OPTIONS', '/api/health', {}],
  ['POST', '/_next/x', {}],
  ['POST', '/fr', { 'next-action': '40' }],
])('%s %s is answered by Next', (method, url, headers) => {
  expect(ask(method, url, headers)).toBeUndefined();
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('%s is no method of a page', (method) => {
  for (const url of ['/', '/fr', '/fr/repertoire/a?b', '/nowhere', '/studio', '/api']) {
    expect(ask(method, url)).toEqual({ status: 405, allow: 'GET, HEAD' });
  }
});

test.each([
  ['OPTIONS', '/fr', { status: 204, allow: 'GET, HEAD' }],
  ['OPTIONS', '*', { status: 204, allow: 'GET, HEAD, POST, OPTIONS' }],
  ['GET', '*', { status: 400 }],
  ['TRACE', '/fr', { status: 501 }],
  ['TRACE', '/api/health', { status: 501 }],
])('%s %s', (method, url, answer) => {
  expect(ask(method, url)).toEqual(answer);
});
