#!/usr/bin/env node
import './check-node.js';
import { existsSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { explainFailure, readTextFile } from './lib/failures.ts';
import { keepHeapSmall } from './lib/small-heap.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** Commands that go through a file of any length. */
const LONG_FILES = new Set<string | undefined>(['import', 'export', 'backup', 'restore', 'migrate-data']);

run(process.argv.slice(2), openTerminal());

/** Loads only what the command needs. The bot starts without the parser of the command line, which takes 25 ms to load. */
async function run(args: string[], terminal: Terminal): Promise<void> {
  try {
    if (existsSync('.env')) loadSettings('.env');
    if (args.length === 1 && args[0] === 'serve') {
      await (await import('./serve.ts')).runServe(process.env, terminal);
    } else {
      if (LONG_FILES.has(args[0])) keepHeapSmall();
      const { runProgram } = await import('./program.ts');
      const code = await runProgram(args, { env: process.env, terminal });
      if (code !== 0) process.exitCode = code;
    }
  } catch (reason) {
    terminal.complain(`smarketing: ${explainFailure(reason)}`);
    // Some of it may be running already, such as the server when the socket was refused.
    process.exit(1);
  }
}

/** As Node’s own loading, but for the byte order mark: the first setting would be lost. */
function loadSettings(path: string): void {
  const settings = parseEnv(readTextFile(path));
  for (const [name, value] of Object.entries(settings)) process.env[name] ??= value;
}
