import { isApiRead, isIdempotentWrite } from './api-request.ts';
import { isTemporary, pauseAsked } from './connectivity.ts';
import type { RetryContext } from './retry-fetch.ts';
import type { QueuedWrite } from './write-queue.ts';

/** After this long an attempt to write counts as lost. A client gives a request up after five minutes. */
const attemptLimit = 60_000;
/** How often a client is told that a request is still alive, while it waits for others. */
const keepAliveInterval = 60_000;

type Body = Document | XMLHttpRequestBodyInit | null | undefined;

interface Opened {
  readonly method: string;
  readonly url: URL;
  readonly headers: (readonly [name: string, value: string])[];
  write: QueuedWrite | undefined;
  isAborted: boolean;
}

/**
 * Repeats requests to the API until they are answered: reads, and writes that name their
 * transaction. Studio's clients use XMLHttpRequest. They take a lost answer for a failure; Studio
 * then sends the edit under another transaction id, although the first may have been stored.
 *
 * The prototype is patched because the clients have the constructor already. Only listeners that
 * are set as `on…` properties are covered, which is how the clients listen.
 */
export function retryRequests(
  prototype: XMLHttpRequest,
  { connectivity, writes }: RetryContext,
): void {
  const { open, setRequestHeader, send, abort } = prototype;
  const opened = new WeakMap<XMLHttpRequest, Opened>();

  prototype.open = function (
    method: string,
    address: string | URL,
    isAsync?: boolean,
    username?: string | null,
    password?: string | null,
  ) {
    opened.get(this)?.write?.settle();
    opened.delete(this);
    if (isAsync !== false) {
      const url = new URL(address, location.href);
      opened.set(this, { method, url, headers: [], write: undefined, isAborted: false });
    }
    open.call(this, method, address, isAsync ?? true, username, password);
  };

  prototype.setRequestHeader = function (name, value) {
    opened.get(this)?.headers.push([name, value]);
    setRequestHeader.call(this, name, value);
  };

  prototype.abort = function () {
    const request = opened.get(this);
    if (request !== undefined) request.isAborted = true;
    abort.call(this);
    request?.write?.settle();
  };

  prototype.send = function (body) {
    const request = opened.get(this);
    if (request === undefined) return send.call(this, body);
    const { method, url } = request;
    const pageOrigin = location.origin;
    if (isApiRead(method, url, pageOrigin)) {
      keepFromListeners(this, request, body);
      return send.call(this, body);
    }
    if (!isIdempotentWrite(method, url, { body, pageOrigin })) return send.call(this, body);
    const write = writes.add();
    request.write = write;
    this.timeout = attemptLimit;
    keepFromListeners(this, request, body);
    const turn = write.turn();
    if (turn === undefined) return send.call(this, body);
    void turn.then(() => {
      if (isCurrent(this, request)) send.call(this, body);
    });
  };

  /** Whether the request was neither aborted nor replaced by another one of the same object. */
  function isCurrent(xhr: XMLHttpRequest, request: Opened): boolean {
    return !request.isAborted && opened.get(xhr) === request;
  }

  /** Keeps a lost answer from the listeners, and sends the request again instead. */
  function keepFromListeners(xhr: XMLHttpRequest, request: Opened, body: Body): void {
    const { onreadystatechange, onerror, ontimeout } = xhr;
    let isLost = false;

    xhr.onreadystatechange = function (event) {
      if (this.readyState !== this.DONE) return onreadystatechange?.call(this, event);
      const wasTemporary = isTemporary(this.status);
      // Only the API itself says when to come again: it is not away then.
      const retryAfter =
        wasTemporary && this.status !== 0 ? this.getResponseHeader('Retry-After') : null;
      if (!wasTemporary || retryAfter !== null) connectivity.confirm();
      isLost = wasTemporary && !request.isAborted && connectivity.isConfirmed();
      if (!isLost) {
        onreadystatechange?.call(this, event);
        // Only now: what the caller sends next is in the queue.
        request.write?.settle();
        return;
      }
      request.write?.lose();
      // A client ignores that a request is done without a status, but stops the timer that would
      // give the request up while it waits.
      if (this.status === 0) onreadystatechange?.call(this, event);
      void sendAgain(retryAfter, () => onreadystatechange?.call(this, event));
    };
    xhr.onerror = function (event) {
      if (!isLost) onerror?.call(this, event);
    };
    xhr.ontimeout = function (event) {
      if (!isLost) ontimeout?.call(this, event);
    };

    async function sendAgain(retryAfter: string | null, keepAlive: () => void): Promise<void> {
      await pauseAsked(retryAfter);
      await connectivity.untilBack(request.url.origin);
      if (!isCurrent(xhr, request)) return;
      open.call(xhr, request.method, request.url, true);
      const turn = request.write === undefined ? writes.untilSettled() : request.write.turn();
      if (turn !== undefined) {
        const timer = setInterval(keepAlive, keepAliveInterval);
        await turn.finally(() => clearInterval(timer));
        if (!isCurrent(xhr, request)) return;
      }
      for (const [name, value] of request.headers) setRequestHeader.call(xhr, name, value);
      send.call(xhr, body);
    }
  }
}
