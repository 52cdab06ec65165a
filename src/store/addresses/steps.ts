import type { RawBuilder } from 'kysely';
import type { Change } from '../change.ts';
import { sql } from '../database/kysely.ts';
import { bind, type Dialect, prepare, type Step } from '../database/query.ts';

type AddressChange = Extract<Change, { kind: 'address.kept' | 'address.dropped' }>;

/** The newest address of a place, in whichever order they come; what it does not know of a person it keeps from the other. */
export function addressSteps(change: AddressChange): Step[] {
  if (change.kind === 'address.dropped') return [bind(drop, { ...change.place })];
  const { platform, workspace, kind, id, serviceUrl, conversation = null, member = null } = change.address;
  return [bind(keep, { platform, workspace, kind, id, serviceUrl, conversation, member, at: change.at })];
}

type Key = { platform: string; workspace: string; kind: string; id: string };
type Row = Key & { serviceUrl: string; conversation: string | null; member: string | null; at: number };

const keep = prepare<Row>()((db, $, dialect) =>
  db
    .insertInto('place_references')
    .values({
      platform: $.platform,
      workspace: $.workspace,
      kind: $.kind,
      id: $.id,
      service_url: $.serviceUrl,
      conversation: $.conversation,
      member: $.member,
      at: $.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['platform', 'workspace', 'kind', 'id']).doUpdateSet({
        service_url: newest('service_url'),
        conversation: newest('conversation'),
        member: newest('member'),
        at: latest(dialect),
      }),
    ),
);

/** Of two instances the later may have heard it earlier. */
function newest(column: 'service_url' | 'conversation' | 'member'): RawBuilder<string> {
  const [given, kept] = [sql.ref<string>(`excluded.${column}`), sql.ref<string>(`place_references.${column}`)];
  return sql`case when excluded.at >= place_references.at then coalesce(${given}, ${kept}) else coalesce(${kept}, ${given}) end`;
}

function latest(dialect: Dialect): RawBuilder<number> {
  return dialect === 'sqlite'
    ? sql`max(excluded.at, place_references.at)`
    : sql`greatest(excluded.at, place_references.at)`;
}

const drop = prepare<Key>()((db, $) =>
  db
    .deleteFrom('place_references')
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('kind', '=', $.kind)
    .where('id', '=', $.id),
);

/** Who is in no set-up, or no longer: they are found again when they come by. */
export const forgetStrangers = prepare<{ before: number }>()((db, $) =>
  db
    .deleteFrom('place_references')
    .where('kind', '=', 'person')
    .where('at', '<', $.before)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('identities as i')
            .select('i.person')
            .whereRef('i.platform', '=', 'place_references.platform')
            .whereRef('i.workspace', '=', 'place_references.workspace')
            .whereRef('i.user_id', '=', 'place_references.id'),
        ),
      ),
    ),
);

/** How somebody was reached. Their directory id and the workspace's address are enough to begin anew. */
export const forgetAddresses = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .deleteFrom('place_references')
    .where('kind', '=', 'person')
    .where((is) =>
      is.exists(
        is
          .selectFrom('identities as i')
          .select('i.person')
          .whereRef('i.platform', '=', 'place_references.platform')
          .whereRef('i.workspace', '=', 'place_references.workspace')
          .whereRef('i.user_id', '=', 'place_references.id')
          .where('i.organisation', '=', $.organisation)
          .where('i.person', '=', $.person),
      ),
    ),
);
