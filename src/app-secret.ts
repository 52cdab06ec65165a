import { randomBytes, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from './config.ts';
import { isAppSecret } from './secret-settings.ts';
import { FILE_MODE, makePrivateFolder } from './store/database/files/private-files.ts';

type Where = Pick<Config, 'APP_SECRET' | 'DATABASE_URL'>;

/** The secret, or in one sentence why there is none. */
export type AppSecret = { secret: string } | { fault: string };

/**
 * The bot's own secret: from the environment, or else from the file beside the SQLite database, where it is made when it
 * is not there yet. Processes that start at once end with the same.
 */
export function openAppSecret(where: Where): AppSecret {
  const found = findAppSecret(where);
  if (found !== undefined) return found;
  const file = nameSecretFile(where);
  try {
    makeSecretFile(file);
  } catch (reason) {
    return {
      fault: `APP_SECRET: ${file}, beside the database of DATABASE_URL, cannot be made (${getCode(reason)}): make its folder writable, or choose another place`,
    };
  }
  // Perhaps another process was first: what stands there counts.
  return findAppSecret(where) ?? { fault: `APP_SECRET: ${file} was made and is gone: set APP_SECRET` };
}

/** The same without making one: undefined as long as it is not there. */
export function findAppSecret(where: Where): AppSecret | undefined {
  if (where.APP_SECRET !== undefined) return { secret: where.APP_SECRET };
  // A database in memory is gone with its process, and so is what was sealed in it.
  if (where.DATABASE_URL === 'file::memory:') return { secret: makeAppSecret() };
  const file = nameSecretFile(where);
  try {
    const secret = readFileSync(file, 'utf8').trim();
    return isAppSecret(secret) ? { secret } : { fault: `APP_SECRET: ${file} ${NO_SECRET}` };
  } catch (reason) {
    const code = getCode(reason);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    return { fault: `APP_SECRET: ${file} cannot be read (${code}): give it to the user the bot runs as` };
  }
}

const NO_SECRET =
  'does not hold a secret of at least 32 bytes in base64: put back the one that was there, or remove the file and a new one is made';

function nameSecretFile({ DATABASE_URL }: Where): string {
  return `${DATABASE_URL.slice('file:'.length)}.secret`;
}

/** Whole or not there at all, and never over one that is: written elsewhere, then given its name. */
function makeSecretFile(file: string): void {
  makePrivateFolder(dirname(file));
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, `${makeAppSecret()}\n`, { flag: 'wx', mode: FILE_MODE, flush: true });
    linkSync(draft, file);
  } catch (reason) {
    if (getCode(reason) !== 'EEXIST') throw reason;
  } finally {
    rmSync(draft, { force: true });
  }
}

function makeAppSecret(): string {
  return randomBytes(32).toString('base64');
}

function getCode(reason: unknown): string {
  return String((reason as { code?: unknown }).code ?? 'unknown');
}
