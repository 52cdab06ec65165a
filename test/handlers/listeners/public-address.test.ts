import type { LookupFunction } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createPublicLookup, isPublicAddress } from '../../../src/handlers/listeners/public-address.ts';

/** What each is, as the registries of special addresses have it (RFC 6890 and later). */
const PRIVATE: Record<string, string> = {
  '0.0.0.0': 'this machine',
  '0.1.2.3': 'this network',
  '10.0.0.1': 'private',
  '10.255.255.255': 'private',
  '100.64.0.1': 'carrier-grade NAT',
  '100.127.255.255': 'carrier-grade NAT',
  '127.0.0.1': 'loopback',
  '127.255.255.254': 'loopback',
  '169.254.0.1': 'link-local',
  '169.254.169.254': 'where clouds give away credentials',
  '172.16.0.1': 'private',
  '172.31.255.255': 'private',
  '192.0.0.8': 'protocol assignments',
  '192.0.2.1': 'documentation',
  '192.168.0.1': 'private',
  '198.18.0.1': 'benchmarks',
  '198.51.100.1': 'documentation',
  '203.0.113.1': 'documentation',
  '224.0.0.1': 'multicast',
  '239.255.255.255': 'multicast',
  '240.0.0.1': 'reserved',
  '255.255.255.255': 'broadcast',
  '::': 'unspecified',
  '::1': 'loopback',
  '::ffff:127.0.0.1': 'a mapped loopback',
  '::ffff:10.0.0.1': 'a mapped private address',
  '::ffff:a9fe:a9fe': 'a mapped link-local address',
  '::127.0.0.1': 'compatible, deprecated',
  '64:ff9b::7f00:1': 'translated',
  '64:ff9b:1::a00:1': 'translated, for local use',
  '100::1': 'discarded',
  '2001::1': 'Teredo',
  '2001:db8::1': 'documentation',
  '2002:7f00:1::': '6to4 of a loopback',
  'fc00::1': 'unique local',
  'fd12:3456:789a::1': 'unique local',
  'fe80::1': 'link-local',
  'fec0::1': 'site-local, deprecated',
  'ff02::1': 'multicast',
  '4000::1': 'not given to anybody',
};

test.each(Object.entries(PRIVATE))('%s is not connected to: %s', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  '1.1.1.1',
  '93.184.216.34',
  '172.15.0.1',
  '172.32.0.1',
  '100.63.0.1',
  '192.169.0.1',
  '2606:4700:4700::1111',
])('%s is', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each(['', 'localhost', '1.1.1', '127.1', '0x7f.0.0.1', '2130706433', 'fe80::1%eth0', '1.1.1.1/0'])(
  'what is no address as such is not: %s',
  (text) => {
    expect(isPublicAddress(text)).toBe(false);
  },
);

describe('a name', () => {
  const lead = (...addresses: string[]): LookupFunction => {
    const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    return (_hostname, _options, answer) => answer(null, all);
  };
  const ask = (lookUp: LookupFunction, all: boolean) =>
    new Promise<{ code: string | undefined; found: unknown }>((resolve) => {
      createPublicLookup(lookUp)('hooks.example.com', { all }, (reason, found) =>
        resolve({ code: reason?.code, found }),
      );
    });

  test('leads to its public addresses', async () => {
    expect(await ask(lead('1.1.1.1', '2606:4700:4700::1111'), true)).toEqual({
      code: undefined,
      found: [
        { address: '1.1.1.1', family: 4 },
        { address: '2606:4700:4700::1111', family: 6 },
      ],
    });
    expect(await ask(lead('1.1.1.1'), false)).toEqual({ code: undefined, found: '1.1.1.1' });
  });

  test.each([
    ['127.0.0.1', []],
    ['1.1.1.1', ['10.0.0.1']],
    ['::ffff:169.254.169.254', ['1.1.1.1']],
  ])('that leads to %s, among others, leads nowhere', async (first, others) => {
    for (const all of [true, false])
      expect(await ask(lead(first, ...others), all)).toEqual({ code: 'EPRIVATE', found: all ? [] : '' });
  });

  test('that leads nowhere, or is not known, says so', async () => {
    expect((await ask(lead(), true)).code).toBe('EPRIVATE');
    const unknown: LookupFunction = (_hostname, _options, answer) =>
      answer(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
    expect((await ask(unknown, true)).code).toBe('ENOTFOUND');
  });
});
