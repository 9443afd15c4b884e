import { hashKey, KeyVerifier, newKey, newToken } from '@/sanity/lake/access/secrets';

const verifier = new KeyVerifier();

test('a key has 25 letters and digits, none of which is taken for another', () => {
  const keys = Array.from({ length: 200 }, newKey);
  for (const key of keys)
    expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){4}$/);
  expect(new Set(keys).size).toBe(200);
  expect(new Set(keys.join('').replaceAll('-', '')).size).toBe(32);
});

test('a token has 256 bits', () => {
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
});

test('a key is the same however it is typed, and no other is', async () => {
  const kept = hashKey('01ABC-23DEF-45GHJ-67KMN-89PQR');
  const typed = [
    '01ABC-23DEF-45GHJ-67KMN-89PQR',
    ' oiabc 23def 45ghj 67kmn 89pqr ',
    'oLabc23def–45ghj—67kmn89pqr',
  ];
  expect(await Promise.all(typed.map((key) => verifier.verify(key, kept)))).toEqual([
    true,
    true,
    true,
  ]);
  const wrong = ['', '01ABC-23DEF-45GHJ-67KMN-89PQ', '01ABC-23DEF-45GHJ-67KMN-89PQS'];
  expect(await Promise.all(wrong.map((key) => verifier.verify(key, kept)))).toEqual([
    false,
    false,
    false,
  ]);
});

test('nobody has every key', async () => {
  expect(await verifier.verify('', undefined)).toBe(false);
});

test('the same key is kept differently each time', () => {
  const [one, other] = [hashKey('same'), hashKey('same')];
  expect(Buffer.from(one.hash).equals(Buffer.from(other.hash))).toBe(false);
});
