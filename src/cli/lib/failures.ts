import { readFileSync } from 'node:fs';

type NodeFailure = { code: string; path: string; port: number; address: string; hostname: string; syscall: string };

/** Why a command ended, in words and with the setting or file it is about; what Node says of it by a code only is put so. */
export function explainFailure(reason: unknown): string {
  const failure = Object(reason) as Partial<NodeFailure> & { message?: string };
  const words = explainListening(failure) ?? explainFile(failure);
  return words === undefined ? (failure.message ?? 'stopped') : `${words} (${failure.code})`;
}

/** A text file as people see it: some editors write a byte order mark first. */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (reason) {
    // Of a folder Node does not say which.
    throw Object.assign(reason as Error, { path });
  }
}

function explainListening({ code, port, address, hostname, syscall }: Partial<NodeFailure>): string | undefined {
  if (code === 'EADDRINUSE') return `PORT: port ${port} is taken; choose another`;
  if (syscall === 'listen' && code === 'EACCES')
    return `PORT: this user may not listen on port ${port}; choose one above 1023`;
  if ((syscall === 'listen' && code === 'EADDRNOTAVAIL') || syscall === 'getaddrinfo')
    return `HOST: ${address ?? hostname} is no address of this machine`;
  return undefined;
}

function explainFile({ code = '', path }: Partial<NodeFailure>): string | undefined {
  const words = FILE_WORDS[code];
  return path === undefined || words === undefined ? undefined : `${path} ${words}`;
}

const FILE_WORDS: Record<string, string> = {
  ENOENT: 'is not there',
  ENOTDIR: 'is not there: what it should be in is no folder',
  EISDIR: 'is a folder, not a file',
  EEXIST: 'is there already',
  EACCES: 'cannot be read or written by this user',
  EPERM: 'cannot be read or written by this user',
  EROFS: 'is on a disk that cannot be written',
  ENOSPC: 'finds no room on the disk',
};
