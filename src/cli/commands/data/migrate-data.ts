import type { Command } from 'commander';
import type { Context } from '../../terminal.ts';

export function addMigrateData(program: Command, { env, terminal }: Context): void {
  program
    .command('migrate-data')
    .description('move everything to PostgreSQL, or back to SQLite, while no bot runs')
    .requiredOption('--to <url>', 'the empty database: postgres://… or file:…; from is DATABASE_URL')
    .option('--json', 'say what was moved as JSON')
    .action(async ({ to, json = false }: { to: string; json?: boolean }) => {
      const { runMigrateData } = await import('../../backup/migrate-data.ts');
      await runMigrateData({ to, isJson: json }, env, terminal);
    });
}
