import { randomUUID } from 'node:crypto';
import { OpeningFailure } from '../opening-failure.ts';
import { holdFile } from './engines/copy-file.ts';
import { withDraft, writeDraft } from './engines/draft-file.ts';
import { listTables, type ShowShare, tallyFile } from './engines/file-tables.ts';
import { findDifferences, type Tallies } from './engines/tally.ts';
import { BackupRefusal } from './refusal.ts';
import { assertNothingThere } from './restore-backup.ts';
import { assertNewest, bringUpToDate, getFile, isFileUrl } from './shape.ts';

/** What stands there now, the same as stood here, but for values that PostgreSQL does not keep so. */
export type Moved = { tallies: Tallies; unstorable: number };
/** The databases, as URLs; `name`: by what `to` was told. */
type Move = { from: string; to: string; name: string; now(): number; show: ShowShare };

/** Copies everything into an empty database of the other engine while no bot runs: all of it, found the same there, or nothing. */
export async function moveDatabase(move: Move): Promise<Moved> {
  const { from, to, name, show } = move;
  if (isFileUrl(from) === isFileUrl(to))
    throw new BackupRefusal('both databases are of one kind: make a backup and restore it there');
  await assertNewest(from);
  try {
    return isFileUrl(from) ? await moveToServer(getFile(from), to, show) : await moveToFile(move, getFile(to));
  } catch (reason) {
    // Where from, it was opened before.
    throw reason instanceof OpeningFailure
      ? new BackupRefusal(reason.message.replace('DATABASE_URL', name), reason)
      : reason;
  }
}

async function moveToServer(from: string, to: string, show: ShowShare): Promise<Moved> {
  const { assertServerIsEmpty, loadIntoPostgres } = await import('./engines/into-postgres.ts');
  return holdFile(from, async (db) => {
    await assertServerIsEmpty(to, listTables(db));
    await bringUpToDate(to);
    return loadIntoPostgres(to, db, show);
  });
}

async function moveToFile({ from, now, show }: Move, target: string): Promise<Moved> {
  assertNothingThere(target);
  const { copyFromPostgres } = await import('./engines/from-postgres.ts');
  return writeDraft(target, false, randomUUID(), async (draft) => {
    await bringUpToDate(`file:${draft}`);
    return withDraft(draft, async (db) => {
      const { tallies } = await copyFromPostgres(from, db, { now, isAlone: true, show });
      const different = findDifferences(tallies, tallyFile(db, show));
      if (different.length > 0)
        throw new BackupRefusal(`SQLite keeps ${different.join(', ')} otherwise; nothing was changed`);
      return { tallies, unstorable: 0 };
    });
  });
}
