import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { ConnectionOptions } from 'node:tls';
import { OpeningFailure } from '../../opening-failure.ts';

/** How a server is reached: its address without what was said of TLS in it, and what the driver makes of that, whatever its own variables say. */
export type ServerAddress = {
  connectionString: string;
  ssl: ConnectionOptions | false;
  sslnegotiation: 'postgres' | 'direct';
};

/** What lies open on the way to the server, or could, to whoever stands between. */
export type OpenWay = 'not encrypted' | 'not verified';

/** What may be said of TLS in an address, in PostgreSQL's own words. The driver, which changes its mind about them, is told nothing. */
const WORDS = ['sslmode', 'ssl', 'sslrootcert', 'sslcert', 'sslkey', 'sslnegotiation', 'uselibpqcompat'] as const;
export type TlsWords = Partial<Record<(typeof WORDS)[number], string>>;

/**
 * Whom to believe: `verify` a server that proves to be of this name; `blind` whoever answers; `plain` the network. `prefer`, `require` and
 * `verify-ca` are weaker where PostgreSQL's own programs read them; here, as with the driver until now, they verify.
 */
const MODES: Record<string, 'verify' | 'blind' | 'plain'> = {
  'verify-full': 'verify',
  'verify-ca': 'verify',
  require: 'verify',
  prefer: 'verify',
  'no-verify': 'blind',
  disable: 'plain',
};
const SSL: Record<string, string> = { true: 'verify-full', 1: 'verify-full', false: 'disable', 0: 'disable' };

const REMOTE =
  'the server is not on this machine: write ?sslmode=verify-full at the end (where its certificate is of a CA of your own, also &sslrootcert=/path/to/ca.pem), or ?sslmode=disable where the network between is yours alone';

/** Throws where a server that is not on this machine would be reached without a word about TLS, or by a word that is none. */
export function readServerAddress(url: string): ServerAddress {
  const { connectionString, host, said } = takeApart(url);
  const mode = findMode(said);
  if (said.uselibpqcompat !== undefined)
    throw new OpeningFailure('leave uselibpqcompat out, and write sslmode=verify-full or sslmode=no-verify', undefined);
  if (mode === undefined && !isHere(host)) throw new OpeningFailure(REMOTE, undefined);
  const sslnegotiation = findNegotiation(said);
  if (mode === undefined || mode === 'plain') return { connectionString, ssl: false, sslnegotiation };
  return {
    connectionString,
    sslnegotiation,
    ssl: {
      rejectUnauthorized: mode === 'verify',
      // By an address, nobody but Node would be asked for a name, and it would take “localhost”.
      ...(isIP(host) !== 0 && { host }),
      ...(said.sslrootcert !== undefined && said.sslrootcert !== 'system' && { ca: readPem(said.sslrootcert) }),
      ...(said.sslcert !== undefined && { cert: readPem(said.sslcert) }),
      ...(said.sslkey !== undefined && { key: readPem(said.sslkey) }),
    },
  };
}

/** Nothing, where the server is on this machine. */
export function findOpenWay(url: string): OpenWay | undefined {
  const { host, said } = takeApart(url);
  const mode = findMode(said);
  if (isHere(host) || mode === undefined || mode === 'verify') return undefined;
  return mode === 'plain' ? 'not encrypted' : 'not verified';
}

/** `host`: empty where none is named. `said`: of TLS; `words`: what else stands at the end. */
export function takeApart(url: string): {
  connectionString: string;
  host: string;
  said: TlsWords;
  words: URLSearchParams;
} {
  const at = url.indexOf('?');
  const [address, query] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
  const params = new URLSearchParams(query);
  const said: TlsWords = {};
  for (const word of WORDS) {
    const value = params.get(word);
    if (value !== null) said[word] = value;
    params.delete(word);
  }
  const host = params.get('host') ?? readHost(address);
  // Without it the driver would look for one in its own variables, and go where nobody looked at the way.
  if (host === '') params.set('host', 'localhost');
  const connectionString = params.size === 0 ? address : `${address}?${params}`;
  return { connectionString, host, said, words: params };
}

/** Empty for a socket of this machine; an address that is none the driver refuses itself. */
function readHost(address: string): string {
  if (!URL.canParse(address)) return '';
  return decodeURIComponent(new URL(address).hostname).replace(/^\[(.*)\]$/, '$1');
}

function isHere(host: string): boolean {
  return host === '' || host === 'localhost' || host === '::1' || host.startsWith('/') || /^127(\.\d+){3}$/.test(host);
}

function findMode({ sslmode, ssl, sslnegotiation }: TlsWords): 'verify' | 'blind' | 'plain' | undefined {
  const isDirect = sslnegotiation === 'direct';
  const word = sslmode ?? (ssl === undefined ? undefined : (SSL[ssl] ?? ssl));
  // To begin with TLS says that there is to be some.
  if (word === undefined) return isDirect ? 'verify' : undefined;
  const mode = Object.hasOwn(MODES, word) ? MODES[word] : undefined;
  if (mode === undefined) throw new OpeningFailure('its sslmode is verify-full, no-verify or disable', undefined);
  if (isDirect && mode === 'plain')
    throw new OpeningFailure(
      'sslnegotiation=direct is no way without TLS: leave it out, or sslmode=disable',
      undefined,
    );
  return mode;
}

function findNegotiation({ sslnegotiation = 'postgres' }: TlsWords): ServerAddress['sslnegotiation'] {
  if (sslnegotiation === 'postgres' || sslnegotiation === 'direct') return sslnegotiation;
  throw new OpeningFailure('its sslnegotiation is postgres or direct', undefined);
}

function readPem(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (reason) {
    const { code = 'unknown' } = reason as { code?: string };
    throw new OpeningFailure(`the certificate or key at ${path} cannot be read (${code})`, reason);
  }
}
