import { nameAsked } from '../../../domain/deliveries/asking/asked.ts';
import { findAskEnd, limitAsk, listAsked } from '../../../domain/deliveries/asking/asks.ts';
import type { ChatTarget } from '../../../domain/deliveries/target.ts';
import type { Subject } from '../../../domain/subject.ts';
import type { Instant } from '../../../domain/time.ts';
import { sql } from '../../database/kysely.ts';
import { bind, type Dialect, prepare, prepareSql, type Step } from '../../database/query.ts';
import type { QueueChange } from '../changes.ts';
import { toTargetRow } from '../tables.ts';
import { prepareHold, prepareRedraw } from './followers.ts';

/** So much is forgotten in a minute, of each: more than comes in one, and after a standstill nobody waits long. */
export const FORGOTTEN_MAX = 30_000;

const LAPSE = nameAsked('lapse');

type Queued = { kind: 'post' | 'direct'; organisation: string; subject: Subject; target: ChatTarget; at: Instant };
type Changed = Extract<QueueChange, { kind: 'asks.changed' }>;

/** What a message that was just queued asks about, by which it is found when that is done. */
export function addAsked({ kind, organisation, subject, target, at }: Queued): Step[] {
  const about = listAsked(subject, target);
  if (about.length === 0) return [];
  const message = { organisation, subject: JSON.stringify(subject), ...toTargetRow(target) };
  const lapsesAt = findAskEnd(subject);
  const add = (names: string[], until: Instant) => bind(ADD[kind], { ...message, about: JSON.stringify(names), until });
  return [add(about, limitAsk(subject, at, lapsesAt)), ...(lapsesAt === undefined ? [] : [add([LAPSE], lapsesAt)])];
}

/** Messages that ask about these things are drawn again; of a thing nobody is asked about nothing follows. */
export function redrawAsking({ organisation, about, at }: Changed): Step[] {
  const asked = { organisation, about: JSON.stringify(about) };
  return [bind(holdAsking, asked), bind(redraw, { ...asked, at })];
}

/** What lapsed since is no longer asked: its messages are drawn again, once, before that is forgotten. */
export function redrawLapsed(at: Instant): Step[] {
  return [bind(holdLapsed, { at }), bind(redrawPast, { at })];
}

/** As long as it is asked about a message is kept; then it may go as others do. */
export const dropAsked = prepare<{ at: number }>()((db, $) =>
  db
    .deleteFrom('asks')
    .where('until', '<', $.at)
    .where('delivery', 'in', (past) =>
      past.selectFrom('asks').select('delivery').where('until', '<', $.at).orderBy('until').limit(FORGOTTEN_MAX),
    ),
);

/** Names that were given as JSON, a row each. */
export const selectNames = (names: string, dialect: Dialect) =>
  dialect === 'sqlite'
    ? sql`select value from json_each(${names})`
    : sql`select value from json_array_elements_text(cast(${names} as json))`;

type Message = {
  organisation: string;
  subject: string;
  platform: string;
  workspace: string;
  target_kind: string;
  target: string;
};

/** Each in the words of the index that finds it. */
const ADD = { post: prepareAdding('post'), direct: prepareAdding('direct') };

/** The same may have been queued before: what it asks about stands there then. */
function prepareAdding(kind: Queued['kind']) {
  return prepareSql<Message & { about: string; until: number }>()(
    ($, dialect) => sql`insert into asks (organisation, about, delivery, until)
      select d.organisation, a.value, d.id, cast(${$.until} as bigint)
      from deliveries d, (${selectNames($.about, dialect)}) a
      where d.subject = ${$.subject} and d.organisation = ${$.organisation} and d.kind = ${sql.lit(kind)}
        and d.platform = ${$.platform} and d.workspace = ${$.workspace} and d.target_kind = ${$.target_kind}
        and d.target = ${$.target}
      on conflict do nothing`,
  );
}

type Asked = { organisation: string; about: string };

const selectAsking = ($: Asked, dialect: Dialect) => sql`select a.delivery from asks a
  where a.organisation = ${$.organisation} and a.about in (${selectNames($.about, dialect)})`;

const holdAsking = prepareHold<Asked>(selectAsking);
const redraw = prepareRedraw<Asked>(selectAsking, () => sql`'/updates'`);

const selectLapsed = ($: { at: number }) => sql`select a.delivery from asks a
  where a.until < cast(${$.at} as bigint) and a.about = ${sql.lit(LAPSE)}`;

const holdLapsed = prepareHold<{ at: number }>(selectLapsed);
const redrawPast = prepareRedraw<{ at: number }>(selectLapsed, () => sql`'/updates'`);
