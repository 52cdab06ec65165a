import { ACTIONS_OPEN_MAX, type Topic } from '../../domain/findings/finding.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/kysely.ts';
import { prepare } from '../database/query.ts';
import type { FindingReads, TopicCount } from './reads.ts';
import { actionOf, celebrationOf, noteOf, thanksOf } from './rows.ts';
import { voicesOf } from './voice-queries.ts';

const DIGEST_MAX = 50;
/** As many as an export can show; older ones are for the command line. */
const OWN_MAX = 5000;

export function findingReadsOf(database: Database): FindingReads {
  return {
    ...voicesOf(database),
    marketNote: async (id) => (await database.all(noteById, { id })).map(noteOf)[0],
    action: async (id) => (await database.all(actionById, { id })).map(actionOf)[0],
    openActions: async (organisation) => (await database.all(open, { organisation })).map(actionOf),
    actionsSince: async (organisation, from) => (await database.all(changed, { organisation, from })).map(actionOf),
    receipts: async (action) => new Set((await database.all(receipts, { action })).map(({ person }) => person)),
    topicCounts: async (organisation, from, until) =>
      countsOf(await database.all(counts, { organisation, from, until })),
    quotableNotes: async (organisation, from, until, most) =>
      (await database.all(quotable, { organisation, from, until, most })).map(({ words, person }) => ({
        words: words ?? '',
        person,
      })),
    celebrations: async (organisation, since) =>
      (await database.all(unused, { organisation, since })).map(celebrationOf),
    celebration: async (id) =>
      (await database.all(celebrationById, { id })).map((row) => ({
        ...celebrationOf(row),
        person: row.person,
        isUsed: row.used_at !== null,
      }))[0],
    thanks: async (id) => (await database.all(thanksById, { id })).map(thanksOf)[0],
    ownFindings: async (organisation, person) => {
      const of = { organisation, person };
      const [notes, thanks, celebrations, actions] = await Promise.all([
        database.all(notesBy, of),
        database.all(thanksWith, of),
        database.all(celebrationsBy, of),
        database.all(actionsBy, of),
      ]);
      return {
        notes: notes.map(noteOf),
        thanks: thanks.map(thanksOf),
        celebrations: celebrations.map(celebrationOf),
        actions: actions.map(actionOf),
      };
    },
  };
}

type Own = { organisation: string; person: string };
type Between = { organisation: string; from: number; until: number };

const noteById = prepare<{ id: string }>()((db, $) => db.selectFrom('market_notes').selectAll().where('id', '=', $.id));

const notesBy = prepare<Own>()((db, $) =>
  db
    .selectFrom('market_notes')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc')
    .limit(OWN_MAX),
);

const actionById = prepare<{ id: string }>()((db, $) => db.selectFrom('actions').selectAll().where('id', '=', $.id));

const open = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('actions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'open')
    .orderBy('at', 'desc')
    .limit(ACTIONS_OPEN_MAX),
);

const changed = prepare<{ organisation: string; from: number }>()((db, $) =>
  db
    .selectFrom('actions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('state', '=', 'open'), is('changed_at', '>=', $.from)]))
    .orderBy('changed_at', 'desc')
    .limit(DIGEST_MAX),
);

const actionsBy = prepare<Own>()((db, $) =>
  db
    .selectFrom('actions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc')
    .limit(OWN_MAX),
);

const receipts = prepare<{ action: string }>()((db, $) =>
  db.selectFrom('action_receipts').select('person').where('action', '=', $.action),
);

/** Of everybody whose data is erased together one row. */
const counts = prepare<Between>()((db, $) =>
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

function countsOf(rows: { topic: string; who: string; notes: number }[]): TopicCount[] {
  const byTopic = new Map<string, TopicCount>();
  for (const { topic, who, notes } of rows) {
    const count = byTopic.get(topic) ?? { topic: topic as Topic, notes: 0, people: [] };
    count.notes += notes;
    if (who !== '') count.people.push(who);
    byTopic.set(topic, count);
  }
  return [...byTopic.values()];
}

const quotable = prepare<Between & { most: number }>()((db, $) =>
  db
    .selectFrom('market_notes')
    .select(['words', 'person'])
    .where('organisation', '=', $.organisation)
    .where('at', '>=', $.from)
    .where('at', '<', $.until)
    .where('may_be_quoted', '=', 1)
    .where('words', 'is not', null)
    .orderBy('at', 'desc')
    .limit($.most),
);

const unused = prepare<{ organisation: string; since: number }>()((db, $) =>
  db
    .selectFrom('celebrations')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('at', '>=', $.since)
    .where('used_at', 'is', null)
    .orderBy('at')
    .limit(DIGEST_MAX),
);

const celebrationById = prepare<{ id: string }>()((db, $) =>
  db.selectFrom('celebrations').selectAll().where('id', '=', $.id),
);

const celebrationsBy = prepare<Own>()((db, $) =>
  db
    .selectFrom('celebrations')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc')
    .limit(OWN_MAX),
);

const thanksById = prepare<{ id: string }>()((db, $) => db.selectFrom('thanks').selectAll().where('id', '=', $.id));

const thanksWith = prepare<Own>()((db, $) =>
  db
    .selectFrom('thanks')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('person', '=', $.person), is('recipient', '=', $.person)]))
    .orderBy('at', 'desc')
    .limit(OWN_MAX),
);
