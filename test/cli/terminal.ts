import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal that remembers: what was said and complained, each a line. */
export function recordTerminal(): { terminal: Terminal; said: string[]; complained: string[] } {
  const [said, complained]: [string[], string[]] = [[], []];
  const terminal = {
    say: (text: string) => void said.push(...text.split('\n')),
    complain: (text: string) => void complained.push(...text.split('\n')),
  };
  return { terminal, said, complained };
}
