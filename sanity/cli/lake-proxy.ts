import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';

import { makeCertificate } from './certificate.ts';
import { forward, refuse } from './forward.ts';
import { hostedAssetUrls, isAboutAssets, withoutJsonFormat } from './hosted-asset-urls.ts';

/** The lake that stands for Sanity's hosts. */
export interface ProxiedLake {
  /** Origin at which this machine reaches it. */
  readonly origin: string;
  /** The administrator's. */
  readonly token: string;
}

/** What `startLakeProxy` takes. */
export interface LakeProxySettings {
  readonly projectId: string;
  readonly dataset: string;
  /** Awaited by every request, and not called before the first one: a command that asks nothing needs no lake. */
  lake(): Promise<ProxiedLake>;
  /** Called with the name of a host that was asked for and is not led to the lake. */
  onRefused(host: string): void;
}

/** A proxy that leads Sanity's hosts to a lake, and no other host anywhere. */
export interface LakeProxy {
  /** With the name and password that it asks for: other users of this machine can reach its port. */
  readonly url: string;
  /** The certificate that it shows instead of Sanity's own, as PEM. */
  readonly certificate: string;
  /** Stands for the lake's token, which the command line never sees. */
  readonly token: string;
  close(): void;
}

/**
 * Starts the proxy on a free port of loopback. It ends TLS with a certificate that it makes now, whose key never leaves
 * this process, and passes the requests on as they are, with the lake's token for its own.
 */
export async function startLakeProxy(settings: LakeProxySettings): Promise<LakeProxy> {
  const { projectId, dataset, lake, onRefused } = settings;
  const hosts = sanityHosts(projectId);
  const { certificate, key } = makeCertificate(hosts);
  const password = randomSecret();
  const token = randomSecret();
  const tunnels = new Set<Duplex>();

  // It never listens: it is given the connections that the outer server accepted.
  const inner = createTlsServer({ cert: certificate, key }, (request, response) => {
    const path = request.url ?? '/';
    const isForAssets = isAboutAssets(path);
    lake().then(
      ({ origin, token: own }) =>
        forward(request, response, {
          origin,
          path: withoutJsonFormat(path),
          headers: withToken(request.headers, { given: token, own }),
          transform: isForAssets ? hostedAssetUrls(projectId, dataset) : undefined,
        }),
      () => refuse(response, 'The embedded lake did not start.'),
    );
  });
  const outer = createServer((request, response) => {
    // Plain HTTP comes here: no host of Sanity is asked by it.
    if (hasPassword(request, password)) onRefused(hostOf(request.url ?? ''));
    response.writeHead(403).end();
  });
  outer.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (!hasPassword(request, password)) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n');
      return;
    }
    const [, host = '', port] = /^(.*):(\d+)$/.exec(request.url ?? '') ?? [];
    if (!hosts.includes(host) || port !== '443') {
      onRefused(host);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    tunnels.add(socket);
    socket.once('close', () => tunnels.delete(socket));
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    inner.emit('connection', socket);
  });
  await new Promise<void>((resolve, reject) => {
    outer.once('error', reject);
    outer.listen(0, '127.0.0.1', resolve);
  });
  const address = outer.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://cli:${password}@127.0.0.1:${address.port}`,
    certificate,
    token,
    close() {
      outer.close();
      outer.closeAllConnections();
      for (const socket of tunnels) socket.destroy();
    },
  };
}

/** Those of one project: another project's requests must not be answered by this lake. */
function sanityHosts(projectId: string): readonly string[] {
  return [
    'api.sanity.io',
    `${projectId}.api.sanity.io`,
    `${projectId}.apicdn.sanity.io`,
    'cdn.sanity.io',
  ];
}

function randomSecret(): string {
  return randomBytes(24).toString('base64url');
}

function hasPassword({ headers }: IncomingMessage, password: string): boolean {
  const expected = Buffer.from(`Basic ${Buffer.from(`cli:${password}`).toString('base64')}`);
  const given = Buffer.from(headers['proxy-authorization'] ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The headers of a request, with the lake's own token for the one that stands for it. */
function withToken(
  headers: IncomingHttpHeaders,
  { given, own }: { readonly given: string; readonly own: string },
): IncomingHttpHeaders {
  // Some of Sanity's tools write "bearer": the name of a scheme has no case (RFC 9110, 11.1).
  const [scheme, credentials] = headers.authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || credentials !== given) return headers;
  return { ...headers, authorization: `Bearer ${own}` };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
