import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal that remembers: what was said and complained, each a line. */
export function recordTerminal(): { terminal: Terminal; said: string[]; complained: string[]; progress: string[] } {
  const [said, complained, progress]: [string[], string[], string[]] = [[], [], []];
  const terminal = {
    say: (text: string) => void said.push(...text.split('\n')),
    complain: (text: string) => void complained.push(...text.split('\n')),
    progress: (text: string) => void progress.push(text),
  };
  return { terminal, said, complained, progress };
}

/** What `smarketing` with these arguments says, complains of and ends with, without a process of its own. */
export async function runTyped(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; said: string; complained: string }> {
  const { terminal, said, complained } = recordTerminal();
  const usage = await runProgram(args, { env, terminal });
  const code = usage === 0 && complained.length > 0 ? 1 : usage;
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}
