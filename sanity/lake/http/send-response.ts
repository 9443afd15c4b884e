import type { ServerResponse } from 'node:http';

import { LakeError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { AnswerBudget, Holding } from './answer-budget.ts';

export interface SendOptions {
  /** What answers to this class of callers may hold. */
  readonly budget: AnswerBudget;
  /** A reader that takes nothing for this long is considered gone. */
  readonly stallMilliseconds?: number;
}

/** Bytes that are handed to a connection at a time: its reader's progress is seen at each. */
const pieceBytes = 64 * 1024;

/**
 * Sends the response at the reader's pace. What the reader has not taken is counted in the budget; when there is no room
 * for the first chunk, which is the whole of most answers, a 503 is sent instead. The body is cancelled when the reader is
 * gone; the connection is cut when the body fails, and when the reader takes nothing for `stallMilliseconds`.
 */
export async function sendResponse(
  response: Response,
  outgoing: ServerResponse,
  { budget, stallMilliseconds = limits.answers.stallMilliseconds }: SendOptions,
): Promise<void> {
  if (response.body === null || outgoing.req.method === 'HEAD') {
    writeHead(response, outgoing);
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  const reader = response.body.getReader();
  const gone = new AbortController();
  const giveUp = () => {
    gone.abort();
    reader.cancel().catch(() => {});
  };
  outgoing.once('close', giveUp);
  // Also while the loop waits for room that a silent reader never makes.
  reader.closed.catch(() => outgoing.destroy());
  const hold = async (chunk: Uint8Array | undefined): Promise<Holding | undefined> => {
    if (chunk === undefined || chunk.byteLength <= limits.answers.smallBytes) return undefined;
    return budget.hold(chunk.byteLength, { signal: gone.signal, cut: () => outgoing.destroy() });
  };
  let holding: Holding | undefined;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      holding = await hold(read.value);
      if (!outgoing.headersSent) writeHead(response, outgoing);
      await write(read.value, outgoing, { holding, stallMilliseconds });
      holding?.release();
      if (outgoing.destroyed) return;
    }
    if (outgoing.destroyed) return;
    if (!outgoing.headersSent) writeHead(response, outgoing);
    outgoing.end();
  } catch (error) {
    if (outgoing.destroyed) return;
    if (outgoing.headersSent || !(error instanceof LakeError)) throw error;
    giveUp();
    refuse(error, response, outgoing);
  } finally {
    holding?.release();
    outgoing.off('close', giveUp);
  }
}

function writeHead({ status, headers }: Response, outgoing: ServerResponse): void {
  outgoing.writeHead(status, [...headers].flat());
}

/** Sends an error in place of an answer, readable for the same pages. */
function refuse(error: LakeError, { headers }: Response, outgoing: ServerResponse): void {
  for (const [name, value] of headers) {
    if (/^(?:access-control-.*|vary|x-content-type-options)$/.test(name)) {
      outgoing.setHeader(name, value);
    }
  }
  outgoing.writeHead(error.status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...error.headers,
  });
  outgoing.end(JSON.stringify(error.body));
}

interface Writing {
  readonly holding: Holding | undefined;
  readonly stallMilliseconds: number;
}

async function write(
  chunk: Uint8Array,
  outgoing: ServerResponse,
  { holding, stallMilliseconds }: Writing,
): Promise<void> {
  for (let at = 0; at < chunk.byteLength && !outgoing.destroyed; at += pieceBytes) {
    if (outgoing.write(chunk.subarray(at, at + pieceBytes))) continue;
    if (holding !== undefined) holding.stalledSince = performance.now();
    await roomIn(outgoing, stallMilliseconds);
    if (holding !== undefined) holding.stalledSince = undefined;
  }
}

function roomIn(outgoing: ServerResponse, stallMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const stalled = setTimeout(() => outgoing.destroy(), stallMilliseconds);
    stalled.unref();
    const done = () => {
      clearTimeout(stalled);
      outgoing.off('drain', done);
      outgoing.off('close', done);
      resolve();
    };
    outgoing.once('drain', done);
    outgoing.once('close', done);
    if (outgoing.destroyed) done();
  });
}
