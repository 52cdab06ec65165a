import type { Environment } from '../config.ts';

/** Where a command says what came of it; after a complaint the exit code is 1. */
export type Terminal = { say(text: string): void; complain(text: string): void };

/** What a command works with besides what was typed. */
export type Context = { env: Environment; terminal: Terminal };

/** Faults as they stand under a sentence, one a line. */
export function listFaults(faults: string[]): string {
  return faults.map((fault) => `  - ${fault}`).join('\n');
}

/** The terminal of this process. Whoever stops reading, as `head` does, ends it without a word. */
export function openTerminal(): Terminal {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    throw new Error(`the output cannot be written (${code})`);
  });
  return {
    say: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => {
      process.stderr.write(`${text}\n`);
      process.exitCode = 1;
    },
  };
}
