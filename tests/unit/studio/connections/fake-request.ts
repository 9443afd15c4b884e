interface Attempt {
  readonly headers: (readonly [string, string])[];
  readonly body: unknown;
}

/** The part of XMLHttpRequest that Studio's clients use. The test answers. */
export class FakeRequest {
  readonly DONE = 4;
  readyState = 0;
  status = 0;
  timeout = 0;
  response = '{}';
  withCredentials = false;
  readonly upload = {};
  readonly attempts: Attempt[] = [];
  onreadystatechange: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  ontimeout: ((event: Event) => void) | null = null;
  #retryAfter: string | null = null;
  #headers: (readonly [string, string])[] = [];

  /** Whether it was sent and is not answered yet. */
  isUnderWay = false;

  open(): void {
    this.isUnderWay = false;
    this.#headers = [];
    this.status = 0;
    this.#change(1);
  }
  setRequestHeader(name: string, value: string): void {
    this.#headers.push([name, value]);
  }
  send(body: unknown): void {
    this.isUnderWay = true;
    this.attempts.push({ headers: this.#headers, body });
  }
  abort(): void {
    this.status = 0;
    this.#change(4);
  }
  getAllResponseHeaders(): string {
    return 'content-type: application/json';
  }
  getResponseHeader(name: string): string | null {
    return name === 'Retry-After' ? this.#retryAfter : null;
  }
  answer(
    status: number,
    {
      failure = 'onerror',
      retryAfter = null,
    }: { failure?: 'onerror' | 'ontimeout'; retryAfter?: string | null } = {},
  ): void {
    this.isUnderWay = false;
    this.status = status;
    this.#retryAfter = retryAfter;
    this.#change(4);
    if (status === 0) this[failure]?.(new Event('error'));
  }
  #change(readyState: number): void {
    this.readyState = readyState;
    this.onreadystatechange?.(new Event('readystatechange'));
  }
}

/** Such a class with methods of its own, which a test may patch. */
export function patchableRequest(): typeof FakeRequest {
  class Patchable extends FakeRequest {}
  for (const name of ['open', 'setRequestHeader', 'send', 'abort'] as const) {
    Object.defineProperty(Patchable.prototype, name, {
      value: FakeRequest.prototype[name],
      writable: true,
    });
  }
  return Patchable;
}
