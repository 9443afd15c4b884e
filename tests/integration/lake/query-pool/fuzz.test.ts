import { fuzz } from '@/tests/fuzz/fuzz';

test('hundreds of queries made from the grammar are answered as groq-js does, or in time', async () => {
  const report = await fuzz({ count: 400, seed: 4, milliseconds: 500 });
  expect(report.findings).toEqual([]);
  expect(report.ends.died).toBe(0);
  expect(report.asked).toBe(400);
  expect(report.telling).toBeGreaterThan(100);
}, 120_000);
