import type { Environment } from '../../config.ts';
import { moveDatabase } from '../../store/backup/move-database.ts';
import { readClock, type Terminal } from '../terminal.ts';
import { countRows, describeUnstorable, listTallies, runCopying } from './run-copying.ts';

const KNOWN_URL = /^(file:.+|postgres(ql)?:\/\/.+)$/;

/** `isTyped`: where to was said on the command line, not by `TO_DATABASE_URL`. */
type MoveOptions = { to: string; isTyped: boolean; isJson: boolean };

/** `migrate-data`: everything into an empty database of the other engine, while no bot runs. */
export async function runMigrateData(
  { to, isTyped, isJson }: MoveOptions,
  env: Environment,
  terminal: Terminal,
): Promise<void> {
  const { say, complain } = terminal;
  const name = isTyped ? '--to' : 'TO_DATABASE_URL';
  if (!KNOWN_URL.test(to)) return complain(`smarketing: ${name} is file:path or postgres://…`);
  await runCopying(env, terminal, async ({ config, show }) => {
    const { tallies, unstorable } = await moveDatabase({ from: config.DATABASE_URL, to, name, now: readClock, show });
    say(
      isJson
        ? JSON.stringify({ tables: tallies, unstorable }, null, 2)
        : [
            `Moved: ${countRows(tallies)} rows of ${Object.keys(tallies).length} tables; read again there, count and sum of each are the same as here:`,
            ...listTallies(tallies),
            ...describeUnstorable(unstorable),
            ...(to.startsWith('file:') ? AT_A_FILE : AT_A_SERVER),
            'The database of before is as it was: start no bot on it any more, or it sends everything again.',
            ...(isTyped && hasPassword(to) ? SEEN : []),
          ].join('\n'),
    );
  });
}

function hasPassword(url: string): boolean {
  return URL.canParse(url) && new URL(url).password !== '';
}

const SEEN = [
  'The password after --to stood in the list of processes meanwhile, and may stand in the history of your shell: TO_DATABASE_URL keeps it out of both.',
];
const AT_A_SERVER = [
  'Next: set DATABASE_URL to it, and APP_SECRET to the secret of before (the content of the file beside the database that ends in .secret), and start.',
];
const AT_A_FILE = ['Next: set DATABASE_URL to it, leave APP_SECRET as it is, and start.'];
