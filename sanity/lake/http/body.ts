import { httpError } from '../errors.ts';
import { codeOf } from '../system-error.ts';

/**
 * Reads a body as text, up to a limit.
 * @param limit in bytes
 * @throws LakeError 413 beyond the limit, 400 when it is not UTF-8
 */
export async function readText(request: Request, limit: number): Promise<string> {
  const tooLarge = () => httpError(413, `The body is larger than ${limit} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const reader = request.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let text = '';
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.byteLength;
      if (size > limit) throw tooLarge();
      text += decoder.decode(read.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw httpError(400, 'The body is not UTF-8');
    throw error;
  }
}

/**
 * Reads a JSON body, up to a limit.
 * @param limit in bytes
 * @throws LakeError 413 beyond the limit, 400 when it is not JSON
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const text = await readText(request, limit);
  try {
    return JSON.parse(text);
  } catch {
    throw httpError(400, 'The body is not JSON');
  }
}

/**
 * Reads the body of a submitted form, up to a limit.
 * @param limit in bytes
 * @throws LakeError 413 beyond the limit, 415 for another content type
 */
export async function readForm(request: Request, limit: number): Promise<URLSearchParams> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw httpError(415, 'The body is no form');
  return new URLSearchParams(await readText(request, limit));
}
