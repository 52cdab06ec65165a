import { POLICY } from '../../domain/privacy/policy.ts';
import { DAY_MS } from '../../domain/time.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import type { AnswersForgotten } from './changes.ts';

/** A goal is shown at the next round, which may be a month late. */
const MEMORY_DAYS = 100;

export const answerRetentionSteps: Steps<AnswersForgotten> = {
  // What was promised to be gone by now. A draft that nobody published is given up after as long as copies are kept.
  'answers.forgotten': ({ organisation, at, linesDays }) => {
    const given = at - POLICY.sharedDays * DAY_MS;
    const published = at - linesDays * DAY_MS;
    const before = new Date(at - MEMORY_DAYS * DAY_MS).toISOString().slice(0, 7);
    return [
      bind(forgetLines, { organisation, published, given }),
      bind(forgetReminders, { organisation, published }),
      bind(giveUpDraft, { organisation, given }),
      bind(forgetManagers, { organisation }),
      bind(forgetCopies, { organisation, at }),
      bind(forgetMemories, { organisation, before }),
    ];
  },
};

type Ends = { organisation: string; published: number; given: number };

const forgetLines = prepare<Ends>()((db, $) =>
  db
    .deleteFrom('checkin_lines')
    .where('organisation', '=', $.organisation)
    .where('month', 'in', (from) => from.selectFrom('checkin_rounds').select('month').where(isEnded($))),
);

const isEnded = ($: Ends) => sql<boolean>`organisation = ${$.organisation} and (
  state = 'published' and settled_at < ${$.published} or state = 'review' and settled_at < ${$.given})`;

/** A cancelled round that is opened again knows who was reminded; later nobody needs to. */
const forgetReminders = prepare<{ organisation: string; published: number }>()((db, $) =>
  db
    .updateTable('checkin_invitations')
    .set({ reminders: 0, reminded_on: null })
    .where('organisation', '=', $.organisation)
    .where('reminders', '>', 0)
    .where('month', 'in', (from) =>
      from
        .selectFrom('checkin_rounds')
        .select('month')
        .where('organisation', '=', $.organisation)
        .where('state', '=', 'cancelled')
        .where('settled_at', '<', $.published),
    ),
);

const giveUpDraft = prepare<{ organisation: string; given: number }>()((db, $) =>
  db
    .updateTable('checkin_rounds')
    .set({ state: 'discarded' })
    .where('organisation', '=', $.organisation)
    .where('state', '=', 'review')
    .where('settled_at', '<', $.given),
);

/** Of drafts that were given up: nobody decides about them any more. */
const forgetManagers = prepare<{ organisation: string }>()((db, $) =>
  db
    .deleteFrom('checkin_managers')
    .where('organisation', '=', $.organisation)
    .where('month', 'in', (from) =>
      from
        .selectFrom('checkin_rounds')
        .select('month')
        .where('organisation', '=', $.organisation)
        .where('state', '=', 'discarded'),
    ),
);

const forgetCopies = prepare<{ organisation: string; at: number }>()((db, $) =>
  db.deleteFrom('checkin_shared').where('organisation', '=', $.organisation).where('until', '<=', $.at),
);

const forgetMemories = prepare<{ organisation: string; before: string }>()((db, $) =>
  db.deleteFrom('checkin_memories').where('organisation', '=', $.organisation).where('month', '<', $.before),
);
