import type { Command } from 'commander';
import { readDay } from '../lib/day-option.ts';
import type { Context } from '../terminal.ts';

export function addDigest(program: Command, { env, terminal }: Context): void {
  program
    .command('digest')
    .description('look at a digest before it comes')
    .command('preview')
    .description('write the newest whole week’s digest as text and pictures; posts nothing')
    .option('--out <folder>', 'where to write it', 'digest-preview')
    .option('--until <day>', 'the day after the week’s last, such as 2026-11-23', readDay)
    .option('--json', 'say what was written as JSON')
    .action(async ({ out, until, json = false }: { out: string; until?: string; json?: boolean }) => {
      const { runDigestPreview } = await import('../digest.ts');
      await runDigestPreview({ out, until, isJson: json }, env, terminal);
    });
}
