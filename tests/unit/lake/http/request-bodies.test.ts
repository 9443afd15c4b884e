import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import type { Caller } from '@/sanity/lake/access/caller';
import { chunksOf } from '@/sanity/lake/assets/file-stream';
import { LakeError } from '@/sanity/lake/errors';
import { RequestBodies, type RequestBodyLimits } from '@/sanity/lake/http/request-bodies';

const mebibyte = 1024 * 1024;
const generous: RequestBodyLimits = {
  milliseconds: { credentials: 60_000, site: 60_000, anonymous: 60_000 },
  bytesPerSecond: 0.001,
  graceMilliseconds: 60_000,
  bytes: { site: mebibyte, anonymous: mebibyte },
};

let server: Server;
const senders = new Set<Socket>();
afterEach(() => {
  for (const sender of senders) sender.destroy();
  senders.clear();
  server.close();
});

interface Reading {
  readonly port: number;
  /** What became of each body: its length, or the status of its error. */
  readonly outcomes: (number | string)[];
  untilOutcomes(count: number): Promise<void>;
}

/** A server that reads bodies, and never answers. @param busyMilliseconds between two chunks */
async function reading(
  limits: Partial<RequestBodyLimits>,
  { caller = 'anonymous' as Caller, busyMilliseconds = 0 } = {},
): Promise<Reading> {
  const bodies = new RequestBodies({ ...generous, ...limits });
  const outcomes: (number | string)[] = [];
  let wake = () => {};
  server = createServer((incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    const body = bodies.open(incoming, { caller: () => caller, answered: gone.signal });
    const read = async () => {
      let bytes = 0;
      for await (const chunk of chunksOf(body)) {
        bytes += chunk.byteLength;
        if (busyMilliseconds > 0) await pause(busyMilliseconds);
      }
      return bytes;
    };
    void read()
      .catch((error: unknown) => (error instanceof LakeError ? error.status : String(error)))
      .then((outcome) => {
        outcomes.push(outcome);
        wake();
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    outcomes,
    async untilOutcomes(count) {
      while (outcomes.length < count) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

async function send({ port }: Reading, announced: number, body: string | Buffer): Promise<Socket> {
  const sender = connect(port, '127.0.0.1');
  senders.add(sender);
  sender.on('error', () => {});
  await once(sender, 'connect');
  sender.write(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${announced}\r\n\r\n`);
  sender.write(body);
  return sender;
}

test('a body of which the rest does not come is given up when its time is over', async () => {
  const milliseconds = { ...generous.milliseconds, anonymous: 50 };
  const server = await reading({ milliseconds });
  await send(server, 100, 'x');
  await server.untilOutcomes(1);
  expect(server.outcomes).toEqual([408]);
});

test('a body that comes more slowly than it may is given up', async () => {
  const server = await reading({ graceMilliseconds: 100, bytesPerSecond: 1000 });
  const sender = await send(server, 1_000_000, 'x');
  const trickle = setInterval(() => sender.write('x'), 10);
  await server.untilOutcomes(1);
  clearInterval(trickle);
  expect(server.outcomes).toEqual([408]);
});

test('a body that comes as fast as it must is read to its end, however long it takes', async () => {
  const server = await reading({ graceMilliseconds: 100, bytesPerSecond: 1 });
  const sender = await send(server, 20, 'x');
  for (let sent = 1; sent < 20; sent += 1) {
    await pause(20);
    sender.write('x');
  }
  await server.untilOutcomes(1);
  expect(server.outcomes).toEqual([20]);
});

test('the time in which the lake does not read is not the time of the sender', async () => {
  const milliseconds = { ...generous.milliseconds, anonymous: 200 };
  const server = await reading({ milliseconds }, { busyMilliseconds: 300 });
  await send(server, 200_000, Buffer.alloc(200_000));
  await server.untilOutcomes(1);
  expect(server.outcomes).toEqual([200_000]);
});

test('bodies that are not answered hold so much and no more, and give it back', async () => {
  const server = await reading({ bytes: { ...generous.bytes, anonymous: 300_000 } });
  const whole = Buffer.alloc(100_000);
  const holding = [];
  for (let count = 1; count <= 3; count += 1) {
    holding.push(await send(server, 100_000, whole));
    await server.untilOutcomes(count);
  }
  await send(server, 100_000, whole);
  await server.untilOutcomes(4);
  expect(server.outcomes).toEqual([100_000, 100_000, 100_000, 503]);
  for (const sender of holding) sender.destroy();
  while (server.outcomes.at(-1) !== 100_000) {
    const before = server.outcomes.length;
    await send(server, 100_000, whole);
    await server.untilOutcomes(before + 1);
  }
});

test('bodies of editors are not counted: uploads go to disk as they come', async () => {
  const server = await reading(
    { bytes: { ...generous.bytes, anonymous: 1 } },
    { caller: 'credentials' },
  );
  await send(server, 100_000, Buffer.alloc(100_000));
  await server.untilOutcomes(1);
  expect(server.outcomes).toEqual([100_000]);
});
