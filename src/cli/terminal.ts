import type { Environment } from '../config.ts';

/** Where a command says what came of it; after a complaint the exit code is 1. */
export type Terminal = {
  say(text: string): void;
  complain(text: string): void;
  /** How far it is, for somebody who waits: shown in one place, gone before anything else is said, and never on a pipe. */
  progress(text: string): void;
};

/** What a command works with besides what was typed. */
export type Context = { env: Environment; terminal: Terminal };

/** Faults as they stand under a sentence, one a line. */
export function listFaults(faults: string[]): string {
  return faults.map((fault) => `  - ${fault}`).join('\n');
}

/** The machine’s clock, for commands that a test does not tell the time. */
export function readClock(): number {
  return Date.now();
}

/** Of a database that whoever only looks cannot look into. */
export const DATABASE_WORDS = {
  'not made': 'there is no database yet: it is made at the first start, or by `smarketing setup apply`',
  older: 'the database is of a version before: the next start brings it up to date',
} as const;

/** The terminal of this process. Whoever stops reading, as `head` does, ends it without a word; an output that takes nothing, by a sentence. */
export function openTerminal(): Terminal {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit();
    process.stderr.write(`smarketing: ${sayUnwritable(code)}\n`);
    process.exit(1);
  });
  // Then there is nobody left to tell.
  process.stderr.on('error', () => process.exit(1));
  const { stdout, stderr } = process;
  let isShowing = false;
  const show = (text: string): void => {
    if (stderr.isTTY !== true || (text === '' && !isShowing)) return;
    isShowing = text !== '';
    stderr.write(`${FROM_THE_LEFT}${text}`);
  };
  return {
    say: (text) => {
      show('');
      stdout.write(`${text}\n`);
    },
    complain: (text) => {
      show('');
      stderr.write(`${text}\n`);
      process.exitCode = 1;
    },
    progress: show,
  };
}

function sayUnwritable(code: string | undefined): string {
  return code === 'ENOSPC'
    ? 'the output finds no room where it is written (ENOSPC)'
    : `the output cannot be written (${code})`;
}

/** Back to the beginning of the line, and clears it. */
const FROM_THE_LEFT = '\r\u001b[K';
