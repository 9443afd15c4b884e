import { once } from 'node:events';

import { WebSocket } from 'ws';

import type { RunningLake } from '@/tests/harness/lake';

/** Ends what a test has opened. */
export const opened = new Set<{ close(): void }>();
afterEach(() => {
  for (const each of opened) each.close();
  opened.clear();
});

export function addressOf({ origin }: RunningLake, dataset = 'production'): string {
  return `${origin.replace('http', 'ws')}/v2022-06-30/socket/${dataset}?tag=sanity.studio`;
}

/** A socket without any client, with an answer for each message. */
export async function openSocket(address: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(address, { headers });
  opened.add({ close: () => socket.terminate() });
  const received: string[] = [];
  const waiting = new Set<() => void>();
  let closed: { code: number } | undefined;
  const wake = () => waiting.forEach((resolve) => resolve());
  socket.on('message', (data: Buffer) => {
    received.push(data.toString());
    wake();
  });
  socket.on('close', (code) => {
    closed = { code };
    wake();
  });
  await once(socket, 'open');
  const until = async <T>(find: () => T | undefined): Promise<T> => {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
  };
  return {
    socket,
    received,
    closeCode: () => until(() => closed?.code),
    send: (text: string) => socket.send(text),
    call: async (method: string, params: object, id = `${method}-${Math.random()}`) => {
      socket.send(JSON.stringify({ jsonrpc: '2.0', method, params, id }));
      return until(() => received.map(parsed).find((message) => message['id'] === id));
    },
    next: (test: (message: Record<string, unknown>) => boolean) =>
      until(() => received.map(parsed).find(test)),
    text: (test: (text: string) => boolean) => until(() => received.find(test)),
  };
}

function parsed(text: string): Record<string, unknown> {
  return text.startsWith('{') ? JSON.parse(text) : {};
}

export const place = {
  type: 'document',
  documentId: 'drafts.a',
  path: ['authors', { _key: 'k1' }, 'name'],
  lastActiveAt: '2026-01-31T12:00:00.000Z',
};
export const announcement = (sessionId: string, locations: unknown[] = [place]) => ({
  data: { sessionId, locations },
});
