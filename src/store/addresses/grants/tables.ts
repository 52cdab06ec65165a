import type { Grant } from '../../../domain/addresses/grant.ts';
import type { RowOf, TableShapes } from '../../database/columns.ts';
import { omitNulls } from '../../database/rows.ts';

export const grantTables = {
  /** `sealed`: the tokens; `renewed_until`: whoever renews them now has so long; `is_greeted`: whoever installed it. */
  grants: {
    workspace: 'text',
    id: 'text',
    name: 'text',
    scopes: 'text',
    installer: 'person?',
    sealed: 'text',
    expires_at: 'integer?',
    renewed_until: 'integer?',
    at: 'integer',
    is_greeted: 'integer',
  },
} satisfies TableShapes;

export type GrantRow = RowOf<(typeof grantTables)['grants']>;

export function toGrant({ workspace, id, name, scopes, installer, at, is_greeted }: Omit<GrantRow, 'sealed'>): Grant {
  const listed = scopes.split(',').filter((scope) => scope !== '');
  return {
    workspace,
    id,
    name,
    scopes: listed,
    at,
    ...omitNulls({ installer }),
    ...(is_greeted === 1 && { isGreeted: true }),
  };
}
