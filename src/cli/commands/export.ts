import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addExport(program: Command, { env, terminal }: Context): void {
  program
    .command('export')
    .description('print what is kept about one person, as JSON, but not what they wrote in check-ins')
    .requiredOption('--person <id>', 'the person’s id in the set-up, such as sanne')
    .action(async ({ person }: { person: string }) => (await import('../export.ts')).runExport(person, env, terminal));
}
