import type { AddressKey } from '../../domain/addresses/address.ts';
import { type RawBuilder, sql } from '../database/kysely.ts';
import { bind, type Dialect, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { AddressChange } from './changes.ts';
import { type AddressRow, toAddressRow } from './tables.ts';

export const addressSteps: Steps<AddressChange> = {
  'address.kept': ({ address, at }) => [bind(keepAddress, toAddressRow(address, at))],
  'address.dropped': ({ place: { platform, workspace, kind, id } }) => [
    bind(dropAddress, { platform, workspace, kind, id }),
  ],
};

/** The newest address of a place, in whichever order they come; what it does not know of a person it keeps from the other. */
const keepAddress = prepare<AddressRow>()((db, $, dialect) =>
  db
    .insertInto('place_references')
    .values({
      platform: $.platform,
      workspace: $.workspace,
      kind: $.kind,
      id: $.id,
      service_url: $.service_url,
      conversation: $.conversation,
      member: $.member,
      at: $.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'workspace', 'kind', 'id']).doUpdateSet({
        service_url: pickNewest('service_url'),
        conversation: pickNewest('conversation'),
        member: pickNewest('member'),
        at: pickLatest(dialect),
      }),
    ),
);

/** Of two instances the later may have heard it earlier. */
function pickNewest(column: 'service_url' | 'conversation' | 'member'): RawBuilder<string> {
  const [given, kept] = [sql.ref<string>(`excluded.${column}`), sql.ref<string>(`place_references.${column}`)];
  return sql`case when excluded.at >= place_references.at then coalesce(${given}, ${kept}) else coalesce(${kept}, ${given}) end`;
}

function pickLatest(dialect: Dialect): RawBuilder<number> {
  return dialect === 'sqlite'
    ? sql`max(excluded.at, place_references.at)`
    : sql`greatest(excluded.at, place_references.at)`;
}

const dropAddress = prepare<AddressKey>()((db, $) =>
  db
    .deleteFrom('place_references')
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('kind', '=', $.kind)
    .where('id', '=', $.id),
);
