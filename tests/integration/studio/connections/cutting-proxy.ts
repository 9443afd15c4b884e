import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** When the lake is killed during an edit. `part` is from 0 to 1. */
export type CutPoint =
  | { readonly during: 'request'; readonly part: number }
  | { readonly during: 'work'; readonly part: number }
  | { readonly during: 'answer'; readonly part: number };

/** Longer than the lake takes for an edit, most of the time. */
const longestWork = 8;

export interface CuttingProxy {
  readonly origin: string;
  /** Origin of the lake; undefined: connections are refused. */
  target: number | undefined;
  /** Cuts off the next edit at this point. Resolves after `kill`. */
  cutNext(point: CutPoint, kill: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

interface Cut {
  readonly point: CutPoint;
  readonly run: () => Promise<void>;
}

/** The length of an HTTP message in bytes, once its head has arrived. */
function lengthOf(message: Buffer): number | undefined {
  const head = message.indexOf('\r\n\r\n');
  if (head === -1) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(message.subarray(0, head).toString('latin1'));
  return head + 4 + Number(length?.[1] ?? 0);
}

/** Stands between an editor and the lake. Every connection carries one request. */
export async function startCuttingProxy(): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let next: Cut | undefined;
  const proxy = {
    target: undefined as number | undefined,
  };

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // A connection that is cut off is what this is for.
    socket.on('error', () => socket.destroy());
  }

  const server = createServer((client) => {
    keep(client);
    if (proxy.target === undefined) return void client.resetAndDestroy();
    const lake = connect(proxy.target, '127.0.0.1');
    keep(lake);
    const end = () => {
      client.destroy();
      lake.destroy();
    };
    client.once('close', end);
    lake.once('close', end);
    let request = Buffer.alloc(0);
    let answer = Buffer.alloc(0);
    let cut: Cut | undefined;
    const run = async ({ run: runCut }: Cut) => {
      await runCut();
      end();
    };

    client.on('data', (chunk: Buffer) => {
      request = Buffer.concat([request, chunk]);
      const length = lengthOf(request);
      if (length === undefined || request.length < length) return;
      const isEdit = /^POST \S*\/data\/actions\//.test(request.toString('latin1'));
      if (isEdit && next !== undefined) {
        cut = next;
        next = undefined;
      }
      if (cut?.point.during === 'request') {
        const some = Math.floor(length * cut.point.part);
        const doomed = cut;
        if (some === 0) return void run(doomed);
        lake.write(request.subarray(0, some), () => void run(doomed));
        return;
      }
      const started = cut;
      lake.write(request, () => {
        if (started?.point.during !== 'work') return;
        setTimeout(() => void run(started), started.point.part * longestWork);
      });
    });

    lake.on('data', (chunk: Buffer) => {
      if (cut?.point.during !== 'answer') return void client.write(chunk);
      answer = Buffer.concat([answer, chunk]);
      const length = lengthOf(answer);
      if (length === undefined || answer.length < length) return;
      const doomed = cut;
      // Never all of it: that would be an answer that came.
      const some = Math.floor((length - 1) * cut.point.part);
      if (some === 0) return void run(doomed);
      client.write(answer.subarray(0, some), () => void run(doomed));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  return Object.assign(proxy, {
    origin: `http://127.0.0.1:${port}`,
    cutNext(point: CutPoint, kill: () => Promise<void>) {
      const { promise, resolve } = Promise.withResolvers<void>();
      next = {
        point,
        run: async () => {
          proxy.target = undefined;
          await kill();
          resolve();
        },
      };
      return promise;
    },
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  });
}
