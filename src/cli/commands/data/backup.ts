import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../../terminal.ts';

type Typed = { force?: boolean; keep?: number; withOpenCheckin?: boolean; json?: boolean };

const HELP = `
The file holds every table as they stood at one moment, on SQLite and PostgreSQL alike, readable by this user alone.
It never holds APP_SECRET or ENCRYPTION_KEY: keep these (or the file that ends in .secret beside the database) in another place.
What was answered in a check-in that is still open is left out: after a restore people are asked again.`;

export function addBackup(program: Command, { env, terminal }: Context): void {
  program
    .command('backup')
    .description('copy everything into one file, while the bot runs')
    .argument('<file>', 'where to write it; a file that is there is left alone')
    .option('--force', 'write over a file that is there, once the new one is whole')
    .option('--keep <count>', 'then remove older backups of this bot beside it, so that so many are left', readCount)
    .option('--with-open-checkin', 'with the answers of an open check-in, and what ties them to people')
    .option('--json', 'say what was written as JSON')
    .addHelpText('after', HELP)
    .action(async (file: string, { force, keep, withOpenCheckin, json }: Typed) => {
      const { runBackup } = await import('../../backup/backup.ts');
      const options = {
        file,
        isForced: force === true,
        hasOpenCheckins: withOpenCheckin === true,
        isJson: json === true,
      };
      await runBackup({ ...options, ...(keep !== undefined && { keep }) }, env, terminal);
    });
}

function readCount(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(text);
}
