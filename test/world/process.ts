import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { findRepositoryRoot } from '../../sandbox/shared/repository-root.ts';

const ROOT = findRepositoryRoot();
const CLI = join(ROOT, 'dist/src/cli/cli.js');
const START_WITHIN_MS = 60_000;
/** Node itself keeps what was compiled when a process ends in order, which one that is killed does not. */
const KEEP = `import{flushCompileCache}from'node:module';setTimeout(flushCompileCache,500).unref()`;
/** What one bot has compiled the next need not: much of a start is that. */
export const COMPILED = {
  NODE_COMPILE_CACHE: join(tmpdir(), 'compiled'),
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(KEEP)}`,
};

type Env = Record<string, string>;

/**
 * How a bot is started: its settings, its clock (ms ahead of ours; `isTurnable`: it can be turned later), the largest file
 * it may write (KiB), the shell’s umask.
 */
export type Launch = {
  env: Env;
  folder: string;
  aheadMs?: number;
  isTurnable?: boolean;
  fileMaxKb?: number;
  umask?: string;
  /** How long it may take until it listens. */
  startWithinMs?: number;
};

/** The real bot in a process of its own. */
export type Running = {
  address: string;
  /** Milliseconds from its start until it listened. */
  startedIn: number;
  /** Lines it logged. */
  logged: string[];
  isAlive(): boolean;
  /** Turns its clock, when it was started with one that can be, to so many ms ahead of ours. */
  turn(aheadMs: number): Promise<void>;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
  /** Any other signal. */
  signal(name: NodeJS.Signals): void;
  /** SIGTERM; resolves with its exit code, or with the signal that ended it. */
  stop(): Promise<number | string>;
};

/** A bot that starts. */
export type Starting = Pick<Running, 'stop' | 'kill'>;

/** `npm test` builds before; somebody who runs one file alone may not have. */
export async function ensureBuilt(): Promise<void> {
  if (existsSync(CLI)) return;
  const built = spawn(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if ((await exitOf(built)) !== 0) throw new Error('the bot could not be built');
}

/** Runs a command of ours to its end: its exit code, and everything it said. */
export async function runCommand(args: string[], launch: Launch): Promise<{ code: number | string; said: string }> {
  const child = start(args, launch);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)));
  return { code: await exitOf(child), said };
}

/** Starts `serve` and resolves when it listens. */
export async function startBot(launch: Launch): Promise<Running> {
  return waitUntilListening(start(['serve'], launch), launch.startWithinMs);
}

/** Starts `serve` and does not wait. */
export function beginBot(launch: Launch): Starting {
  return controlChild(start(['serve'], launch));
}

/** Starts `npm start` in a folder with the package, as whoever runs the bot does; what is stopped is npm. */
export async function startByNpm({ env, folder }: Launch): Promise<Running> {
  const child = spawnNpm(['start'], folder, env);
  const running = await waitUntilListening(child);
  return { ...running, kill: async () => killGroup(child) };
}

/** Runs the machine's own npm in a folder, as the head of a group of processes. */
export function spawnNpm(args: string[], folder: string, env: Env = {}): ChildProcess {
  return spawn('npm', args, {
    cwd: folder,
    env: { PATH: findOwnPath(), HOME: homedir(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

/** Without what npm puts before it for a script: the Node that the package brings, too. */
function findOwnPath(): string {
  const folders = process.env['PATH']?.split(delimiter) ?? [];
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
}

/** Ends a group of processes by `kill -9`, also where its head is gone already. */
export function killGroup({ pid = 0 }: ChildProcess): void {
  if (isThere(-pid)) process.kill(-pid, 'SIGKILL');
}

/** One that does not listen in time is ended, with its group where it heads one. */
async function waitUntilListening(child: ChildProcess, withinMs = START_WITHIN_MS): Promise<Running> {
  const began = performance.now();
  const exited = exitOf(child);
  const logged: string[] = [];
  child.stderr?.on('data', (chunk) => logged.push(String(chunk)));
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      killGroup(child);
      child.kill('SIGKILL');
      reject(new Error(`it does not listen:\n${logged.join('\n')}`));
    }, withinMs);
    void exited.then((code) => reject(new Error(`it ended (${code}) before it listened:\n${logged.join('\n')}`)));
    if (child.stdout === null) return reject(new Error('no output'));
    createInterface(child.stdout).on('line', (line) => {
      logged.push(line);
      const found = addressIn(line);
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  return {
    ...controlChild(child, exited),
    address,
    startedIn: performance.now() - began,
    logged,
    turn: async (aheadMs) => {
      if (!child.connected) throw new Error(`it is gone:\n${logged.slice(-5).join('\n')}`);
      const turned = once(child, 'message');
      child.send(aheadMs);
      await Promise.race([turned, exited]);
    },
    signal: (name) => void child.kill(name),
    isAlive: () => child.exitCode === null && child.signalCode === null && isThere(child.pid),
  };
}

function controlChild(child: ChildProcess, exited = exitOf(child)): Starting {
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    return exited;
  };
  return { kill: async () => void (await end('SIGKILL')), stop: () => end('SIGTERM') };
}

/** Never what the shell that runs the tests has set, and never a `.env` of the repository. */
function start(
  args: string[],
  { env, folder, aheadMs = 0, isTurnable = false, fileMaxKb, umask }: Launch,
): ChildProcess {
  const clock = `let ahead=${aheadMs};const real=Date.now;Date.now=()=>real()+ahead;${isTurnable ? TURNABLE : ''}`;
  const node = [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(clock)}`, CLI, ...args];
  const before = [fileMaxKb && `ulimit -f ${fileMaxKb}; `, umask && `umask ${umask}; `].filter(Boolean).join('');
  const command = before === '' ? node : ['bash', '-c', `${before}exec "$@"`, 'bash', ...node];
  const [program = '', ...rest] = command;
  return spawn(program, rest, {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...COMPILED, ...env },
    stdio: isTurnable ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
  });
}

/** The whole clock, and told by whoever started the bot, without whom it does not go on. */
const TURNABLE = `globalThis.Date=class extends Date{constructor(...of){of.length?super(...of):super(Date.now())}};
process.on('message',(ms)=>{ahead=ms;process.send(ms)});process.channel.unref();process.on('disconnect',()=>process.exit())`;

/** Resolves with a process's exit code, or with the signal that ended it. */
export function exitOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown')));
}

function isThere(pid: number | undefined): boolean {
  if (pid === undefined || pid === 0) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function addressIn(line: string): string | undefined {
  if (!line.startsWith('{') || !line.includes('"listening"')) return undefined;
  const { address } = JSON.parse(line) as { address?: string };
  return address;
}

export const sleep = promisify(setTimeout);
