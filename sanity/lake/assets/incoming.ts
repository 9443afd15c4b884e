import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { httpError } from '../errors.ts';
import { limits } from '../limits.ts';
import { chunksOf } from './file-stream.ts';

/** An upload on disk, under a temporary name, until it is kept or dropped. */
export interface IncomingFile {
  readonly path: string;
  readonly sha1: string;
  readonly size: number;
  /** The first bytes, by which the format is recognised. */
  readonly head: Uint8Array;
}

const headBytes = 64;

/**
 * Writes a request's body to disk as it arrives and hashes it, with one chunk in memory at a time.
 *
 * @throws LakeError 413 as soon as it exceeds `mostBytes`, 400 when it is empty.
 */
export async function receive(
  request: Request,
  folder: string,
  mostBytes: number,
): Promise<IncomingFile> {
  refuseAnnounced(request.headers.get('content-length'), mostBytes);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await dropAbandoned(folder);
  const path = join(folder, randomUUID());
  try {
    return await write(request.body, path, mostBytes);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function write(
  body: ReadableStream<Uint8Array> | null,
  path: string,
  mostBytes: number,
): Promise<IncomingFile> {
  const hash = createHash('sha1');
  let size = 0;
  let head = new Uint8Array();
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of body === null ? [] : chunksOf(body)) {
      size += chunk.byteLength;
      if (size > mostBytes) throw tooLarge(mostBytes);
      hash.update(chunk);
      if (head.length < headBytes) {
        head = Uint8Array.of(...head, ...chunk.subarray(0, headBytes - head.length));
      }
      await file.writeFile(chunk);
    }
    if (size === 0) throw httpError(400, 'The upload is empty.');
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, sha1: hash.digest('hex'), size, head };
}

/** Moves a received file to its final place. Content and name are on disk once this resolves. */
export async function keep({ path }: IncomingFile, destination: string): Promise<void> {
  const folder = dirname(destination);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(path, destination);
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Removes a received file, unless it was kept. */
export async function drop({ path }: IncomingFile): Promise<void> {
  await rm(path, { force: true });
}

function refuseAnnounced(contentLength: string | null, mostBytes: number): void {
  if (contentLength !== null && Number(contentLength) > mostBytes) throw tooLarge(mostBytes);
}

function tooLarge(mostBytes: number) {
  return httpError(413, `The upload is larger than ${mostBytes / 1024 / 1024} MiB.`);
}

async function dropAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > limits.uploads.abandonedMilliseconds) await rm(path, { force: true });
  }
}
