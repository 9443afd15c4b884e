import { httpError, retryLater } from '@/sanity/lake/errors';
import { RefusalLog } from '@/sanity/lake/http/refusal-log';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('a flood of refusals is two lines in ten seconds: the first, and how many more there were', () => {
  const lines: unknown[] = [];
  const add = (fields: object, message: string) => void lines.push({ ...fields, message });
  const log = new RefusalLog({ info: add, warn: add, error: add });
  const refused = retryLater(503, 'Too many streams', 10);
  for (let count = 0; count < 1000; count += 1) log.note(refused);
  log.note(httpError(503, 'Another reason'));
  jest.advanceTimersByTime(60_000);
  const first = { status: 503, message: 'a request was refused' };
  expect(lines).toEqual([
    { ...first, reason: 'Too many streams' },
    { ...first, reason: 'Another reason' },
    {
      status: 503,
      reason: 'Too many streams',
      count: 999,
      message: 'more requests were refused',
    },
  ]);
  log.note(refused);
  expect(lines).toHaveLength(4);
});
