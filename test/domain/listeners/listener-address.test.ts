import { expect, test } from 'vitest';
import { findListenerAddressFault } from '../../../src/domain/listeners/listener-address.ts';

test.each(['https://hooks.example.com/in?x=1', 'https://hooks.example.com:8443/', 'https://bücher.example/haken'])(
  '%s may be told',
  (url) => expect(findListenerAddressFault(url)).toBeUndefined(),
);

test.each([
  ['http://hooks.example.com/', 'https'],
  ['ftp://hooks.example.com/', 'https'],
  ['hooks.example.com', 'https'],
  ['https://user:secret@hooks.example.com/', 'no name or password'],
  ['https://hooks.example.com/#part', 'no #'],
  ['https://hooks.example.com:22/', 'port'],
  ['https://hooks.example.com:6379/', 'port'],
  ['https://localhost/', 'world knows'],
  ['https://api.localhost/', 'world knows'],
  ['https://printer.local/', 'world knows'],
  ['https://vault.internal/', 'world knows'],
  ['https://vault.internal./', 'world knows'],
  ['https://router.home.arpa/', 'world knows'],
  ['https://intranet/', 'world knows'],
  ['https://127.0.0.1/', 'not a number'],
  ['https://0x7f.1/', 'not a number'],
  ['https://2130706433/', 'not a number'],
  ['https://1.1.1.1/', 'not a number'],
  ['https://[::1]/', 'not a number'],
  ['https://[::ffff:10.0.0.1]/', 'not a number'],
  [`https://hooks.example.com/${'x'.repeat(2000)}`, 'https'],
])('%s may not: %s', (url, fault) => expect(findListenerAddressFault(url)).toContain(fault));
