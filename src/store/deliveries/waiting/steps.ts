import { OUTBOX_KEPT_MS } from '../../../domain/deliveries/delivery.ts';
import { getUrgencyRank, WAITING_MAX } from '../../../domain/deliveries/message-kinds.ts';
import type { Subject } from '../../../domain/subject.ts';
import { DAY_MS } from '../../../domain/time.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { sql } from '../../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../../database/query.ts';
import type { PastForgotten, Steps } from '../../room.ts';
import { addToMessage } from './add-to-message.ts';
import type { WaitingChange } from './changes.ts';

export const waitingSteps: Steps<WaitingChange> = {
  'messages.counted': ({ organisation, person, was = { day: '', begun: 0 }, now: { day, begun }, open }) => [
    bind(
      count,
      {
        ...{ organisation, person, day, begun, was_day: was.day, was_begun: was.begun },
        open: open === undefined ? null : JSON.stringify(open),
      },
      'outrun',
    ),
  ],
  'message.grown': addToMessage,
  'message.waits': ({ organisation, person, subject, urgency, at, until }) => [
    bind(keep, {
      ...{ organisation, person, subject: JSON.stringify(subject), at, until },
      urgency: getUrgencyRank(urgency),
    }),
    bind(dropBeyond, { organisation, person }),
  ],
  'message.released': ({ organisation, person, message }) => [
    bind(release, { organisation, person, id: message }, 'outrun'),
  ],
  'messages.bundled': ({ organisation, person, messages, at, leftUntil }) => [
    ...messages.map((id) => bind(putTogether, { organisation, person, id, bundle: nameBundle(person, at) }, 'outrun')),
    bind(postpone, { organisation, person, day: leftUntil }),
  ],
  'bundle.dropped': ({ organisation, person, at }) => dropBundled(organisation, { kind: 'bundle', person, at }),
};

/** Once a bundle is with its reader, or goes nowhere, nobody asks what was in it. */
export function dropBundled(organisation: string, subject: Subject): Step[] {
  return subject.kind === 'bundle' ? [bind(dropRows, { organisation, bundle: JSON.stringify(subject) })] : [];
}

/** What waited too long, and days that are over wherever somebody works. */
export function forgetWaiting({ at }: PastForgotten): Step[] {
  return [
    bind(dropOverdue, { at }),
    bind(dropLeft, { before: at - OUTBOX_KEPT_MS }),
    bind(dropDays, { before: getLocalDate(at - 2 * DAY_MS, 'UTC') }),
  ];
}

/** As the delivery that shows it names it. */
export function nameBundle(person: string, at: number): string {
  return JSON.stringify({ kind: 'bundle', person, at } satisfies Subject);
}

type Own = { organisation: string; person: string };
type Counted = Own & { day: string; begun: number; was_day: string; was_begun: number; open: string | null };

/** What is open stays so until another is, or the day is over. */
const count = prepareSql<Counted>()(
  ($) => sql`insert into message_days (organisation, person, day, begun, open_subject)
    values (${$.organisation}, ${$.person}, ${$.day}, ${$.begun}, cast(${$.open} as text))
    on conflict (organisation, person) do update set day = excluded.day, begun = excluded.begun,
      added = case when excluded.open_subject is null and message_days.day = excluded.day
        then message_days.added else '[]' end,
      open_subject = case when excluded.open_subject is null and message_days.day = excluded.day
        then message_days.open_subject else excluded.open_subject end
    where message_days.day = ${$.was_day} and message_days.begun = ${$.was_begun}`,
);

type Kept = Own & { subject: string; urgency: number; at: number; until: number };

const keep = prepareSql<Kept>()(
  ($) => sql`insert into waiting_messages (organisation, person, subject, urgency, at, until, not_before, bundle)
    values (${$.organisation}, ${$.person}, ${$.subject}, ${$.urgency}, ${$.at}, ${$.until}, '', null)
    on conflict (organisation, person, subject) where bundle is null do update set until = excluded.until,
      urgency = case when excluded.urgency < waiting_messages.urgency then excluded.urgency
        else waiting_messages.urgency end`,
);

/** However much is meant for somebody who does not come back: the least urgent falls away, of those the oldest. */
const dropBeyond = prepareSql<Own>()(
  ($) => sql`delete from waiting_messages where id in (
    select id from (
      select id, row_number() over (order by urgency, at desc, id desc) as place from waiting_messages
      where organisation = ${$.organisation} and person = ${$.person} and bundle is null) as placed
    where place > ${sql.lit(WAITING_MAX)})`,
);

const release = prepare<Own & { id: number }>()((db, $) =>
  db
    .deleteFrom('waiting_messages')
    .where('id', '=', $.id)
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .where('bundle', 'is', null),
);

const putTogether = prepare<Own & { id: number; bundle: string }>()((db, $) =>
  db
    .updateTable('waiting_messages')
    .set({ bundle: $.bundle })
    .where('id', '=', $.id)
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .where('bundle', 'is', null),
);

const postpone = prepare<Own & { day: string }>()((db, $) =>
  db
    .updateTable('waiting_messages')
    .set({ not_before: $.day })
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .where('bundle', 'is', null),
);

const dropRows = prepare<{ organisation: string; bundle: string }>()((db, $) =>
  db.deleteFrom('waiting_messages').where('organisation', '=', $.organisation).where('bundle', '=', $.bundle),
);

const dropOverdue = prepare<{ at: number }>()((db, $) =>
  db.deleteFrom('waiting_messages').where('until', '<', $.at).where('bundle', 'is', null),
);

/** Of a bundle that was never heard of again. */
const dropLeft = prepare<{ before: number }>()((db, $) =>
  db.deleteFrom('waiting_messages').where('until', '<', $.before),
);

const dropDays = prepare<{ before: string }>()((db, $) => db.deleteFrom('message_days').where('day', '<', $.before));
