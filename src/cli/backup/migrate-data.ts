import type { Environment } from '../../config.ts';
import { moveDatabase } from '../../store/backup/move-database.ts';
import { readClock, type Terminal } from '../terminal.ts';
import { countRows, describeUnstorable, listTallies, runCopying } from './run-copying.ts';

const KNOWN_URL = /^(file:.+|postgres(ql)?:\/\/.+)$/;

/** `migrate-data --to url`: everything into an empty database of the other engine, while no bot runs. */
export async function runMigrateData(
  { to, isJson }: { to: string; isJson: boolean },
  env: Environment,
  terminal: Terminal,
): Promise<void> {
  const { say, complain } = terminal;
  if (!KNOWN_URL.test(to)) return complain('smarketing: --to is file:path or postgres://…');
  await runCopying(env, terminal, async ({ config, show }) => {
    const { tallies, unstorable } = await moveDatabase({ from: config.DATABASE_URL, to, now: readClock, show });
    say(
      isJson
        ? JSON.stringify({ tables: tallies, unstorable }, null, 2)
        : [
            `Moved: ${countRows(tallies)} rows of ${Object.keys(tallies).length} tables; read again there, count and sum of each are the same as here:`,
            ...listTallies(tallies),
            ...describeUnstorable(unstorable),
            ...(to.startsWith('file:') ? AT_A_FILE : AT_A_SERVER),
            'The database of before is as it was: start no bot on it any more, or it sends everything again.',
          ].join('\n'),
    );
  });
}

const AT_A_SERVER = [
  'Next: set DATABASE_URL to it, and APP_SECRET to the secret of before (the content of the file beside the database that ends in .secret), and start.',
];
const AT_A_FILE = ['Next: set DATABASE_URL to it, leave APP_SECRET as it is, and start.'];
