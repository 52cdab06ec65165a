import { sql } from '../database/kysely.ts';
import { bind, prepareSql } from '../database/query.ts';
import { isToOutlet } from '../deliveries/queue/record-steps.ts';
import type { Steps } from '../room.ts';
import type { ListenerChange } from './changes.ts';

/** So many events wait for one listener at most. */
export const EVENTS_WAITING_MAX = 10_000;

export const eventSteps: Steps<Extract<ListenerChange, { kind: 'event.queued' }>> = {
  'event.queued': ({ organisation, event, subject, at }) => {
    const queued = { organisation, hears: `%|${event}|%`, subject: JSON.stringify(subject), at };
    return [bind(hold, queued), bind(add, queued)];
  },
};

type Queued = { organisation: string; hears: string; subject: string; at: number };

const isHearing = ($: Queued) => sql<boolean>`l.organisation = ${$.organisation} and l.off_at is null
  and l.events like ${$.hears}`;

/** What a listener may have by now is another event: it is known by its id, and not read twice. */
const isWaiting = ($: Queued) => sql<boolean>`w.lane = l.lane and w.target = l.id and w.subject = ${$.subject}
  and ${isToOutlet('w')} and w.state <> 'unknown' and w.doubts = 0`;

/** As posts are held while they are drawn again: what another instance is just taking says what was true before us. */
const hold = prepareSql<Queued>()(($, dialect) =>
  dialect === 'sqlite'
    ? sql<unknown>`select null where 0`
    : sql<unknown>`select w.id from listeners l join deliveries w on ${isWaiting($)} where ${isHearing($)}
        order by w.id for share of w`,
);

const add = prepareSql<Queued>()(
  (
    $,
  ) => sql<unknown>`insert into deliveries (kind, organisation, subject, platform, workspace, target_kind, target, lane, state,
      due_at, attempts, doubts, queued_at, moved)
    select 'event', l.organisation, cast(${$.subject} as text), 'listener', '', 'listener', l.id, l.lane, 'queued',
      cast(${$.at} as bigint), 0, 0, cast(${$.at} as bigint), 0
    from listeners l where ${isHearing($)} and not exists (select 1 from deliveries w where ${isWaiting($)})
      and (select count(*) from (select 1 from deliveries w where w.lane = l.lane
        and w.state in ('queued', 'retry', 'unknown', 'sending') limit ${sql.lit(EVENTS_WAITING_MAX)}) as waiting)
        < ${sql.lit(EVENTS_WAITING_MAX)}
    on conflict do nothing`,
);
