import { SourceError, type SourceErrorCode } from './errors.ts';
import type { SourceRequest } from './source-request.ts';

/** What Node's fetch decompresses. It hands on any other encoding as it is. */
const readEncodings: ReadonlySet<string> = new Set([
  '',
  'identity',
  'gzip',
  'x-gzip',
  'deflate',
  'br',
]);

/**
 * The text of an answer. It is decompressed as it comes, and no more than the limit is ever held, so that a small
 * body which becomes a large one ends at the limit. What `content-length` says is only believed when it is too much.
 *
 * @throws SourceError `tooLarge`, `badEncoding`; whatever the body's stream throws
 */
export async function answerText(
  response: Response,
  source: SourceRequest['host'],
  maxBytes: number,
): Promise<string> {
  const fail = (code: SourceErrorCode, reason: string) => new SourceError(code, { source, reason });
  const encoding = response.headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  if (!readEncodings.has(encoding)) throw fail('badEncoding', 'an unknown content-encoding');
  if (Number(response.headers.get('content-length')) > maxBytes) {
    throw fail('tooLarge', 'content-length');
  }
  const decoder = decoderOf(response.headers.get('content-type'));
  if (decoder === undefined) throw fail('badEncoding', 'an unknown charset');
  const bytes = await readUpTo(response, maxBytes);
  if (bytes === undefined) throw fail('tooLarge', `more than ${maxBytes} bytes`);
  try {
    return decoder.decode(bytes);
  } catch {
    throw fail('badEncoding', `bytes that are not ${decoder.encoding}`);
  }
}

/** @returns undefined when there is more than the limit */
async function readUpTo(response: Response, limit: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    size += next.value.byteLength;
    if (size > limit) return undefined;
    pieces.push(next.value);
  }
  return Buffer.concat(pieces);
}

/** The decoder for what `content-type` says; of UTF-8 when it says nothing. It refuses bytes of another encoding. */
function decoderOf(contentType: string | null): TextDecoder | undefined {
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    return undefined;
  }
}
