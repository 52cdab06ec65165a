import { type Grant, type OpenedGrant, RENEW_LEASE_MS } from '../../../domain/addresses/grant.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Database } from '../../database/database.ts';
import { bind, prepare } from '../../database/query.ts';
import type { Sealer } from '../../sealing.ts';
import { nameTokens } from './steps.ts';
import { type GrantRow, toGrant } from './tables.ts';

/** What calls to Slack ask: the only way to the tokens of workspaces. */
export type OpenedGrants = {
  /** Undefined where the app is not installed; `sealed` where none of our keys opens it. */
  find(workspace: string): Promise<OpenedGrant | 'sealed' | undefined>;
  /** All of them, by workspace, without their tokens. */
  list(): Promise<Grant[]>;
  /** Whether it is our turn to renew this workspace's tokens: one of all instances has it, for `RENEW_LEASE_MS`. */
  claim(grant: Grant, now: Instant): Promise<boolean>;
  /** Seals by the first key what another opened; how many. What none opens stays. */
  reseal(): Promise<number>;
};

export function createOpenedGrants(database: Database, sealer: Sealer): OpenedGrants {
  const open = (row: GrantRow) => sealer.openTokens(row.sealed, nameTokens(row));
  return {
    find: async (workspace) => {
      const [row] = await database.all(selectGrant, { workspace });
      if (row === undefined) return undefined;
      const opened = open(row);
      return opened === undefined ? 'sealed' : { ...toGrant(row), secret: opened.text };
    },
    list: async () => (await database.all(selectGrants, {})).map(toGrant),
    claim: async ({ workspace, id }, now) => {
      const until = now + RENEW_LEASE_MS;
      return (await database.run([bind(claimRenewal, { workspace, id, now, until }, 'outrun')])).kept === 'kept';
    },
    reseal: async () => {
      let count = 0;
      for (const row of await database.all(selectGrants, {})) {
        const opened = open(row);
        if (opened === undefined || !opened.isOld) continue;
        const sealed = sealer.sealTokens(opened.text, nameTokens(row));
        await database.run([bind(replaceSeal, { workspace: row.workspace, was: row.sealed, sealed })]);
        count += 1;
      }
      return count;
    },
  };
}

const selectGrant = prepare<{ workspace: string }>()((db, $) =>
  db.selectFrom('grants').selectAll().where('workspace', '=', $.workspace),
);

const selectGrants = prepare<Record<never, never>>()((db) => db.selectFrom('grants').selectAll().orderBy('workspace'));

/** A lease that is further ahead than can be meant is of a clock that was ahead. */
const claimRenewal = prepare<{ workspace: string; id: string; now: number; until: number }>()((db, $) =>
  db
    .updateTable('grants')
    .set({ renewed_until: $.until })
    .where('workspace', '=', $.workspace)
    .where('id', '=', $.id)
    .where((is) =>
      is.or([is('renewed_until', 'is', null), is('renewed_until', '<=', $.now), is('renewed_until', '>', $.until)]),
    ),
);

/** Not over tokens that were renewed meanwhile. */
const replaceSeal = prepare<{ workspace: string; was: string; sealed: string }>()((db, $) =>
  db.updateTable('grants').set({ sealed: $.sealed }).where('workspace', '=', $.workspace).where('sealed', '=', $.was),
);
