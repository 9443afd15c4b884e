import { Gate, GateFullError } from '@/lib/http/gate';

/** Work that ends when it is told to. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { run: jest.fn(() => promise), end: resolve, fail: reject };
}

test('only some are inside at once; the others wait in order', async () => {
  const gate = new Gate({ inside: 1, waiting: 5 });
  const [first, second, third] = [work(), work(), work()];
  const results = [first, second, third].map((one) => gate.run(one.run));
  await Promise.resolve();
  expect([first, second, third].map(({ run }) => run.mock.calls.length)).toEqual([1, 0, 0]);
  first.end('a');
  await expect(results[0]).resolves.toBe('a');
  expect([second, third].map(({ run }) => run.mock.calls.length)).toEqual([1, 0]);
  second.end('b');
  await results[1];
  third.end('c');
  await expect(results[2]).resolves.toBe('c');
});

test('beyond those who may wait, nothing is begun', async () => {
  const gate = new Gate({ inside: 1, waiting: 1 });
  const [inside, waiting, refused] = [work(), work(), work()];
  const running = [inside, waiting].map((one) => gate.run(one.run));
  await expect(gate.run(refused.run)).rejects.toThrow(GateFullError);
  expect(refused.run).not.toHaveBeenCalled();
  inside.end('');
  waiting.end('');
  await Promise.all(running);
  refused.end('later');
  await expect(gate.run(refused.run)).resolves.toBe('later');
});

test('work that fails leaves its place', async () => {
  const gate = new Gate({ inside: 1, waiting: 0 });
  const failing = work();
  const failed = gate.run(failing.run);
  failing.fail(new Error('no'));
  await expect(failed).rejects.toThrow('no');
  await expect(gate.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
});
