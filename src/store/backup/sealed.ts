import type Sqlite from 'better-sqlite3';
import { nameTokens } from '../addresses/grants/steps.ts';
import type { Sealer } from '../sealing.ts';

const WORD = 'smarketing';
const NAME = 'backup';

/** How many sealed things a file holds, and how many of them the secrets at hand do not open. */
export type SealedCount = { sealed: number; closed: number };

/** A word by which a restore finds out whether it has the secret that was at hand here. */
export function sealWord(sealer: Sealer): string {
  return sealer.sealBody(WORD, NAME);
}

export function canOpenWord(sealer: Sealer, seal: string): boolean {
  return sealer.openBody(seal, NAME) === WORD;
}

/** Tries all that the bot’s own secret sealed, and the tokens of workspaces. */
export function countSealed(db: Sqlite.Database, sealer: Sealer): { own: SealedCount; tokens: SealedCount } {
  const memories = tryAll<{ sealed: string }>(db, 'select sealed from checkin_memories', ({ sealed }) =>
    sealer.open(sealed),
  );
  const bodies = tryAll<{ body: string; key: string }>(db, 'select body, key from inbox', ({ body, key }) =>
    sealer.openBody(body, key),
  );
  const tokens = tryAll<{ workspace: string; id: string; sealed: string }>(
    db,
    'select workspace, id, sealed from grants',
    (row) => sealer.openTokens(row.sealed, nameTokens(row)),
  );
  return { own: { sealed: memories.sealed + bodies.sealed, closed: memories.closed + bodies.closed }, tokens };
}

function tryAll<Row>(db: Sqlite.Database, sql: string, open: (row: Row) => unknown): SealedCount {
  const count = { sealed: 0, closed: 0 };
  for (const row of db.prepare<[], Row>(sql).iterate()) {
    count.sealed += 1;
    if (open(row) === undefined) count.closed += 1;
  }
  return count;
}
