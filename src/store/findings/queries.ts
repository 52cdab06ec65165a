import { ACTIONS_OPEN_MAX, type Topic } from '../../domain/findings/finding.ts';
import type { Engine } from '../database/engine.ts';
import { sql } from '../database/kysely.ts';
import { query } from '../database/query.ts';
import type { FindingReads, TopicCount } from './reads.ts';
import { actionOf, celebrationOf, noteOf, thanksOf } from './rows.ts';
import { voicesOf } from './voice-queries.ts';

const DIGEST_MAX = 50;
/** As many as an export can show; older ones are for the command line. */
const OWN_MAX = 5000;

export function findingReadsOf(engine: Engine): FindingReads {
  return {
    ...voicesOf(engine),
    marketNote: async (id) => (await engine.all(noteById, { id })).map(noteOf)[0],
    action: async (id) => (await engine.all(actionById, { id })).map(actionOf)[0],
    openActions: async (organisation) => (await engine.all(open, { organisation })).map(actionOf),
    actionsSince: async (organisation, from) => (await engine.all(changed, { organisation, from })).map(actionOf),
    receipts: async (action) => new Set((await engine.all(receipts, { action })).map(({ person }) => person)),
    topicCounts: async (organisation, from, until) => countsOf(await engine.all(counts, { organisation, from, until })),
    quotableNotes: async (organisation, from, until, most) =>
      (await engine.all(quotable, { organisation, from, until, most })).map(({ words, person }) => ({
        words: words ?? '',
        person,
      })),
    celebrations: async (organisation, since) => (await engine.all(unused, { organisation, since })).map(celebrationOf),
    celebration: async (id) =>
      (await engine.all(celebrationById, { id })).map((row) => ({
        ...celebrationOf(row),
        person: row.person,
        isUsed: row.used_at !== null,
      }))[0],
    thanks: async (id) => (await engine.all(thanksById, { id })).map(thanksOf)[0],
    ownFindings: async (organisation, person) => {
      const of = { organisation, person };
      const [notes, thanks, celebrations, actions] = await Promise.all([
        engine.all(notesBy, of),
        engine.all(thanksWith, of),
        engine.all(celebrationsBy, of),
        engine.all(actionsBy, of),
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

const noteById = query<{ id: string }>()((db, $) => db.selectFrom('market_notes').selectAll().where('id', '=', $.id));

const notesBy = query<Own>()((db, $) =>
  db
    .selectFrom('market_notes')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc')
    .limit(OWN_MAX),
);

const actionById = query<{ id: string }>()((db, $) => db.selectFrom('actions').selectAll().where('id', '=', $.id));

const open = query<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('actions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'open')
    .orderBy('at', 'desc')
    .limit(ACTIONS_OPEN_MAX),
);

const changed = query<{ organisation: string; from: number }>()((db, $) =>
  db
    .selectFrom('actions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('state', '=', 'open'), is('changed_at', '>=', $.from)]))
    .orderBy('changed_at', 'desc')
    .limit(DIGEST_MAX),
);

const actionsBy = query<Own>()((db, $) =>
  db
    .selectFrom('actions')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc')
    .limit(OWN_MAX),
);

const receipts = query<{ action: string }>()((db, $) =>
  db.selectFrom('action_receipts').select('person').where('action', '=', $.action),
);

/** Of everybody whose data is erased together one row. */
const counts = query<Between>()((db, $) =>
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

const quotable = query<Between & { most: number }>()((db, $) =>
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

const unused = query<{ organisation: string; since: number }>()((db, $) =>
  db
    .selectFrom('celebrations')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('at', '>=', $.since)
    .where('used_at', 'is', null)
    .orderBy('at')
    .limit(DIGEST_MAX),
);

const celebrationById = query<{ id: string }>()((db, $) =>
  db.selectFrom('celebrations').selectAll().where('id', '=', $.id),
);

const celebrationsBy = query<Own>()((db, $) =>
  db
    .selectFrom('celebrations')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('at', 'desc')
    .limit(OWN_MAX),
);

const thanksById = query<{ id: string }>()((db, $) => db.selectFrom('thanks').selectAll().where('id', '=', $.id));

const thanksWith = query<Own>()((db, $) =>
  db
    .selectFrom('thanks')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where((is) => is.or([is('person', '=', $.person), is('recipient', '=', $.person)]))
    .orderBy('at', 'desc')
    .limit(OWN_MAX),
);
