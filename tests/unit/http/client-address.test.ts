import { clientNetwork } from '@/lib/http/client-address';

const network = (peer: string | undefined, forwardedFor?: string, trustedProxies = 0) =>
  clientNetwork({ peer, forwardedFor, trustedProxies });

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  ['::1', '::/64'],
])('the network of %s is %s', (peer, expected) => {
  expect(network(peer)).toBe(expected);
});

test('without a proxy nothing that a client sends is believed', () => {
  expect(network('192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
  expect(network('192.0.2.7', '198.51.100.1, 198.51.100.2')).toBe('192.0.2.7');
});

test('behind proxies, what the outermost of them was asked by counts', () => {
  expect(network('10.0.0.1', '198.51.100.1', 1)).toBe('198.51.100.1');
  expect(network('10.0.0.1', 'forged, 203.0.113.9, 198.51.100.1', 1)).toBe('198.51.100.1');
  expect(network('10.0.0.1', 'forged, 203.0.113.9,198.51.100.1 ', 2)).toBe('203.0.113.9');
});

test.each([
  ['198.51.100.1:4711', '198.51.100.1'],
  ['[2001:db8::1]:4711', '2001:db8::/64'],
  ['[2001:db8::1]', '2001:db8::/64'],
])('a proxy may write %s', (entry, expected) => {
  expect(network('10.0.0.1', entry, 1)).toBe(expected);
});

test('who did not come through all proxies, or writes no address, is the peer', () => {
  expect(network('10.0.0.1', '198.51.100.1', 2)).toBe('10.0.0.1');
  for (const entry of ['', ' ', 'unknown', '_hidden', '1', '0x7f000001', '198.51.100', '🙂', ',']) {
    expect(network('10.0.0.1', entry, 1)).toBe('10.0.0.1');
  }
  expect(network('10.0.0.1', undefined, 1)).toBe('10.0.0.1');
});

test('a socket that is closed has no address', () => {
  expect(network(undefined)).toBeUndefined();
});
