import { makeRequestsPatient } from '@/sanity/studio/connections/patient-requests';
import type { Reach } from '@/sanity/studio/connections/reach';

const address = 'http://portrait.localhost:3333/v2025-02-19/data/query/production?query=*';

/** What of an XMLHttpRequest the clients use; the test answers. */
class Request {
  readonly DONE = 4;
  readyState = 0;
  status = 0;
  readonly sent: (readonly [string, string])[][] = [];
  onreadystatechange: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  #headers: (readonly [string, string])[] = [];

  open(): void {
    this.#headers = [];
    this.#change(1);
  }
  setRequestHeader(name: string, value: string): void {
    this.#headers.push([name, value]);
  }
  send(): void {
    this.sent.push(this.#headers);
  }
  abort(): void {
    this.status = 0;
    this.#change(4);
  }
  answer(status: number): void {
    this.status = status;
    this.#change(4);
    if (status === 0) this.onerror?.(new Event('error'));
  }
  #change(readyState: number): void {
    this.readyState = readyState;
    this.onreadystatechange?.(new Event('readystatechange'));
  }
}

let back: PromiseWithResolvers<void>;
let isKnown: boolean;
const reach: Reach = {
  answered: () => (isKnown = true),
  isWorthWaiting: () => isKnown,
  untilBack: () => back.promise,
};

beforeEach(() => {
  back = Promise.withResolvers();
  isKnown = true;
  Object.assign(globalThis, { location: new URL('http://localhost:3000/studio') });
});

/** A request of a page whose XMLHttpRequest was made patient, as a client makes it. */
function request(method = 'GET') {
  class Patient extends Request {}
  const prototype: unknown = Patient.prototype;
  for (const name of ['open', 'setRequestHeader', 'send', 'abort'] as const) {
    Object.defineProperty(prototype, name, { value: Request.prototype[name], writable: true });
  }
  makeRequestsPatient(prototype as XMLHttpRequest, reach);
  const made = new Patient();
  const heard: string[] = [];
  made.onerror = () => heard.push('error');
  made.onreadystatechange = () => {
    if (made.readyState === 4 && made.status !== 0) heard.push(`answer ${made.status}`);
  };
  const asXhr = made as unknown as XMLHttpRequest;
  asXhr.open(method, address, true);
  asXhr.setRequestHeader('authorization', 'Bearer t');
  asXhr.send();
  return { made, heard };
}

test.each([0, 502])(
  'a read that got %i is made again when the API is back, headers and all',
  async (status) => {
    const { made, heard } = request();
    made.answer(status);
    expect(heard).toEqual([]);
    back.resolve();
    await back.promise;
    made.answer(200);
    expect(heard).toEqual(['answer 200']);
    expect(made.sent).toEqual([[['authorization', 'Bearer t']], [['authorization', 'Bearer t']]]);
  },
);

test('a read that was given up while it waited is not made again', async () => {
  const { made, heard } = request();
  made.answer(0);
  made.abort();
  back.resolve();
  await back.promise;
  expect(made.sent).toHaveLength(1);
  expect(heard).toEqual([]);
});

test('a write that fails is told at once', () => {
  const { made, heard } = request('POST');
  made.answer(0);
  expect(heard).toEqual(['error']);
});

test('a page that never got an answer is told at once', () => {
  isKnown = false;
  const { made, heard } = request();
  made.answer(0);
  expect(heard).toEqual(['error']);
});
