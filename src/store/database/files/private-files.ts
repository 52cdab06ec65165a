import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
} from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

/** For the user the bot runs as, and nobody else on the machine. */
export const FILE_MODE = 0o600;
export const FOLDER_MODE = 0o700;
const OTHERS = 0o077;
const OTHERS_WRITE = 0o022;
const STICKY = 0o1000;
/** What SQLite calls a database without a file. */
export const MEMORY = ':memory:';

/** What stands beside a database file and tells what is in it, or opens it. */
const BESIDE = ['', '-wal', '-shm', '-journal', '.secret'];

/** Where `npm run sandbox` keeps its own. */
const SANDBOX = 'sandbox';

/** Makes what is missing of a folder. One by one: told to make all at once, Node never ends where none can be made, as in /proc. */
export function makePrivateFolder(folder: string): void {
  const path = resolve(folder);
  if (existsSync(path)) return;
  makePrivateFolder(dirname(path));
  try {
    mkdirSync(path, { mode: FOLDER_MODE });
  } catch (reason) {
    // Perhaps another process was first.
    if (!existsSync(path)) throw reason;
  }
}

/** Whether there is a file for a database already. Throws where there is none and none can be made. */
export function hasDatabaseFile(file: string): boolean {
  if (file === MEMORY || existsSync(file)) return true;
  let at = dirname(resolve(file));
  while (!existsSync(at)) at = dirname(at);
  if (!statSync(at).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR', path: at });
  accessSync(at, constants.W_OK | constants.X_OK);
  return false;
}

/** SQLite says of such a file but that it cannot be opened; Node says why. */
function assertUsable(file: string): void {
  if (statSync(file).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR', path: file });
  accessSync(file, constants.R_OK | constants.W_OK);
  accessSync(dirname(resolve(file)), constants.W_OK | constants.X_OK);
}

/** Before a database is opened. For whoever only looks, the file stays as it is. Throws where this user cannot work with it. */
export function prepareDatabaseFile(file: string, isLooking: boolean): void {
  if (file === MEMORY) return;
  if (!isLooking) keepPrivate(file);
  assertUsable(file);
}

/** Makes a file that is not there yet, and takes it and all beside it from everybody else. The log and its index get its mode. */
function keepPrivate(file: string): void {
  const folder = dirname(resolve(file));
  makePrivateFolder(folder);
  if (!existsSync(file)) closeSync(openSync(file, 'a', FILE_MODE));
  for (const path of listFiles(file)) tighten(path, FILE_MODE);
  if (isOwnFolder(folder, file)) tighten(folder, FOLDER_MODE);
}

/** What others on this machine can read of a database, or where they can put another in its place. */
export function findLoose(file: string): { path: string; mode: string } | undefined {
  const folder = dirname(resolve(file));
  const loose = [
    ...listFiles(file).filter((path) => (statSync(path).mode & OTHERS) !== 0),
    ...(existsSync(folder) && (statSync(folder).mode & OTHERS_WRITE) !== 0 ? [folder] : []),
  ];
  const [path] = loose;
  return path === undefined ? undefined : { path, mode: (statSync(path).mode & 0o7777).toString(8).padStart(4, '0') };
}

function listFiles(file: string): string[] {
  return BESIDE.map((ending) => `${file}${ending}`).filter((path) => existsSync(path));
}

/**
 * A folder that holds nothing but this database, and perhaps what the sandbox keeps: a version before made it, for everybody
 * to read. Any other may be there for more than the bot: a home, the working directory, /tmp.
 */
function isOwnFolder(folder: string, file: string): boolean {
  const { uid, mode } = statSync(folder);
  if ((mode & OTHERS) === 0 || (mode & STICKY) !== 0) return false;
  if (uid !== process.getuid?.() || folder === process.cwd()) return false;
  return readdirSync(folder).every((name) => name.startsWith(basename(file)) || name === SANDBOX);
}

/** What is another user's is not ours to change. */
function tighten(path: string, mode: number): void {
  if ((statSync(path).mode & OTHERS) === 0) return;
  try {
    chmodSync(path, mode);
  } catch (reason) {
    if ((reason as { code?: unknown }).code !== 'EPERM') throw reason;
  }
}
