import { findAppSecret } from '../../app-secret.ts';
import { type BackupConfig, type Environment, readBackupConfig } from '../../config.ts';
import type { ShowShare } from '../../store/backup/engines/file-tables.ts';
import type { Tallies } from '../../store/backup/engines/tally.ts';
import { BackupRefusal } from '../../store/backup/refusal.ts';
import { createSealer, type Sealer } from '../../store/sealing.ts';
import { showShare } from '../lib/share.ts';
import { listFaults, readClock, type Terminal } from '../terminal.ts';

/** What copying the database needs. `sealer`: where the bot's own secret is at hand. */
type Copying = { config: BackupConfig; sealer?: Sealer; show: ShowShare };

const SHOWN_EACH_MS = 100;

/** Runs a command that copies the database: what is wrong with the settings, and why it is not done, is said in sentences. */
export async function runCopying(
  env: Environment,
  { complain, progress }: Terminal,
  copy: (copying: Copying) => Promise<void>,
): Promise<void> {
  const read = readBackupConfig(env);
  if ('faults' in read) return complain(listFaults(read.faults));
  const sealer = openSealer(read.config);
  try {
    await copy({ config: read.config, ...(sealer && { sealer }), show: showProgress(progress) });
  } catch (reason) {
    if (!(reason instanceof BackupRefusal)) throw reason;
    complain(`smarketing: ${reason.message}`);
  } finally {
    progress('');
  }
}

/** Never makes a secret: a new one opens nothing. */
function openSealer(config: BackupConfig): Sealer | undefined {
  const own = findAppSecret(config);
  return own !== undefined && 'secret' in own ? createSealer(own.secret, config.ENCRYPTION_KEY) : undefined;
}

function showProgress(progress: Terminal['progress']): ShowShare {
  let shown = 0;
  return (share, words) => {
    const now = readClock();
    if (now - shown < SHOWN_EACH_MS) return;
    shown = now;
    progress(showShare(share, words));
  };
}

/** Each table that holds anything, with its sum: who compares two lists sees that they hold the same. */
export function listTallies(tallies: Tallies): string[] {
  const all = Object.entries(tallies).filter(([, { rows }]) => rows > 0);
  const wide = Math.max(0, ...all.map(([name]) => name.length));
  return all.map(([name, { rows, checksum }]) => `  ${name.padEnd(wide)} ${String(rows).padStart(9)}  ${checksum}`);
}

export function countRows(tallies: Tallies): number {
  return Object.values(tallies).reduce((sum, { rows }) => sum + rows, 0);
}

/** What became of values that PostgreSQL does not keep. */
export function describeUnstorable(unstorable: number): string[] {
  return unstorable === 0
    ? []
    : [
        `${unstorable} values are not quite as they were, since PostgreSQL does not keep the sign U+0000 (U+FFFD in its place) nor fractions of whole numbers.`,
      ];
}
