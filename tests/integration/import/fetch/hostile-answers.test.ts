import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import { type SourceErrorCode, SourceError, sourceErrorSentence } from '@/lib/import/fetch';
import { serviceNames } from '@/lib/import/fetch/error-words';

import {
  answer,
  atom,
  bytes,
  drip,
  endless,
  feed,
  head,
  json,
  redirect,
  reset,
  silence,
  slowHead,
  status,
  work,
} from './answers';
import { type Answer, SourceServer } from './source-server';
import {
  arxivFeed,
  hastyLimits,
  openAlexKey,
  openAlexWork,
  shortLimits,
  testFetcher,
} from './test-fetcher';

let server: SourceServer;
/** What must never be asked. */
let other: SourceServer;
beforeAll(async () => {
  server = await SourceServer.start();
  other = await SourceServer.start();
  other.answerWith([json()]);
});
afterAll(() => Promise.all([server.close(), other.close()]));
afterEach(() => expect(other.requests).toEqual([]));

/** Becomes 20 MB. */
const bomb = Buffer.alloc(20 * 1024 * 1024, ' ');
const jsonHead = { 'content-type': 'application/json' };
const encoded = (encoding: string) => ({ ...jsonHead, 'content-encoding': encoding });
const inAnHour = () => new Date(Date.now() + 3_600_000).toUTCString();
const latin1 = Buffer.from('{"title":"Ébauche"}', 'latin1');

interface Row {
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly code: SourceErrorCode;
  readonly request?: typeof openAlexWork | typeof arxivFeed;
  /** Requests that the service gets; one unless it says otherwise. */
  readonly requests?: number;
}

const leadsAway = (name: string, location: () => string, code?: number): Row => ({
  name: `a redirect to ${name}`,
  answers: [(socket, request) => redirect(location(), code)(socket, request)],
  code: 'badRedirect',
});

