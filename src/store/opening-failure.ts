/** The database cannot be opened; the message says in a sentence why, and what to do. */
export class OpeningFailure extends Error {
  constructor(sentence: string, cause: unknown) {
    super(`DATABASE_URL: ${sentence}`, { cause });
    this.name = 'OpeningFailure';
  }
}

/** Never with the address itself: it may hold a password. */
export function describeOpeningFailure(url: string, reason: unknown): OpeningFailure {
  if (reason instanceof OpeningFailure) return reason;
  const code = readCode(reason);
  const say = url.startsWith('file:') ? describeFile : describeServer;
  return new OpeningFailure(say(url, code, reason), reason);
}

/** What Node and SQLite say of a file. Node names the place that stood in the way. */
function describeFile(url: string, code: string, reason: unknown): string {
  const file = url.slice('file:'.length);
  const at = String((reason as { path?: unknown }).path ?? file);
  const words = FILE_WORDS.find(([pattern]) => pattern.test(code));
  if (words !== undefined) return `${words[1](at, file)} (${code})`;
  return isOfNewerBot(reason) ? `${file} ${NEWER}` : `${file} cannot be opened (${quote(code, reason)})`;
}

type FileWords = (at: string, file: string) => string;

const FILE_WORDS: [code: RegExp, words: FileWords][] = [
  [/^EISDIR$/, (at) => `${at} is a folder; name a file in it`],
  [/^(EACCES|EPERM)$/, (at) => `the bot’s user may not read and write ${at}; give it to the user the bot runs as`],
  [/^(EROFS|SQLITE_READONLY)/, (_at, file) => `${file} is on a disk, or in a folder, that cannot be written`],
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)$/, (_at, file) => `there is no room on the disk for ${file}; make some`],
  [
    /^(ENOENT|ENOTDIR|EINVAL|ELOOP|ENAMETOOLONG|ENXIO|ENODEV)$/,
    (_at, file) => `${file} cannot be made; choose another place`,
  ],
  [/^SQLITE_NOTADB$/, (_at, file) => `${file} is no SQLite database; choose another file, or put back the right one`],
  [/^SQLITE_CORRUPT/, (_at, file) => `${file} is damaged; put back a backup`],
  [/^SQLITE_BUSY/, (_at, file) => `${file} is held by another program; end that first`],
  [/^SQLITE_(CANTOPEN|IOERR)/, (_at, file) => `${file} cannot hold a database; choose another place`],
];

/** What the network and PostgreSQL say. */
function describeServer(url: string, code: string, reason: unknown): string {
  const { host, name } = readServer(url);
  const words = SERVER_WORDS[code];
  if (words !== undefined) return `${words(host, name)} (${code})`;
  if (isOfNewerBot(reason)) return `the database at ${host} ${NEWER}`;
  if (reason instanceof Error && reason.message === 'The server does not support SSL connections')
    return `${host} speaks no TLS; switch it on there, or write ?sslmode=disable where the network between is yours alone`;
  const isLate = reason instanceof Error && /timeout/i.test(reason.message);
  return isLate
    ? `${host} does not answer in time`
    : `the database at ${host} cannot be opened (${quote(code, reason)})`;
}

type ServerWords = (host: string, name: string) => string;

const REFUSED: ServerWords = (host) => `PostgreSQL at ${host} refuses this user or password; look at both`;
const UNKNOWN: ServerWords = (host) => `there is no machine called ${host}; look at the address`;
const SILENT: ServerWords = (host) => `${host} does not answer; is it the right machine, and may this one reach it?`;

const UNKNOWN_CA: ServerWords = (host) =>
  `the certificate of ${host} is of no CA that is known here; name it by &sslrootcert=/path/to/ca.pem at the end (PGSSLROOTCERT is not read)`;

const SERVER_WORDS: Record<string, ServerWords> = {
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_CA,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNKNOWN_CA,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_CA,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_CA,
  CERT_HAS_EXPIRED: (host) => `the certificate of ${host} is no longer valid; renew it there`,
  ERR_TLS_CERT_ALTNAME_INVALID: (host) =>
    `its certificate is of another name than ${host}; write the name that it is of, or look who answers there`,
  ECONNREFUSED: (host) => `nothing answers at ${host}; does PostgreSQL run there?`,
  ECONNRESET: (host) => `${host} ended the connection; is it PostgreSQL?`,
  ENOTFOUND: UNKNOWN,
  EAI_AGAIN: UNKNOWN,
  ETIMEDOUT: SILENT,
  EHOSTUNREACH: SILENT,
  ENETUNREACH: SILENT,
  ERR_INVALID_URL: () =>
    'it is no address; write postgres://user:password@host/database, with odd characters of the password as %40',
  '28P01': REFUSED,
  '28000': REFUSED,
  '3D000': (host, name) => `PostgreSQL at ${host} has no database ${name}; make it first`,
  '42501': (host, name) => `this user may make no tables in ${name} at ${host}; give it the right to`,
  '53300': (host) => `PostgreSQL at ${host} takes no more connections; allow more, or end some`,
  '57P03': (host) => `PostgreSQL at ${host} is starting or stopping; try again in a moment`,
};

function readServer(url: string): { host: string; name: string } {
  if (!URL.canParse(url)) return { host: 'the server', name: 'of that name' };
  const { host, pathname } = new URL(url);
  return { host: host === '' ? 'this machine' : host, name: pathname.slice(1) || 'of that name' };
}

/** What kysely says when the database knows migrations that are not in this program. */
function isOfNewerBot(reason: unknown): boolean {
  return reason instanceof Error && reason.message.startsWith('corrupted migrations');
}

const NEWER = 'is of a newer version of the bot; install that one again';

/** What nobody foresaw is shown as the driver says it. */
function quote(code: string, reason: unknown): string {
  return reason instanceof Error ? `${code}: ${reason.message}` : code;
}

function readCode(reason: unknown): string {
  const { code, name } = Object(reason) as { code?: unknown; name?: unknown };
  return typeof code === 'string' ? code : String(name ?? 'unknown');
}
