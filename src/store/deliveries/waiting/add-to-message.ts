import { sql } from '../../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../../database/query.ts';
import { isRedrawWaiting } from '../queue/followers.ts';
import type { WaitingChange } from './changes.ts';

type Grown = Extract<WaitingChange, { kind: 'message.grown' }>;
type Own = { organisation: string; person: string };

/** It is drawn again where it stands, or may; what is still on its way is drawn when it leaves. */
export function addToMessage({ organisation, person, on, was, added, at }: Grown): Step[] {
  const own = { organisation, person };
  const after = JSON.stringify([...was, ...added]);
  return [
    bind(grow, { ...own, ...on, was: JSON.stringify(was), after }, 'outrun'),
    bind(holdOpen, own),
    bind(redrawOpen, { ...own, at }),
  ];
}

const grow = prepareSql<Own & { day: string; begun: number; was: string; after: string }>()(
  ($) => sql`update message_days set added = ${$.after} where organisation = ${$.organisation} and person = ${$.person}
    and day = ${$.day} and begun = ${$.begun} and added = ${$.was} and open_subject is not null`,
);

const selectOpen = ($: Own) => sql`select d.id from deliveries d join message_days m on m.open_subject = d.subject
    and m.organisation = d.organisation
  where m.organisation = ${$.organisation} and m.person = ${$.person} and d.kind = 'direct'`;

/** As posts are held while they are drawn again: another instance that takes a redraw now and we wait for each other. */
const holdOpen = prepare<Own>()((db, $, dialect) => {
  const ids = db.selectFrom('deliveries as d').select('d.id').orderBy('d.id');
  if (dialect === 'sqlite') return ids.limit(0);
  const open = selectOpen($);
  const updates = sql`select u.id from deliveries u where u.post in (${open}) and ${isRedrawWaiting('u')}`;
  return ids.where(sql<boolean>`d.id in (${open} union all ${updates})`).forShare();
});

const redrawOpen = prepareSql<Own & { at: number }>()(
  ($) => sql`insert into deliveries (kind, organisation, subject, platform, workspace, target_kind, target, lane,
      post, state, due_at, attempts, doubts, queued_at)
    select 'update', organisation, subject, platform, workspace, target_kind, target,
      platform || '/' || workspace || '/updates', id, 'queued', cast(${$.at} as bigint), 0, 0, cast(${$.at} as bigint)
    from deliveries b where b.id in (${selectOpen($)})
      and (b.state in ('sent', 'sending', 'unknown') or b.state in ('queued', 'retry') and b.doubts > 0)
      and not exists (select 1 from deliveries u where u.post = b.id and ${isRedrawWaiting('u')})
    on conflict do nothing`,
);

/** The message that is open with this person on the newest of their days, while it stands or is on its way. */
export const selectOpenMessage = prepareSql<Own>()(
  ($) => sql<{ subject: string; added: string }>`select m.open_subject as subject, m.added from message_days m
    where m.organisation = ${$.organisation} and m.person = ${$.person} and exists (
      select 1 from deliveries d where d.subject = m.open_subject and d.organisation = m.organisation
        and d.kind = 'direct' and d.state not in ('refused', 'expired'))`,
);
