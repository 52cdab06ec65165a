import { findLeftBehind } from '../../domain/deliveries/left-behind.ts';
import type { CardPlace, ChatTarget } from '../../domain/deliveries/target.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare, prepareSql, type Step } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { MoveChange } from './changes.ts';
import { queueMessage, redrawPosts } from './queue/queue-steps.ts';
import { toChatTarget, toTargetRow } from './tables.ts';

export const moveSteps: Steps<MoveChange> = {
  'card.moved': ({ organisation, subject, to, at }) => {
    const card = { organisation, subject: JSON.stringify(subject), ...toTargetRow(to) };
    return [
      bind(holdCards, { organisation, subject: card.subject }),
      bind(dropFollowers, card),
      bind(dropUnsent, card),
      ...queueMessage('post', { organisation, subject, target: to, at }),
      // Where it moved to meanwhile: what is on its way there arrives as no card.
      ...leavePlaces({ organisation, subject, target: to, at }, 'later'),
    ];
  },
};

type Moved = { organisation: string; subject: Subject; target: ChatTarget; at: Instant };

/** The card is here now: what stood in this workspace before shows what it left behind; `later`: also what was to come after it. */
export function leavePlaces({ organisation, subject, target, at }: Moved, which: 'former' | 'later'): Step[] {
  const leftBehind = findLeftBehind(subject);
  if (leftBehind === undefined) return [];
  const card = { organisation, subject: JSON.stringify(subject), ...toTargetRow(target) };
  const left = JSON.stringify(leftBehind);
  return [
    bind(leaveCards, { ...card, left, is_later: which === 'later' ? 1 : 0 }),
    bind(changeUpdates, { organisation, left }),
    bind(dropLines, { organisation, left }),
    ...redrawPosts({ organisation, subject: leftBehind, at }),
  ];
}

export async function readPlaces(database: Database, organisation: string, subject: Subject): Promise<CardPlace[]> {
  const rows = await database.all(selectPlaces, { organisation, subject: JSON.stringify(subject) });
  return rows.map((row) => {
    const since = row.sent_message === null ? null : row.ended_at;
    return { target: toChatTarget(row), isThere: row.sent_message !== null, ...(since !== null && { since }) };
  });
}

export async function readGivenUp(database: Database, organisation: string, subject: Subject): Promise<ChatTarget[]> {
  const rows = await database.all(selectGivenUp, { organisation, subject: JSON.stringify(subject) });
  return rows.map(toChatTarget);
}

type Shown = { organisation: string; subject: string };
type Card = Shown & { platform: string; workspace: string; target_kind: string; target: string };

const selectPlaces = prepare<Shown>()((db, $) =>
  db
    .selectFrom('deliveries')
    .select(['platform', 'workspace', 'target_kind', 'target', 'sent_message', 'ended_at'])
    .where('subject', '=', $.subject)
    .where('kind', '=', 'post')
    .where('organisation', '=', $.organisation)
    .where('moved', '=', 0)
    .where('state', 'not in', ['refused', 'expired'])
    .orderBy('id'),
);

const selectGivenUp = prepare<Shown>()((db, $) =>
  db
    .selectFrom('deliveries')
    .select(['platform', 'workspace', 'target_kind', 'target'])
    .where('subject', '=', $.subject)
    .where('kind', '=', 'post')
    .where('organisation', '=', $.organisation)
    .where('moved', '=', 0)
    .where('state', 'in', ['refused', 'expired'])
    .orderBy('id'),
);

/** An instance that is just taking one of these is waited for: then it is on its way. SQLite has one writer. */
const holdCards = prepare<Shown>()((db, $, dialect) => {
  const cards = db
    .selectFrom('deliveries')
    .select('id')
    .where('subject', '=', $.subject)
    .where('kind', '=', 'post')
    .where('organisation', '=', $.organisation)
    .orderBy('id');
  return dialect === 'sqlite' ? cards.limit(0) : cards.forUpdate();
});

const isCardThere = ($: Card) => sql<boolean>`c.kind = 'post' and c.subject = ${$.subject}
  and c.organisation = ${$.organisation} and c.platform = ${$.platform} and c.workspace = ${$.workspace} and c.moved = 0`;

/** Surely never left: nobody misses it where the card is no more. Where it was refused it is tried anew. */
const selectUnsent = ($: Card) => sql`select c.id from deliveries c where ${isCardThere($)} and c.sent_message is null
  and (c.state in ('refused', 'expired') or c.state in ('queued', 'retry') and c.doubts = 0 and c.target <> ${$.target})`;

const dropFollowers = prepareSql<Card>()(($) => sql`delete from deliveries where post in (${selectUnsent($)})`);
const dropUnsent = prepareSql<Card>()(($) => sql`delete from deliveries where id in (${selectUnsent($)})`);

/** Told by their order: whatever was queued before the card that is there now, or after it. */
const leaveCards = prepareSql<Card & { left: string; is_later: number }>()(
  ($) => sql`update deliveries set subject = ${$.left}, moved = id where id in (
    select f.id from deliveries c join deliveries f on f.kind = 'post' and f.subject = c.subject
      and f.organisation = c.organisation and f.platform = c.platform and f.workspace = c.workspace and f.moved = 0
    where ${isCardThere($)} and c.target_kind = ${$.target_kind} and c.target = ${$.target}
      and (c.sent_message is not null and f.id < c.id or f.id > c.id and cast(${$.is_later} as bigint) = 1))`,
);

type Left = { organisation: string; left: string };
const selectLeft = ($: Left) => sql`select f.id from deliveries f
  where f.kind = 'post' and f.subject = ${$.left} and f.organisation = ${$.organisation}`;

/** What was to draw the card draws what it left; where it is under way, also when it is tried again. */
const changeUpdates = prepareSql<Left>()(
  ($) => sql`update deliveries set subject = ${$.left} where kind = 'update' and post in (${selectLeft($)})
    and state in ('queued', 'retry', 'sending', 'unknown')`,
);

const dropLines = prepareSql<Left>()(
  ($) => sql`delete from deliveries where kind = 'line' and post in (${selectLeft($)})
    and state in ('queued', 'retry', 'unknown')`,
);
