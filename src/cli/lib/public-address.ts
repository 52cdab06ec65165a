import { BlockList, isIP } from 'node:net';

/** Why the world cannot reach a bot by this address, in the words after its name; undefined where it can. */
export function findAddressFault(text: string): string | undefined {
  if (/[<>…]|%3c/i.test(text)) return 'still has a placeholder in it: put in your own';
  if (!URL.canParse(text)) return `is the https:// address the world reaches this bot by, not ${text}`;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '')
    return 'has a name or a password in it, which everybody would see: leave it out';
  if (protocol !== 'https:') return `is the https:// address the world reaches this bot by, not ${text}`;
  if (search !== '' || hash !== '') return 'ends with its path: leave out what comes after ? or #';
  const host = hostname.replace(/^\[|\]$|\.$/g, '').toLowerCase();
  if (isPrivate(host)) return `is ${host}, which only this machine or its own network can reach`;
  return PLACEHOLDER.test(host) ? `is the example ${host}: put in your own` : undefined;
}

/** Names of RFC 2606 that lead nowhere, and what documents write for “yours”. */
const PLACEHOLDER =
  /(^|\.)(example(\.(com|net|org))?|test|invalid)$|(^|[.-])(your|my|jouw)[.-]?(company|domain|host|bot|bedrijf)/;

/** Names that no public DNS knows, and addresses that no router of the internet carries. */
function isPrivate(host: string): boolean {
  const family = isIP(host);
  if (family !== 0) return PRIVATE.check(host, family === 6 ? 'ipv6' : 'ipv4');
  return !host.includes('.') || /\.(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/.test(host);
}

const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['2001:db8::', 32],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv6');