const rows: readonly Row[] = [
  leadsAway('another port of this machine', () => `${other.origin}/works/W1`),
  leadsAway('another port, for good', () => `${other.origin}/works/W1`, 301),
  leadsAway('another port, with the method kept', () => `${other.origin}/works/W1`, 308),
  leadsAway('the same port by another name', () => server.origin.replace('127.0.0.1', 'localhost')),
  leadsAway('the address of a cloud’s metadata', () => 'http://169.254.169.254/latest/meta-data/'),
  leadsAway('another host without its scheme', () => other.origin.replace('http:', '')),
  leadsAway('another host with backslashes', () => other.origin.replace('http://', '\\\\')),
  leadsAway('a user name that looks like the host', () =>
    other.origin.replace('http://', `http://${new URL(server.origin).host}@`),
  ),
  leadsAway('the host with a password', () => server.origin.replace('http://', 'http://a:b@')),
  leadsAway('the host by https', () => server.origin.replace('http:', 'https:')),
  leadsAway('a file', () => 'file:///etc/passwd'),
  leadsAway('data', () => `data:application/json,${encodeURIComponent(work)}`),
  leadsAway('a script', () => 'javascript:alert(1)'),
  leadsAway('no address', () => 'http://'),
  { name: 'a redirect without an address', answers: [status(302)], code: 'badRedirect' },
  {
    name: 'a redirect to itself, for ever',
    answers: [redirect('/works/W1', 301)],
    code: 'badRedirect',
    requests: 4,
  },
  { name: 'no answer at all', answers: [silence], code: 'tooSlow', requests: 2 },
  { name: 'a head that never ends', answers: [slowHead], code: 'tooSlow', requests: 2 },
  { name: 'a body that drips', answers: [drip], code: 'tooSlow', requests: 2 },
  { name: 'a body without end', answers: [endless], code: 'tooLarge' },
  {
    name: 'a body as large as it says',
    answers: [json(Buffer.alloc(70_000, ' '))],
    code: 'tooLarge',
  },
  {
    name: 'a length of a terabyte',
    answers: [bytes(head('200 OK', { ...jsonHead, 'content-length': '1099511627776' }), '{}')],
    code: 'tooLarge',
  },
  { name: 'a gzip bomb', answers: [json(gzipSync(bomb), encoded('gzip'))], code: 'tooLarge' },
  {
    name: 'a deflate bomb',
    answers: [json(deflateSync(bomb), encoded('deflate'))],
    code: 'tooLarge',
  },
  {
    name: 'a Brotli bomb',
    answers: [json(brotliCompressSync(bomb), encoded('br'))],
    code: 'tooLarge',
  },
  {
    name: 'a bomb in a bomb',
    answers: [json(gzipSync(gzipSync(bomb)), encoded('gzip, gzip'))],
    code: 'badEncoding',
  },
  {
    name: 'a compression nobody knows',
    answers: [json(work, encoded('xyz'))],
    code: 'badEncoding',
  },
  { name: 'gzip that is none', answers: [json('{"a":1}', encoded('gzip'))], code: 'badEncoding' },
  { name: 'Brotli that is none', answers: [json('{"a":1}', encoded('br'))], code: 'badEncoding' },
  {
    name: 'gzip that is cut',
    answers: [json(gzipSync(work).subarray(0, 40), encoded('gzip'))],
    code: 'unexpectedAnswer',
  },
  {
    name: 'a length that is longer than the body',
    answers: [json(work, { 'content-length': '5000' })],
    code: 'unavailable',
    requests: 2,
  },
  {
    name: 'a length that is shorter than the body',
    answers: [json(work, { 'content-length': '20' })],
    code: 'unexpectedAnswer',
  },
  {
    name: 'two lengths',
    answers: [
      bytes(head('200 OK', { ...jsonHead, 'content-length': '2', 'Content-Length': '9' }), '{}'),
    ],
    code: 'unavailable',
    requests: 2,
  },
  {
    name: 'a chunk that is cut',
    answers: [
      bytes(head('200 OK', { ...jsonHead, 'transfer-encoding': 'chunked' }), 'ff\r\n{"a":1'),
    ],
    code: 'unavailable',
    requests: 2,
  },
  {
    name: 'a chunk of no size',
    answers: [bytes(head('200 OK', { ...jsonHead, 'transfer-encoding': 'chunked' }), 'zz\r\n{}')],
    code: 'unavailable',
    requests: 2,
  },
  {
    name: 'a flood of headers',
    answers: [bytes(`HTTP/1.1 200 OK\r\n${'x-flood: 0123456789\r\n'.repeat(5_000)}\r\n{}`)],
    code: 'unexpectedAnswer',
  },
  {
    name: 'no HTTP',
    answers: [bytes('SSH-2.0-OpenSSH_9.6\r\n')],
    code: 'unavailable',
    requests: 2,
  },
  {
    name: 'a page in HTML',
    answers: [answer('200 OK', '<!doctype html><p>Sign in</p>', { 'content-type': 'text/html' })],
    code: 'unexpectedAnswer',
  },
  {
    name: 'a page in HTML that is called JSON',
    answers: [json('<!doctype html><p>Wait</p>')],
    code: 'unexpectedAnswer',
  },
  {
    name: 'a page in HTML that is called Atom',
    answers: [atom('<!doctype html><html></html>')],
    code: 'unexpectedAnswer',
    request: arxivFeed,
  },
  {
    name: 'JSON where Atom is expected',
    answers: [json()],
    code: 'unexpectedAnswer',
    request: arxivFeed,
  },
  {
    name: 'a picture',
    answers: [json(work, { 'content-type': 'image/png' })],
    code: 'unexpectedAnswer',
  },
  { name: 'JSON that is cut', answers: [json(work.slice(0, 30))], code: 'unexpectedAnswer' },
  {
    name: 'Atom that is cut',
    answers: [atom(feed.slice(0, -3))],
    code: 'unexpectedAnswer',
    request: arxivFeed,
  },
  { name: 'JSON that is only a number', answers: [json('42')], code: 'unexpectedAnswer' },
  { name: 'an empty body', answers: [json('')], code: 'unexpectedAnswer' },
  { name: '204', answers: [bytes(head('204 No Content'))], code: 'unexpectedAnswer' },
  {
    name: '206',
    answers: [answer('206 Partial Content', work, jsonHead)],
    code: 'unexpectedAnswer',
  },
  { name: '304', answers: [bytes(head('304 Not Modified'))], code: 'unexpectedAnswer' },
  { name: 'bytes that are not UTF-8', answers: [json(latin1)], code: 'badEncoding' },
  {
    name: 'a charset nobody knows',
    answers: [json(work, { 'content-type': 'application/json; charset=klingon' })],
    code: 'badEncoding',
  },
  { name: '400', answers: [status(400)], code: 'refused' },
  { name: '401', answers: [status(401)], code: 'refused' },
  { name: '403 of arXiv', answers: [status(403)], code: 'refused', request: arxivFeed },
  {
    name: '403 of OpenAlex, whose word for too often it is',
    answers: [status(403)],
    code: 'busy',
    requests: 2,
  },
  { name: '429 without a wait', answers: [status(429)], code: 'busy', requests: 2 },
  { name: '429 for an hour', answers: [status(429, { 'retry-after': '3600' })], code: 'busy' },
  {
    name: '429 until a date',
    answers: [(socket, request) => status(429, { 'retry-after': inAnHour() })(socket, request)],
    code: 'busy',
  },
  {
    name: '429 for three hundred years',
    answers: [status(429, { 'retry-after': '9999999999' })],
    code: 'busy',
  },
  {
    name: '429 for no time that can be read',
    answers: [status(429, { 'retry-after': 'soon; -5' })],
    code: 'busy',
    requests: 2,
  },
  ...[500, 502, 503, 504].map((code): Row => ({
    name: `${code}, again and again`,
    answers: [status(code)],
    code: 'unavailable',
    requests: 2,
  })),
  { name: 'a connection that is reset', answers: [reset], code: 'unavailable', requests: 2 },
  { name: 'a connection that is closed', answers: [bytes()], code: 'unavailable', requests: 2 },
];

