import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addInit(program: Command, { terminal }: Context): void {
  program
    .command('init')
    .description('write .env with fresh secrets and org.json to fill in; overwrites nothing')
    .action(async () => (await import('../init.ts')).runInit('.', terminal));
}
