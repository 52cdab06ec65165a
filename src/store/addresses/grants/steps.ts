import { insertInto } from '../../database/insert.ts';
import { bind, prepare } from '../../database/query.ts';
import type { Steps } from '../../room.ts';
import type { GrantChange } from './changes.ts';
import { grantTables } from './tables.ts';

/** Tokens are sealed under the name of their workspace and of this one installing: in no other row can they be opened. */
export const grantSteps: Steps<GrantChange> = {
  'grant.kept': ({ grant, expiresAt = null }, sealer) => {
    const { workspace, id, name, scopes, installer = null, secret, at } = grant;
    const sealed = sealer.sealTokens(secret, nameTokens(grant));
    const row = { workspace, id, name, scopes: scopes.join(','), installer, sealed };
    return [bind(dropGrant, { workspace }), bind(addGrant, { ...row, expires_at: expiresAt, renewed_until: null, at })];
  },
  'grant.renewed': ({ grant, expiresAt }, sealer) => {
    const sealed = sealer.sealTokens(grant.secret, nameTokens(grant));
    return [bind(renewGrant, { workspace: grant.workspace, id: grant.id, sealed, expiresAt }, 'outrun')];
  },
  'grant.ended': ({ grant: { workspace, id } }) => [bind(endGrant, { workspace, id }, 'outrun')],
};

/** Under which name the tokens of a grant are sealed. */
export function nameTokens({ workspace, id }: { workspace: string; id: string }): string {
  return JSON.stringify(['slack', workspace, id]);
}

const addGrant = insertInto(grantTables, 'grants');

const dropGrant = prepare<{ workspace: string }>()((db, $) =>
  db.deleteFrom('grants').where('workspace', '=', $.workspace),
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
