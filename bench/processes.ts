import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export type Side = {
  port: number;
  /** Milliseconds of processor time so far. */
  worked(): Promise<number>;
  /** MB that it holds. */
  resident(): Promise<number>;
  stop(): Promise<void>;
};

type Told = { workedMs: number; residentMb: number };

/** Runs a file beside this one with its settings as an argument; ready when it tells its port. */
export async function startSide(file: string, settings: object = {}): Promise<Side> {
  const child = forked(file, [JSON.stringify(settings)]);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (told) => resolve(Number(told)));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it listened`)));
  });
  const ask = async (): Promise<Told> => {
    child.send('how is it?');
    const [told] = (await once(child, 'message')) as [Told];
    return told;
  };
  return {
    port,
    worked: async () => (await ask()).workedMs,
    resident: async () => (await ask()).residentMb,
    stop: () => ended(child),
  };
}

/** With node's own flags, so that `node --cpu-prof dist/bench/bench.js` profiles every side. */
export function forked(file: string, args: string[] = []): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** SIGTERM, and SIGKILL when that does not help: nothing measured depends on how a side ends. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
}

/** What a side was started with. */
export function settingsOf<T>(): T {
  return JSON.parse(process.argv[2] ?? '{}') as T;
}

/** Tells the bench where this side listens and how much it has worked and holds, and ends when asked or when the bench is gone. */
export function announce(port: number): void {
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    const told: Told = { workedMs: (user + system) / 1000, residentMb: process.memoryUsage.rss() / 1024 ** 2 };
    process.send?.(told);
  });
  process.send?.(port);
}
