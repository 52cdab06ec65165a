import { createHash } from 'node:crypto';

/** What happened, line by line: its end to read, all of it as a hash. */
export type Trace = { add(line: string): void; lines(): string[]; hash(): string };

const LINES_MAX = 400;

export function createTrace(measure: () => number): Trace {
  const hash = createHash('sha256');
  let lines: string[] = [];
  return {
    add: (what) => {
      const line = `${(measure() / 1000).toFixed(3)} ${what}`;
      hash.update(`${line}\n`);
      lines.push(line);
      if (lines.length > 2 * LINES_MAX) lines = lines.slice(-LINES_MAX);
    },
    lines: () => lines.slice(-LINES_MAX),
    hash: () => hash.copy().digest('hex').slice(0, 16),
  };
}
