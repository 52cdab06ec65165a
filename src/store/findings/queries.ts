import { ACTIONS_OPEN_MAX, type Topic } from '../../domain/findings/finding.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import { createFeedbackReads } from './feedback-queries.ts';
import { createOwnFindingReads } from './own-queries.ts';
import type { FindingReads, TopicCount } from './reads.ts';
import { toAction, toActionAt, toCelebration, toNote, toThanks } from './tables.ts';

const DIGEST_MAX = 50;

export function createFindingReads(database: Database): FindingReads {
  return {
    ...createFeedbackReads(database),
    ...createOwnFindingReads(database),
    marketNote: async (organisation, id) => (await database.all(selectNote, { organisation, id })).map(toNote)[0],
    action: async (organisation, id) => (await database.all(selectAction, { organisation, id })).map(toAction)[0],
    openActions: async (organisation) => (await database.all(selectOpen, { organisation })).map(toAction),
    actionsSince: async (organisation, from, until) =>
      (await database.all(selectChanged, { organisation, from, until }))
        .flatMap((row) => toActionAt(row, until) ?? [])
        .filter(({ state, changedAt }) => state === 'open' || changedAt >= from),
    receipts: async (organisation, action) =>
      new Set((await database.all(selectReceipts, { organisation, action })).map(({ person }) => person)),
    actionsFor: async (organisation, person, most) =>
      (await database.all(selectAnswers, { organisation, person, most })).map(toAction),
    topicCounts: async (organisation, from, until) =>
      toTopicCounts(await database.all(countTopics, { organisation, from, until })),
    quotableNotes: async (organisation, from, until, most) =>
      (await database.all(selectQuotable, { organisation, from, until, most })).map(({ words, person, topic }) => ({
        words: words ?? '',
        person,
        topic: topic as Topic,
      })),
    celebrations: async (organisation, from, until) =>
      (await database.all(selectUnused, { organisation, from, until })).map(toCelebration),
    celebration: async (organisation, id) =>
      (await database.all(selectCelebration, { organisation, id })).map((row) => ({
        ...toCelebration(row),
        person: row.person,
        isUsed: row.used_at !== null,
      }))[0],
    thanks: async (organisation, id) => (await database.all(selectThanks, { organisation, id })).map(toThanks)[0],
  };
}

type Between = { organisation: string; from: number; until: number };

type Known = { organisation: string; id: string };

const selectNote = prepare<Known>()((db, $) =>
  db.selectFrom('market_notes').selectAll().where('id', '=', $.id).where('organisation', '=', $.organisation),
);

const selectAction = prepare<Known>()((db, $) =>
  db.selectFrom('actions').selectAll().where('id', '=', $.id).where('organisation', '=', $.organisation),
);

const selectOpen = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('actions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'open')
    .orderBy('at', 'desc')
    .limit(ACTIONS_OPEN_MAX),
);

const selectChanged = prepare<Between>()((db, $) =>
  db
    .selectFrom('actions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('at', '<', $.until)
    .where((is) => is.or([is('state', '=', 'open'), is('changed_at', '>=', $.from)]))
    .orderBy('changed_at', 'desc')
    .limit(DIGEST_MAX),
);

const selectReceipts = prepare<{ organisation: string; action: string }>()((db, $) =>
  db
    .selectFrom('action_receipts')
    .select('person')
    .where('action', '=', $.action)
    .where('organisation', '=', $.organisation),
);

const selectAnswers = prepare<{ organisation: string; person: string; most: number }>()((db, $) =>
  db
    .selectFrom('action_receipts as r')
    .innerJoin('actions as a', 'a.id', 'r.action')
    .selectAll('a')
    .where('r.organisation', '=', $.organisation)
    .where('r.person', '=', $.person)
    .orderBy('r.at', 'desc')
    .orderBy('a.id')
    .limit($.most),
);

/** Of everybody whose data is erased together one row. */
const countTopics = prepare<Between>()((db, $) =>
  db
    .selectFrom('market_notes')
    .select((is) => [
      'topic',
      sql<string>`case when person like 'erased-%' then '' else person end`.as('who'),
      is.fn.countAll<number>().as('notes'),
    ])
    .where('organisation', '=', $.organisation)
    .where('at', '>=', $.from)
    .where('at', '<', $.until)
    .groupBy(['topic', 'who'])
    .orderBy('topic')
    .orderBy('who'),
);

function toTopicCounts(rows: { topic: string; who: string; notes: number }[]): TopicCount[] {
  const byTopic = new Map<string, TopicCount>();
  for (const { topic, who, notes } of rows) {
    const count = byTopic.get(topic) ?? { topic: topic as Topic, notes: 0, people: [] };
    count.notes += notes;
    if (who !== '') count.people.push(who);
    byTopic.set(topic, count);
  }
  return [...byTopic.values()];
}

const selectQuotable = prepare<Between & { most: number }>()((db, $) =>
  db
    .selectFrom('market_notes')
    .select(['words', 'person', 'topic'])
    .where('organisation', '=', $.organisation)
    .where('at', '>=', $.from)
    .where('at', '<', $.until)
    .where('may_be_quoted', '=', 1)
    .where('words', 'is not', null)
    .orderBy('at', 'desc')
    .limit($.most),
);

const selectUnused = prepare<Between>()((db, $) =>
  db
    .selectFrom('celebrations')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('at', '>=', $.from)
    .where('at', '<', $.until)
    .where('used_at', 'is', null)
    .orderBy('at')
    .limit(DIGEST_MAX),
);

const selectCelebration = prepare<Known>()((db, $) =>
  db.selectFrom('celebrations').selectAll().where('id', '=', $.id).where('organisation', '=', $.organisation),
);

const selectThanks = prepare<Known>()((db, $) =>
  db.selectFrom('thanks').selectAll().where('id', '=', $.id).where('organisation', '=', $.organisation),
);
