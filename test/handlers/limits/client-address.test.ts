import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { findClientAddress, readProxies } from '../../../src/handlers/limits/client-address.ts';

const ask = (remoteAddress: string | undefined, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

const CASES: [setting: string, remote: string | undefined, forwarded: string | undefined, counted: string][] = [
  ['loopback', '203.0.113.7', undefined, '203.0.113.7'],
  // Whoever comes straight to the bot may write whatever they like there.
  ['loopback', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['loopback', '127.0.0.1', undefined, '127.0.0.1'],
  ['loopback', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['loopback', '::1', '198.51.100.1', '198.51.100.1'],
  ['loopback', '::ffff:127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
  // The proxy wrote the last one; the others its client did.
  ['loopback', '127.0.0.1', '10.0.0.1, 127.0.0.1, 198.51.100.1', '198.51.100.1'],
  ['loopback', '127.0.0.1', '198.51.100.1, 127.0.0.1', '198.51.100.1'],
  ['loopback', '127.0.0.1', '198.51.100.1, 10.0.0.9', '10.0.0.9'],
  ['loopback', '127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
  ['loopback', '127.0.0.1', '[2001:db8:1:2:3::4]:4711', '2001:db8:1:2::'],
  ['loopback', '127.0.0.1', 'nobody', '127.0.0.1'],
  ['loopback', '127.0.0.1', '198.51.100.1, nobody', '127.0.0.1'],
  ['loopback', '127.0.0.1', '', '127.0.0.1'],
  ['loopback', '127.0.0.1', '1', '127.0.0.1'],
  ['loopback', '127.0.0.1', `${'127.0.0.1,'.repeat(5000)}127.0.0.1`, '127.0.0.1'],
  ['loopback', undefined, '198.51.100.1', 'unknown'],
  ['none', '127.0.0.1', '198.51.100.1', '127.0.0.1'],
  ['private', '172.17.0.1', '198.51.100.1, 10.0.0.9', '198.51.100.1'],
  ['private', 'fd00::1', '198.51.100.1', '198.51.100.1'],
  ['10.0.0.0/8', '127.0.0.1', '198.51.100.1', '127.0.0.1'],
  ['10.0.0.0/8 loopback', '127.0.0.1', '198.51.100.1,10.1.2.3', '198.51.100.1'],
  ['192.0.2.1, 2001:db8::/32', '192.0.2.1', '198.51.100.1, 2001:db8::7', '198.51.100.1'],
  ['192.0.2.1', '192.0.2.2', '198.51.100.1', '192.0.2.2'],
  // Who has one address of IPv6 has very many.
  ['loopback', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::'],
  ['loopback', '2001:db8:1:2:ffff::', undefined, '2001:db8:1:2::'],
  ['loopback', '2001:db8:1:3::', undefined, '2001:db8:1:3::'],
];

test.each(CASES)('with %s trusted, %s that says %s is counted as %s', (setting, remote, forwarded, counted) => {
  const isProxy = readProxies(setting);
  expect(isProxy && findClientAddress(ask(remote, forwarded), isProxy)).toBe(counted);
});

test.each(['', 'all', 'loopback, nginx', '10.0.0.0/33', '10.0.0.0/', '10.1', '1', '::1/x', '10.0.0.1-10.0.0.9'])(
  'a setting that names no proxy is refused: %j',
  (setting) => {
    expect(readProxies(setting)).toBeUndefined();
  },
);
