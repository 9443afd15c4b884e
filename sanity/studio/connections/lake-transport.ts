import { isApiRead } from './api-request.ts';
import { openConnectivity } from './connectivity.ts';
import { afterFirstBytes } from './event-stream.ts';
import { blockedAnswer } from './request-blocking.ts';
import { fetchWithRetry } from './retry-fetch.ts';
import { retryRequests } from './retry-xhr.ts';
import { isEventStream, onOwnHost } from './streams-on-own-hosts.ts';
import { openWriteQueue } from './write-queue.ts';

let isInstalled = false;

/**
 * Makes every later request of this page follow the rules in this folder. They are for a Studio that
 * works on the embedded lake; with Sanity's own backend nothing is patched. Studio has no setting for
 * any of them, and its clients send through the global `fetch` and XMLHttpRequest.
 */
export function installLakeTransport(): void {
  // React may call an initialiser twice.
  if (isInstalled) return;
  isInstalled = true;
  const nativeFetch = globalThis.fetch.bind(globalThis);
  const retries = { connectivity: openConnectivity(nativeFetch), writes: openWriteQueue() };
  retryRequests(XMLHttpRequest.prototype, retries);
  globalThis.fetch = async (input, init) => {
    const url = addressOf(input);
    if (url === undefined) return nativeFetch(input, init);
    const blocked = blockedAnswer(url);
    if (blocked !== undefined) return blocked;
    const attempt = async (): Promise<Response> => {
      const moved = onOwnHost(url, crypto.randomUUID().slice(0, 8));
      if (moved === undefined) return nativeFetch(input, init);
      return nativeFetch(input instanceof Request ? new Request(moved, input) : moved, init);
    };
    const request = input instanceof Request ? input : undefined;
    const method = init?.method ?? request?.method ?? 'GET';
    if (!isApiRead(method, url, location.origin)) return attempt();
    const signal = init?.signal ?? request?.signal;
    const attemptStream = async () => afterFirstBytes(await attempt());
    return fetchWithRetry(isEventStream(url) ? attemptStream : attempt, {
      ...retries,
      origin: url.origin,
      signal,
    });
  };
}

function addressOf(input: RequestInfo | URL): URL | undefined {
  const text = input instanceof Request ? input.url : String(input);
  return URL.canParse(text, location.href) ? new URL(text, location.href) : undefined;
}
