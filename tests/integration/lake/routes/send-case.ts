import type { RouteCase } from './route-cases';
import type { CanaryLake } from './canary-lake';

export interface RawResponse {
  readonly status: number;
  /** Status line, headers and body, byte by byte. */
  readonly raw: string;
}

export interface CaseOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly project?: string;
  readonly dataset?: string;
  /** Added to the address. */
  readonly parameters?: string;
}

function addressOf(one: RouteCase, lake: CanaryLake, options: CaseOptions): string {
  const { project = 'portrait', dataset = 'production', parameters } = options;
  const path = one.path
    .replace('{P}', project)
    .replace('{D}', dataset)
    .replace('{IMAGE}', lake.image)
    .replace('{IMAGE_ID}', lake.imageId)
    .replace('{FILE}', lake.file);
  if (parameters === undefined) return `${lake.running.origin}/${path}`;
  return `${lake.running.origin}/${path}${path.includes('?') ? '&' : '?'}${parameters}`;
}

/** Sends a request of the table, and takes everything that comes back. */
export async function sendCase(
  one: RouteCase,
  lake: CanaryLake,
  options: CaseOptions = {},
  writeMarker?: () => Promise<void>,
): Promise<RawResponse> {
  const [method = 'GET'] = one.route.split(' ');
  const body = one.body instanceof URLSearchParams ? one.body : JSON.stringify(one.body);
  const leaving = new AbortController();
  const response = await fetch(addressOf(one, lake, options), {
    method,
    redirect: 'manual',
    signal: leaving.signal,
    headers: {
      ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    ...(one.body !== undefined && { body }),
  });
  const head = `${response.status} ${JSON.stringify([...response.headers])}\n`;
  if (one.isStream !== true || !response.ok || response.body === null) {
    return { status: response.status, raw: head + (await response.text()) };
  }
  await writeMarker?.();
  let text = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  // Events come in the order of transactions: what is not there before the marker never comes.
  const isWhole = () => (writeMarker === undefined ? text.includes('event: welcome') : ended(text));
  while (!isWhole()) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  leaving.abort();
  await reader.cancel().catch(() => {});
  return { status: response.status, raw: head + text };
}

function ended(text: string): boolean {
  return text.includes('marker-of-the-end') || text.includes('event: message');
}
