import { randomBytes } from 'node:crypto';
import { UNFOUNDED } from '../../../domain/people/person.ts';
import { JOIN_CODE_MS } from '../../../domain/setup/founding/join-code.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../../database/query.ts';
import { listenSteps, waitStep } from '../../people/miss-steps.ts';
import type { PastForgotten, Steps } from '../../room.ts';
import type { JoinChange } from '../changes.ts';

const SALT_BYTES = 16;

/** A code is used once, and a workspace is of one organisation: of two at once one comes first. */
export const joinSteps: Steps<JoinChange> = {
  'join.offered': ({ organisation, code, until }, sealer) => {
    const salt = randomBytes(SALT_BYTES).toString('base64url');
    return [bind(keepCode, { organisation, salt, hash: sealer.hashCode(code, salt), until })];
  },
  'join.used': ({ organisation, hash, by, at }) => [
    ...listenSteps({ organisation: UNFOUNDED, by, at }),
    bind(useCode, { organisation, hash, at }, 'outrun'),
  ],
  'workspace.taken': ({ workspace: { platform, id } }) => [
    waitStep({ organisation: UNFOUNDED }),
    bind(findFree, { platform, id }, 'outrun'),
  ],
};

/** What a code came to is said for as long again as it was good. */
export function forgetCodes({ at }: PastForgotten): Step[] {
  return [bind(dropCodes, { before: at - JOIN_CODE_MS })];
}

/** A new code takes the place of the one before. */
const keepCode = prepare<{ organisation: string; salt: string; hash: string; until: number }>()((db, $) =>
  db
    .insertInto('join_codes')
    .values({ organisation: $.organisation, salt: $.salt, hash: $.hash, until: $.until, is_used: 0 })
    .onConflict((conflict) =>
      conflict.column('organisation').doUpdateSet({ salt: $.salt, hash: $.hash, until: $.until, is_used: 0 }),
    ),
);

const useCode = prepare<{ organisation: string; hash: string; at: number }>()((db, $) =>
  db
    .updateTable('join_codes')
    .set({ is_used: 1 })
    .where('organisation', '=', $.organisation)
    .where('hash', '=', $.hash)
    .where('until', '>=', $.at)
    .where('is_used', '=', 0),
);

const dropCodes = prepare<{ before: number }>()((db, $) => db.deleteFrom('join_codes').where('until', '<', $.before));

/** Whether no organisation has this workspace. */
const findFree = prepareSql<{ platform: string; id: string }>()(($, dialect) =>
  dialect === 'sqlite'
    ? sql`select 1 as free where not exists (
        select 1 from organisations o, json_each(o.body, '$.workspaces') w
        where json_extract(w.value, '$.platform') = ${$.platform} and json_extract(w.value, '$.id') = ${$.id})`
    : sql`select 1 as free where not exists (
        select 1 from organisations o, jsonb_array_elements(o.body::jsonb -> 'workspaces') w
        where w ->> 'platform' = ${$.platform} and w ->> 'id' = ${$.id})`,
);
