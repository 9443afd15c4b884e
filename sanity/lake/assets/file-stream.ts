import type { FileHandle } from 'node:fs/promises';

const chunkBytes = 64 * 1024;

/** An open file as a response's body: read as the client reads, closed at its end or when it leaves. */
export function fileStream(handle: FileHandle): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const chunk = new Uint8Array(chunkBytes);
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes);
      if (bytesRead > 0) return controller.enqueue(chunk.subarray(0, bytesRead));
      await handle.close();
      controller.close();
    },
    cancel: () => handle.close(),
  });
}

/** The chunks of a request's body; what is left unread is refused when the loop ends early. */
export async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let complete = false;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    complete = true;
  } finally {
    if (!complete) await reader.cancel().catch(() => {});
  }
}
