import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addDoctor(program: Command, { env, terminal }: Context): void {
  program
    .command('doctor')
    .description('look at everything, say what to do; changes nothing')
    .option('--json', 'say it as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      await (await import('../doctor.ts')).runDoctor({ isJson: json }, env, terminal);
    });
}
