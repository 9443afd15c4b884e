import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { importSources, type ImportSource } from '../../lib/env/import-settings.ts';

/**
 * What a service says at a path: an object is sent as JSON, a text as it is (arXiv's Atom). A function is asked
 * anew for each request.
 */
export type ServiceBody = object | string | ((address: URL) => object | string | undefined);

/** A service that is in trouble: it answers this to every request. */
export interface Trouble {
  /** 429, 503… */
  readonly status: number;
  /** The header `retry-after`, in seconds. */
  readonly retryAfter?: number;
}

/** The five services that works are imported from, on this machine. */
export interface SourceServices {
  /** `IMPORT_CROSSREF_URL` and the others, and an `IMPORT_CACHE_DIR` of its own: for `startProduct`. */
  readonly variables: Readonly<Record<string, string>>;
  /** What was asked so far: `crossref /works/10.1000%2Fnova.1`, without who asks. */
  readonly requests: readonly string[];
  /**
   * Sets what a service answers at a path from now on.
   *
   * @param path as it is asked, encoded, with its parameters in the order of their names (`/works?cursor=*&filter=…`).
   *   One without parameters answers with whatever parameters it is asked.
   */
  answer(source: ImportSource, path: string, body: ServiceBody): void;
  /** Puts a service in trouble, or out of it. */
  setTrouble(source: ImportSource, trouble: Trouble | undefined): void;
  /** Has the product forget the answers that it keeps for a day. */
  forgetAnswers(): Promise<void>;
  close(): Promise<void>;
}

/** What a path has to be answered with, by service. */
export type ServiceTable = Partial<Record<ImportSource, Readonly<Record<string, ServiceBody>>>>;

/**
 * Starts servers that stand in for Crossref, DataCite, arXiv, OpenAlex and ORCID, each on a free port of loopback.
 * What the table does not have is answered as the service answers what it does not know: with 404, and arXiv with a
 * feed without entries. Crossref's list of several DOIs (`/works?filter=doi:…,doi:…`) is put together from the table's
 * works.
 *
 * @example
 * const services = await startSourceServices({
 *   crossref: { '/works/10.1000%2Fnova.1': { status: 'ok', message: { DOI: '10.1000/nova.1', … } } },
 *   arxiv: { '/api/query': '<feed …>…</feed>' },
 * });
 * const product = await startProduct(services.variables);
 * services.setTrouble('crossref', { status: 503 });
 */
export async function startSourceServices(table: ServiceTable = {}): Promise<SourceServices> {
  const requests: string[] = [];
  const troubles = new Map<ImportSource, Trouble>();
  const bodies = new Map<string, ServiceBody>();
  for (const source of importSources) {
    for (const [path, body] of Object.entries(table[source] ?? {}))
      bodies.set(`${source} ${path}`, body);
  }
  const servers = importSources.map((source) => {
    const server = createServer((request, response) => {
      const address = addressOf(request);
      const asked = address.pathname + address.search;
      requests.push(`${source} ${asked}`);
      const trouble = troubles.get(source);
      if (trouble !== undefined) return refuse(response, trouble);
      const body = bodies.get(`${source} ${asked}`) ?? bodies.get(`${source} ${address.pathname}`);
      const said = typeof body === 'function' ? body(address) : body;
      send(response, source, said ?? standInFor(source, address, bodies));
    });
    return { source, server: server.listen(0, '127.0.0.1') };
  });
  await Promise.all(servers.map(({ server }) => once(server, 'listening')));
  const cacheDir = await mkdtemp(join(tmpdir(), 'portrait-answers-'));
  const urls = servers.map(({ source, server }): [string, string] => [
    `IMPORT_${source.toUpperCase()}_URL`,
    `http://127.0.0.1:${portOf(server)}`,
  ]);
  return {
    variables: { ...Object.fromEntries(urls), IMPORT_CACHE_DIR: cacheDir },
    requests,
    answer: (source, path, body) => void bodies.set(`${source} ${path}`, body),
    setTrouble: (source, trouble) => {
      if (trouble === undefined) troubles.delete(source);
      else troubles.set(source, trouble);
    },
    forgetAnswers: () => rm(cacheDir, { recursive: true, force: true }),
    close: async () => {
      await Promise.all(servers.map(({ server }) => closed(server)));
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}

/** What was asked, without who asks. */
function addressOf({ url = '/' }: IncomingMessage): URL {
  const address = new URL(url, 'http://service');
  for (const name of ['mailto', 'api_key']) address.searchParams.delete(name);
  address.search = decodeURIComponent(address.searchParams.toString()).replace(/^(?=.)/, '?');
  return address;
}

const contentTypes: Readonly<Record<ImportSource, string>> = {
  crossref: 'application/json',
  datacite: 'application/vnd.api+json; charset=utf-8',
  arxiv: 'application/atom+xml; charset=utf-8',
  openalex: 'application/json',
  orcid: 'application/json;charset=UTF-8',
};

function send(
  response: ServerResponse,
  source: ImportSource,
  body: object | string | undefined,
): void {
  if (body === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Resource not found.');
    return;
  }
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(200, { 'content-type': contentTypes[source] }).end(text);
}

function refuse(response: ServerResponse, { status, retryAfter }: Trouble): void {
  const header = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  response.writeHead(status, { 'content-type': 'text/html', ...header }).end('<html>Sorry.</html>');
}

const emptyFeed =
  '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>';

/** What a service says of what the table does not have. */
function standInFor(
  source: ImportSource,
  { pathname, searchParams }: URL,
  bodies: ReadonlyMap<string, ServiceBody>,
): object | string | undefined {
  if (source === 'arxiv' && pathname === '/api/query') return emptyFeed;
  const filter = searchParams.get('filter');
  if (source !== 'crossref' || pathname !== '/works' || filter === null) return undefined;
  const items = filter.split(',').flatMap((part) => {
    const path = `/works/${encodeURIComponent(part.replace(/^doi:/, ''))}`;
    const body = bodies.get(`${source} ${path}`);
    return typeof body === 'object' && 'message' in body ? [body.message] : [];
  });
  return { status: 'ok', 'message-type': 'work-list', message: { items } };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

async function closed(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  if (server.listening) await once(server, 'close');
}
