/** Thrown when a body is larger than its reader allows. */
export class BodyTooLargeError extends Error {
  constructor(limit: number) {
    super(`the body exceeds ${limit} bytes`);
    this.name = 'BodyTooLargeError';
  }
}

/**
 * The text of a request's body. No more than the limit is ever held in memory.
 *
 * @param limit in bytes
 * @throws BodyTooLargeError as soon as the limit is exceeded, whatever `content-length` says
 */
export async function readBody(request: Request, limit: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new BodyTooLargeError(limit);
    }
    pieces.push(next.value);
  }
  return Buffer.concat(pieces).toString('utf8');
}
