import type { Team } from '../../domain/people/person.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import { derivePseudonym, type Sealer } from '../sealing.ts';
import { createDraftReads } from './draft-queries.ts';
import { createOwnCheckinReads } from './own/queries.ts';
import type { CheckinReads, DraftReads, OwnCheckinReads } from './reads.ts';
import { readAnswers, toInvitation, toRound } from './tables.ts';

const ROUNDS_MAX = 24;

export function createCheckinReads(database: Database, sealer: Sealer): CheckinReads & DraftReads & OwnCheckinReads {
  const readSecret = async (organisation: string, month: string) =>
    (await database.all(selectSecret, { organisation, month }))[0]?.secret;
  const readInvitations: CheckinReads['invitations'] = async (organisation, month) =>
    (await database.all(selectInvitations, { organisation, month })).map(toInvitation);
  return {
    ...createDraftReads(database),
    ...createOwnCheckinReads(database),
    rounds: async (organisation) => (await database.all(selectRounds, { organisation })).map(toRound),
    invitations: readInvitations,
    ownAnswer: async (organisation, month, person) => {
      const secret = await readSecret(organisation, month);
      if (secret === undefined) return undefined;
      const pseudonym = derivePseudonym(secret, person);
      const [kept] = await database.all(selectAnswer, { organisation, month, pseudonym });
      const isShared = (await database.all(selectCopy, { organisation, month, person })).length > 0;
      const isRemembered = kept?.remember === 1;
      return { pseudonym, isShared, isRemembered, ...(kept && { answers: readAnswers(kept.body) }) };
    },
    answered: async (organisation, month) => {
      const secret = await readSecret(organisation, month);
      if (secret === undefined) return [];
      const rows = await database.all(selectAnswers, { organisation, month });
      const given = new Map(rows.map((row) => [row.pseudonym, row]));
      return (await database.all(selectInvitations, { organisation, month })).flatMap(({ person, team, shared }) => {
        const own = given.get(derivePseudonym(secret, person));
        if (own === undefined) return [];
        const known = { wasShared: shared === 1, isRemembered: own.remember === 1 };
        return [{ team: team as Team, answers: readAnswers(own.body), ...known }];
      });
    },
    rememberedGoal: async (organisation, person, months) => {
      for (const slot of months.flatMap((month) => sealer.locate(organisation, person, month))) {
        const [kept] = await database.all(selectMemory, { slot });
        const goal = kept && sealer.open(kept.sealed);
        if (goal !== undefined) return goal;
      }
      return undefined;
    },
    sharedWith: async (organisation, month, interviewer) =>
      (await database.all(selectCopiesFor, { organisation, month, interviewer })).map(({ person, body }) => ({
        person,
        answers: readAnswers(body),
      })),
    sharedBy: async (organisation, person) =>
      (await database.all(selectCopiesOf, { organisation, person })).map(({ month, body }) => ({
        month,
        answers: readAnswers(body),
      })),
    invitedBefore: async (organisation, before) =>
      new Set((await database.all(selectInvited, { organisation, before })).map(({ person }) => person)),
  };
}

type Of = { organisation: string; month: string };

const selectRounds = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('checkin_rounds')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .orderBy('month', 'desc')
    .limit(ROUNDS_MAX),
);

const selectInvitations = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_invitations')
    .selectAll()
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .orderBy('person'),
);

const selectSecret = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_keys')
    .select('secret')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const selectAnswer = prepare<Of & { pseudonym: string }>()((db, $) =>
  db
    .selectFrom('checkin_answers')
    .select(['body', 'remember'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('pseudonym', '=', $.pseudonym),
);

const selectAnswers = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_answers')
    .select(['pseudonym', 'body', 'remember'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const selectCopy = prepare<Of & { person: string }>()((db, $) =>
  db
    .selectFrom('checkin_shared')
    .select('person')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

const selectCopiesFor = prepare<Of & { interviewer: string }>()((db, $) =>
  db
    .selectFrom('checkin_shared')
    .select(['person', 'body'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('interviewer', '=', $.interviewer)
    .orderBy('person'),
);

const selectCopiesOf = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('checkin_shared')
    .select(['month', 'body'])
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('month'),
);

const selectMemory = prepare<{ slot: string }>()((db, $) =>
  db.selectFrom('checkin_memories').select('sealed').where('slot', '=', $.slot),
);

/** In a round that was held. */
const selectInvited = prepare<{ organisation: string; before: string }>()((db, $) =>
  db
    .selectFrom('checkin_invitations as i')
    .innerJoin('checkin_rounds as r', (join) =>
      join.onRef('r.organisation', '=', 'i.organisation').onRef('r.month', '=', 'i.month'),
    )
    .select('i.person')
    .distinct()
    .where('i.organisation', '=', $.organisation)
    .where('r.month', '<', $.before)
    .where('r.state', 'not in', ['cancelled', 'discarded']),
);
