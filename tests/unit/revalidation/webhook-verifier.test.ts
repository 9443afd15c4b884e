import { encodeSignatureHeader } from '@sanity/webhook';

import { WebhookVerifier } from '@/lib/revalidation/webhook-verifier';

const secret = 'a secret';
const body = '{"_id":"a"}';
const minute = 60_000;
const now = Date.parse('2026-01-31T12:00:00Z');
const signedAt = (time: number, text = body) => encodeSignatureHeader(text, time, secret);
const verifier = () => new WebhookVerifier(() => now);

test.each([
  ['now', 0, 'new'],
  ['three minutes ago, as the last attempt of hosted Sanity', -3 * minute, 'new'],
  ['four minutes from now, by a clock that is fast', 4 * minute, 'new'],
  ['six minutes ago', -6 * minute, 'outdated'],
  ['six minutes from now', 6 * minute, 'outdated'],
  ['in 2023', Date.parse('2023-06-01T00:00:00Z') - now, 'outdated'],
])('a message that was signed %s', async (_name, offset, verdict) => {
  expect(await verifier().verify(body, await signedAt(now + offset), secret)).toBe(verdict);
});

test.each([
  ['another body', async () => signedAt(now, '{"_id":"b"}')],
  ['another secret', async () => encodeSignatureHeader(body, now, 'another')],
  ['another time', async () => (await signedAt(now)).replace(/^t=\d+/, `t=${now + 1}`)],
  ['nothing', async () => 't=1,v1='],
  ['no text at all', async () => ''],
])('a signature of %s is wrong', async (_name, signature) => {
  expect(await verifier().verify(body, await signature(), secret)).toBe('wrong');
});

test('a message that was acted on is not acted on again, one that failed is', async () => {
  const site = verifier();
  const [done, failed] = [await signedAt(now), await signedAt(now - 1)];
  site.remember(done);
  expect(await site.verify(body, done, secret)).toBe('repeated');
  expect(await site.verify(body, failed, secret)).toBe('new');
});

test('only the last ten thousand messages are remembered', async () => {
  const site = verifier();
  const first = await signedAt(now);
  site.remember(first);
  for (let count = 0; count < 9_999; count += 1) site.remember(`${count}`);
  expect(await site.verify(body, first, secret)).toBe('repeated');
  site.remember('one more');
  expect(await site.verify(body, first, secret)).toBe('new');
});
