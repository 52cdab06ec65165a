import type { Change } from './change.ts';
import { query, type Step, step } from './query.ts';

type ReferenceChange = Extract<Change, { kind: 'reference.kept' | 'reference.dropped' }>;

/** The newest reference of a place; what it does not know of a person it keeps from before. */
export function referenceSteps(change: ReferenceChange): Step[] {
  if (change.kind === 'reference.dropped') return [step(drop, { ...change.place })];
  const { platform, workspace, kind, id, serviceUrl, conversation = null, member = null } = change.reference;
  return [step(keep, { platform, workspace, kind, id, serviceUrl, conversation, member, at: change.at })];
}

type Key = { platform: string; workspace: string; kind: string; id: string };
type Row = Key & { serviceUrl: string; conversation: string | null; member: string | null; at: number };

const keep = query<Row>()((db, $) =>
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
      conflict.columns(['platform', 'workspace', 'kind', 'id']).doUpdateSet((is) => ({
        service_url: is.ref('excluded.service_url'),
        conversation: is.fn.coalesce('excluded.conversation', 'place_references.conversation'),
        member: is.fn.coalesce('excluded.member', 'place_references.member'),
        at: is.ref('excluded.at'),
      })),
    ),
);

const drop = query<Key>()((db, $) =>
  db
    .deleteFrom('place_references')
    .where('platform', '=', $.platform)
    .where('workspace', '=', $.workspace)
    .where('kind', '=', $.kind)
    .where('id', '=', $.id),
);
