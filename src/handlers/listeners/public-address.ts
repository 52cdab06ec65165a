import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Said in place of connecting. */
export class PrivateAddress extends Error {
  readonly code = 'EPRIVATE';
}

const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** The world reaches it there: no machine of this network, nor of anybody else’s, whatever way it is written. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const read = ipaddr.process(address);
  if (read.range() !== 'unicast') return false;
  return read.kind() === 'ipv4' || read.match(GLOBAL_V6);
}

/**
 * Looks up a name and gives only public addresses, to one of which it is then connected: what the name leads to a moment later makes
 * no difference. One that is not public is enough to refuse them all.
 */
export function createPublicLookup(lookUp: LookupFunction = lookup, isPublic = isPublicAddress): LookupFunction {
  return (hostname, options, answer) => {
    const refuse = (reason: NodeJS.ErrnoException) => answer(reason, options.all === true ? [] : '', 0);
    lookUp(hostname, { ...options, all: true }, (reason, found) => {
      if (reason !== null) return refuse(reason);
      const all = typeof found === 'string' ? [{ address: found, family: isIP(found) }] : found;
      const [first] = all;
      const isGood = all.every(({ address }) => isPublic(address));
      if (first === undefined || !isGood) return refuse(new PrivateAddress('it leads to no public address'));
      return options.all === true ? answer(null, all) : answer(null, first.address, first.family);
    });
  };
}
