import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether what comes from this address says truly who came before it. */
export type IsProxy = (address: string) => boolean;

/** Proxies one behind the other. */
const HOPS_MAX = 10;

/** Of IPv6 whoever has one address has all of its first 64 bits. */
const OWN_BITS = 64;

/**
 * The address by which whoever asks is counted: each proxy adds, at the end of `X-Forwarded-For`, who came to it; what stands before the
 * first that is no proxy of ours anybody can have written.
 */
export function findClientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  isProxy: IsProxy,
): string {
  const hops = String(headers['x-forwarded-for'] ?? '').split(',');
  let address = readAddress(socket.remoteAddress ?? '');
  for (const hop of hops.slice(-HOPS_MAX).toReversed()) {
    const before = readAddress(hop);
    if (address === undefined || before === undefined || !isProxy(address)) break;
    address = before;
  }
  return address === undefined ? 'unknown' : shortenAddress(address);
}

/** An address as it is usually written; some proxies put the port behind it. */
function readAddress(text: string): string | undefined {
  const given = text.trim().replace(/^\[(.*)\](:\d+)?$/, '$1');
  const plain = /^[\d.]+:\d+$/.test(given) ? given.split(':')[0] : given;
  return plain !== undefined && isIP(plain) !== 0 ? ipaddr.process(plain).toString() : undefined;
}

function shortenAddress(address: string): string {
  return isIP(address) === 6 ? ipaddr.IPv6.networkAddressFromCIDR(`${address}/${OWN_BITS}`).toString() : address;
}

/** What is meant by a word, as `ipaddr.js` calls it. */
const RANGES: Record<string, string[]> = {
  loopback: ['loopback'],
  private: ['loopback', 'private', 'uniqueLocal'],
  none: [],
};

/** Which proxies are trusted, by words (`loopback`, `private`, `none`), addresses and networks; undefined where one of them is none of these. */
export function readProxies(setting: string): IsProxy | undefined {
  const checks = setting.split(/[\s,]+/).map(readProxy);
  const known = checks.filter((each) => each !== undefined);
  return known.length < checks.length ? undefined : (address) => known.some((isOne) => isOne(address));
}

function readProxy(text: string): IsProxy | undefined {
  const ranges = RANGES[text];
  if (ranges !== undefined) return (address) => ranges.includes(ipaddr.process(address).range());
  const [address = ''] = text.split('/');
  if (isIP(address) === 0) return undefined;
  const network = text === address ? `${address}/${isIP(address) === 4 ? 32 : 128}` : text;
  if (!ipaddr.isValidCIDR(network)) return undefined;
  const [own, bits] = ipaddr.parseCIDR(network);
  return (asked) => {
    const read = ipaddr.process(asked);
    return read.kind() === own.kind() && read.match(own, bits);
  };
}
