import type { Command } from 'commander';
import type { Context } from '../../terminal.ts';

const HELP = `
TO_DATABASE_URL is postgres://user:password@host/database or file:path, where nothing stands yet. What is typed after --to comes before it;
a password in that can be read in the list of processes.`;

const MISSING = 'error: TO_DATABASE_URL (or --to) is missing: the empty database, postgres://… or file:…';

export function addMigrateData(program: Command, { env, terminal }: Context): void {
  program
    .command('migrate-data')
    .description(
      'move everything to PostgreSQL, or back to SQLite, while no bot runs: from DATABASE_URL to TO_DATABASE_URL',
    )
    .option('--to <url>', 'the same as TO_DATABASE_URL, for an address without a password')
    .option('--json', 'say what was moved as JSON')
    .addHelpText('after', HELP)
    .action(async ({ to: typed, json = false }: { to?: string; json?: boolean }, command: Command) => {
      const to = typed ?? env['TO_DATABASE_URL']?.trim() ?? '';
      if (to === '') return command.error(MISSING, { code: 'commander.missingArgument' });
      const { runMigrateData } = await import('../../backup/migrate-data.ts');
      await runMigrateData({ to, isTyped: typed !== undefined, isJson: json }, env, terminal);
    });
}
