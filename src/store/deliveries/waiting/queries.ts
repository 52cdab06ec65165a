import { z } from 'zod';
import {
  isBegun,
  type MessagesOfPerson,
  mayGrow,
  type OpenMessage,
  URGENCIES,
  type WaitingMessage,
} from '../../../domain/deliveries/message-kinds.ts';
import { readSubject } from '../../../domain/subject.ts';
import type { Database } from '../../database/database.ts';
import { sql } from '../../database/kysely.ts';
import { prepare, prepareSql } from '../../database/query.ts';
import { selectOpenMessage } from './add-to-message.ts';
import type { WaitingReads } from './reads.ts';
import { nameBundle } from './steps.ts';

export function createWaitingReads(database: Database): WaitingReads {
  const waitingAmong: WaitingReads['waitingAmong'] = async (organisation, people) =>
    (await database.all(selectAmong, { organisation, people: JSON.stringify(people) })).flatMap(toWaiting);
  return {
    messageDays: async (organisation) => (await database.all(selectDays, { organisation })).map(toMessages),
    openMessage: async (organisation, person) => {
      const [row] = await database.all(selectOpenMessage, { organisation, person });
      return row && toOpen(row);
    },
    waitingMessages: (organisation, person) => waitingAmong(organisation, [person]),
    waitingAmong,
    ownWaiting: async (organisation, person) =>
      (await database.all(selectOwn, { organisation, person })).map(({ subject, at }) => ({
        subject: readSubject(subject),
        at,
      })),
    bundled: async (organisation, person, at) =>
      (await database.all(selectBundled, { organisation, bundle: nameBundle(person, at) })).map(({ subject }) =>
        readSubject(subject),
      ),
  };
}

type DayRow = { person: string; day: string | null; begun: number; waits_from: string | null; waiting: number };

function toMessages({ person, day, begun, waits_from, waiting }: DayRow): MessagesOfPerson {
  return {
    person,
    ...(day !== null && { newest: { day, begun } }),
    ...(waits_from !== null && { waitsFrom: waits_from, waiting }),
  };
}

function toOpen({ subject: json, added }: { subject: string; added: string }): OpenMessage | undefined {
  const subject = readSubject(json);
  return mayGrow(subject) ? { subject, added: ADDED.parse(JSON.parse(added)) } : undefined;
}

const ADDED = z.array(z.string());

type Row = {
  id: number;
  person: string;
  subject: string;
  urgency: number;
  at: number;
  until: number;
  not_before: string;
};

function toWaiting({ id, person, subject: json, urgency, at, until, not_before }: Row): WaitingMessage[] {
  const subject = readSubject(json);
  // Only what is begun waits.
  if (!isBegun(subject)) return [];
  return [
    {
      ...{ id, person, subject, at, until },
      urgency: URGENCIES[urgency] ?? 'else',
      ...(not_before !== '' && { notBefore: not_before }),
    },
  ];
}

/** A day and what waits are one question, as whoever begins a message asks both. */
const selectDays = prepareSql<{ organisation: string }>()(
  ($) => sql<DayRow>`select person, max(day) as day, max(begun) as begun, min(waits_from) as waits_from,
      max(waiting) as waiting from (
      select person, day, begun, cast(null as text) as waits_from, 0 as waiting from message_days
        where organisation = ${$.organisation}
      union all
      select person, null, 0, min(not_before), cast(count(*) as integer) from waiting_messages
        where organisation = ${$.organisation} and bundle is null group by person) as known
    group by person order by person`,
);

const selectAmong = prepareSql<{ organisation: string; people: string }>()(
  ($, dialect) => sql<Row>`select id, person, subject, urgency, at, until, not_before from waiting_messages
    where organisation = ${$.organisation} and bundle is null and person in (${
      dialect === 'sqlite'
        ? sql`select value from json_each(${$.people})`
        : sql`select value from json_array_elements_text(cast(${$.people} as json))`
    })
    order by person, urgency, at, id`,
);

const selectOwn = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('waiting_messages')
    .select(['subject', 'at'])
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at'),
);

const selectBundled = prepare<{ organisation: string; bundle: string }>()((db, $) =>
  db
    .selectFrom('waiting_messages')
    .select('subject')
    .where('organisation', '=', $.organisation)
    .where('bundle', '=', $.bundle)
    .orderBy('urgency')
    .orderBy('at')
    .orderBy('id'),
);