test('the table has forty cases and more', () => expect(rows.length).toBeGreaterThanOrEqual(40));

test.each(rows)('$name ends as $code', async ({ answers, code, request, requests = 1 }) => {
  server.answerWith(answers);
  const limits = code === 'tooSlow' ? hastyLimits : shortLimits;
  const { fetcher, logged } = testFetcher(server.origin, { limits });
  const asked = request ?? openAlexWork;
  const error = await fetcher.get(asked).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error('There was no error of ours.');
  expect(error).toMatchObject({ code, source: asked.host });
  expect(server.requests).toHaveLength(requests);
  for (const language of ['fr', 'en'] as const) {
    expect(sourceErrorSentence(error, language)).toContain(serviceNames[asked.host]);
  }
  expect(`${JSON.stringify(error)} ${error.stack} ${logged()}`).not.toContain(openAlexKey);
  expect(logged().match(/a source gave no answer/g)).toHaveLength(1);
});

test('a service that is not there is away', async () => {
  const gone = await SourceServer.start();
  const { origin } = gone;
  await gone.close();
  const { fetcher } = testFetcher(origin);
  await expect(fetcher.get(openAlexWork)).rejects.toMatchObject({
    code: 'unavailable',
    reason: 'ECONNREFUSED',
  });
});

test.each([
  [
    'HTTP/1.0, whose end is the end of the connection',
    bytes(`HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n${work}`),
  ],
  ['no length', bytes(head('200 OK', jsonHead), work)],
  ['no type', answer('200 OK', work)],
  ['text/plain', answer('200 OK', work, { 'content-type': 'text/plain' })],
  ['a type of its own', answer('200 OK', work, { 'content-type': 'application/vnd.api+json' })],
  ['gzip', json(gzipSync(work), encoded('gzip'))],
  ['a byte order mark', json(`\ufeff${work}`)],
  [
    'UTF-16, which it says',
    json(Buffer.from(work, 'utf16le'), { 'content-type': 'application/json; charset=utf-16le' }),
  ],
])('an answer with %s is read', async (_name, given) => {
  server.answerWith([given]);
  const { fetcher } = testFetcher(server.origin);
  expect(await fetcher.get(openAlexWork)).toMatchObject({ status: 'found', body: work });
});
