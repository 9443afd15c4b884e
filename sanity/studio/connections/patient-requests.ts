import { isApiRead, isAway, type Reach } from './reach';

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: (readonly [name: string, value: string])[];
  isGivenUp: boolean;
}

/**
 * Has every XMLHttpRequest that reads from the API wait while that is away, as `fetchPatiently` does:
 * Studio's clients ask with these, gave up after six seconds, and took the form down with them.
 * The prototype is changed, as they have the constructor already. Those who listen are told by `on…`
 * alone, which is how the clients listen.
 */
export function makeRequestsPatient(prototype: XMLHttpRequest, reach: Reach): void {
  const { open, setRequestHeader, send, abort } = prototype;
  const made = new WeakMap<XMLHttpRequest, Asked>();

  prototype.open = function (
    method: string,
    address: string | URL,
    isAsync?: boolean,
    username?: string | null,
    password?: string | null,
  ) {
    made.delete(this);
    const url = new URL(address, location.href);
    if (isAsync !== false && isApiRead(method, url, location.origin)) {
      made.set(this, { method, url, headers: [], isGivenUp: false });
    }
    open.call(this, method, address, isAsync ?? true, username, password);
  };

  prototype.setRequestHeader = function (name, value) {
    made.get(this)?.headers.push([name, value]);
    setRequestHeader.call(this, name, value);
  };

  prototype.abort = function () {
    const asked = made.get(this);
    if (asked !== undefined) asked.isGivenUp = true;
    abort.call(this);
  };

  prototype.send = function (body) {
    const asked = made.get(this);
    if (asked !== undefined) waitInstead(this, asked);
    send.call(this, body);
  };

  function waitInstead(request: XMLHttpRequest, asked: Asked): void {
    const { onreadystatechange, onerror } = request;
    let isWaiting = false;

    request.onreadystatechange = function (event) {
      if (this.readyState !== this.DONE) return onreadystatechange?.call(this, event);
      if (!isAway(this.status)) reach.answered();
      isWaiting = isAway(this.status) && !asked.isGivenUp && reach.isWorthWaiting();
      if (!isWaiting) return onreadystatechange?.call(this, event);
      void reach.untilBack(asked.url.origin).then(() => askAgain(request, asked));
    };
    request.onerror = function (event) {
      if (!isWaiting) onerror?.call(this, event);
    };
  }

  function askAgain(request: XMLHttpRequest, asked: Asked): void {
    // Given up, or opened for something else meanwhile.
    if (asked.isGivenUp || made.get(request) !== asked) return;
    open.call(request, asked.method, asked.url, true);
    for (const [name, value] of asked.headers) setRequestHeader.call(request, name, value);
    send.call(request);
  }
}
