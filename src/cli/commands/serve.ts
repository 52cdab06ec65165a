import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addServe(program: Command, { env, terminal }: Context): void {
  program
    .command('serve')
    .description('run the bot')
    .action(async () => (await import('../serve.ts')).runServe(env, terminal));
}
