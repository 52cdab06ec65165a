import { sql } from '../../database/kysely.ts';
import { bind, prepare } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import type { GrantChange } from './changes.ts';
import type { GrantRow } from './tables.ts';

/** Tokens are sealed under the name of their workspace and of this one installing: in no other row can they be opened. */
export const grantSteps: Steps<GrantChange> = {
  'grant.kept': ({ grant, expiresAt = null }, sealer) => {
    const { workspace, id, name, scopes, installer = null, secret, at } = grant;
    const sealed = sealer.sealTokens(secret, nameTokens(grant));
    const row = { workspace, id, name, scopes: scopes.join(','), installer, sealed };
    return [bind(keepGrant, { ...row, expires_at: expiresAt, renewed_until: null, at, is_greeted: 0 })];
  },
  'grant.renewed': ({ grant, expiresAt }, sealer) => {
    const sealed = sealer.sealTokens(grant.secret, nameTokens(grant));
    return [bind(renewGrant, { workspace: grant.workspace, id: grant.id, sealed, expiresAt }, 'outrun')];
  },
  'grant.greeted': ({ grant: { workspace, id } }) => [bind(greetInstaller, { workspace, id }, 'outrun')],
  'grant.ended': ({ grant: { workspace, id } }) => [bind(endGrant, { workspace, id }, 'outrun')],
};

/** Under which name the tokens of a grant are sealed. */
export function nameTokens({ workspace, id }: { workspace: string; id: string }): string {
  return JSON.stringify(['slack', workspace, id]);
}

/** All of it anew, in one statement: of two at once neither may take the other for gone. */
const keepGrant = prepare<GrantRow>()((db, $) =>
  db
    .insertInto('grants')
    .values({
      ...{ workspace: $.workspace, id: $.id, name: $.name, scopes: $.scopes, installer: $.installer },
      ...{ sealed: $.sealed, expires_at: $.expires_at, renewed_until: $.renewed_until, at: $.at },
      is_greeted: $.is_greeted,
    })
    .onConflict((conflict) =>
      conflict.column('workspace').doUpdateSet((is) => ({
        ...{ id: $.id, name: $.name, scopes: $.scopes, installer: $.installer },
        ...{ sealed: $.sealed, expires_at: $.expires_at, renewed_until: $.renewed_until, at: $.at },
        is_greeted: sql<number>`case when ${is.ref('grants.installer')} = ${is.ref('excluded.installer')}
          then ${is.ref('grants.is_greeted')} else 0 end`,
      })),
    ),
);

const greetInstaller = prepare<{ workspace: string; id: string }>()((db, $) =>
  db
    .updateTable('grants')
    .set({ is_greeted: 1 })
    .where('workspace', '=', $.workspace)
    .where('id', '=', $.id)
    .where('is_greeted', '=', 0),
);

const endGrant = prepare<{ workspace: string; id: string }>()((db, $) =>
  db.deleteFrom('grants').where('workspace', '=', $.workspace).where('id', '=', $.id),
);

const renewGrant = prepare<{ workspace: string; id: string; sealed: string; expiresAt: number }>()((db, $) =>
  db
    .updateTable('grants')
    .set({ sealed: $.sealed, expires_at: $.expiresAt, renewed_until: null })
    .where('workspace', '=', $.workspace)
    .where('id', '=', $.id)
    .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '<', $.expiresAt)])),
);
