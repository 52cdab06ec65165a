import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPILED } from './process.ts';

/** A Tuesday morning in the middle of a month with no holidays near: what the page tells is the same whenever it is told. */
const BEGINS = '2026-11-10T10:00';
const PROGRAM = join(import.meta.dirname, '../../dist/sandbox/main.js');

/** `npm run sandbox` after its build, in a folder of its own. */
export type Sandbox = {
  /** Starts it (again, on what it kept); resolves with the address of its page. */
  start(): Promise<string>;
  process(): ChildProcess;
  end(): Promise<void>;
};

export async function openSandbox(): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-sandbox-'));
  let child: ChildProcess | undefined;
  return {
    start: async () => {
      const begin = child === undefined ? ['--at', BEGINS] : [];
      child = spawn(process.execPath, [PROGRAM, '--port', '0', ...begin], {
        cwd: folder,
        env: { ...process.env, ...COMPILED },
      });
      return addressOf(child);
    },
    process: () => {
      if (child === undefined) throw new Error('the sandbox was not started');
      return child;
    },
    end: async () => {
      child?.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves with the address a sandbox prints when it is open. */
export async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of stdout ?? []) {
    said += String(chunk);
    const address = said.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`the sandbox printed no address: ${said}`);
}
