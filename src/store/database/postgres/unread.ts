import { type TlsWords, takeApart } from './tls.ts';

/** By variable of PostgreSQL’s own programs, the word of an address that says the same here. */
const SAID_BY: Record<string, keyof TlsWords> = {
  PGSSLMODE: 'sslmode',
  PGREQUIRESSL: 'sslmode',
  PGSSLROOTCERT: 'sslrootcert',
  PGSSLCERT: 'sslcert',
  PGSSLKEY: 'sslkey',
  PGSSLNEGOTIATION: 'sslnegotiation',
};

/** Words of theirs, of whom they go to and how that is kept, that mean nothing here; each has a variable, too. */
const MEANINGLESS: Record<string, string> = {
  sslcrl: 'PGSSLCRL',
  sslcrldir: 'PGSSLCRLDIR',
  sslpassword: 'PGSSLPASSWORD',
  sslcertmode: 'PGSSLCERTMODE',
  ssl_min_protocol_version: 'PGSSLMINPROTOCOLVERSION',
  ssl_max_protocol_version: 'PGSSLMAXPROTOCOLVERSION',
  channel_binding: 'PGCHANNELBINDING',
  require_auth: 'PGREQUIREAUTH',
  requirepeer: 'PGREQUIREPEER',
  gssencmode: 'PGGSSENCMODE',
  hostaddr: 'PGHOSTADDR',
  service: 'PGSERVICE',
  target_session_attrs: 'PGTARGETSESSIONATTRS',
};

/** What asks for nothing that would be missed. */
const ASKS_NOTHING = new Set(['', '0', 'disable', 'allow', 'prefer', 'any', 'postgres']);
const FILES = ['sslrootcert', 'sslcert', 'sslkey'] as const;

/** What whoever named this server asked for besides, by variables or in its address, and nothing here reads: a sentence each, without its value. */
export function listUnread(url: string, variables: Record<string, string | undefined>): string[] {
  if (url.startsWith('file:')) return [];
  const { host, said, words } = takeApart(url);
  const isAsked = (name: string): boolean => !ASKS_NOTHING.has(variables[name]?.trim() ?? '');
  const isSaid = said.sslmode !== undefined || said.ssl !== undefined || said.sslnegotiation === 'direct';
  return [
    ...(host === '' && isAsked('PGHOST') ? ['PGHOST is set, and is not read: name the server in DATABASE_URL'] : []),
    ...Object.entries(SAID_BY)
      .filter(([name, word]) => isAsked(name) && said[word] === undefined)
      .map(([name, word]) => `${name} is set, and is not read: write ${word}=… at the end of DATABASE_URL`),
    ...FILES.filter((word) => said[word] !== undefined && !isSaid).map(
      (word) => `${word} in DATABASE_URL is not read without sslmode: write sslmode=verify-full beside it`,
    ),
    ...Object.entries(MEANINGLESS).flatMap(([word, name]) => [
      ...(isAsked(name) ? [`${name} is set, and is not read: nothing here does what it asks for`] : []),
      ...(ASKS_NOTHING.has(words.get(word) ?? '')
        ? []
        : [`${word} in DATABASE_URL is not read: nothing here does what it asks for`]),
    ]),
  ];
}
