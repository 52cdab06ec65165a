import type { Answers, Invitation, Round, RoundState } from '../../domain/checkins/checkin.ts';
import type { Team } from '../../domain/people/person.ts';
import type { Database } from '../database/database.ts';
import { prepare } from '../database/query.ts';
import { derivePseudonym, type Sealer } from '../sealing.ts';
import type { CheckinReads } from './reads.ts';

const ROUNDS_MAX = 24;

export function checkinReadsOf(database: Database, sealer: Sealer): CheckinReads {
  const secretOf = async (organisation: string, month: string) =>
    (await database.all(secret, { organisation, month }))[0]?.secret;
  const invitationsOf = async (organisation: string, month: string) =>
    (await database.all(invitations, { organisation, month })).map(invitationOf);
  return {
    rounds: async (organisation) => (await database.all(rounds, { organisation })).map(roundOf),
    invitations: invitationsOf,
    ownAnswer: async (organisation, month, person) => {
      const key = await secretOf(organisation, month);
      if (key === undefined) return undefined;
      const pseudonym = derivePseudonym(key, person);
      const [kept] = await database.all(answer, { organisation, month, pseudonym });
      const isShared = (await database.all(sharedBy, { organisation, month, person })).length > 0;
      return { pseudonym, isShared, ...(kept && { answers: JSON.parse(kept.body) as Answers }) };
    },
    answered: async (organisation, month) => {
      const key = await secretOf(organisation, month);
      if (key === undefined) return [];
      const bodies = new Map(
        (await database.all(answers, { organisation, month })).map(({ pseudonym, body }) => [pseudonym, body]),
      );
      return (await invitationsOf(organisation, month)).flatMap(({ person, team }) => {
        const body = bodies.get(derivePseudonym(key, person));
        return body === undefined ? [] : [{ team, answers: JSON.parse(body) as Answers }];
      });
    },
    rememberedGoal: async (organisation, person, months) => {
      for (const month of months) {
        const [kept] = await database.all(memory, { slot: sealer.locate(organisation, person, month) });
        const goal = kept && sealer.open(kept.sealed);
        if (goal !== undefined) return goal;
      }
      return undefined;
    },
    sharedWith: async (organisation, month, interviewer) =>
      (await database.all(sharedWith, { organisation, month, interviewer })).map(({ person, body }) => ({
        person,
        answers: JSON.parse(body) as Answers,
      })),
    sharedBy: async (organisation, person) =>
      (await database.all(sharedOf, { organisation, person })).map(({ month, body }) => ({
        month,
        answers: JSON.parse(body) as Answers,
      })),
    asked: async (organisation, before) =>
      new Set((await database.all(askedBefore, { organisation, before })).map(({ person }) => person)),
  };
}

type Of = { organisation: string; month: string };

const rounds = prepare<{ organisation: string }>()((db, $) =>
  db
    .selectFrom('checkin_rounds')
    .select([
      'organisation',
      'month',
      'state',
      'k',
      'opens_at as opensAt',
      'closes_at as closesAt',
      'away',
      'version',
      'touches',
    ])
    .where('organisation', '=', $.organisation)
    .orderBy('month', 'desc')
    .limit(ROUNDS_MAX),
);

function roundOf(row: Omit<Round, 'state'> & { state: string }): Round {
  return { ...row, state: row.state as RoundState };
}

const invitations = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_invitations')
    .select(['person', 'team', 'interviewer', 'minutes', 'talk_at', 'answered', 'talked', 'reminders'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .orderBy('person'),
);

type InvitationRow = {
  person: string;
  team: string;
  interviewer: string;
  minutes: number;
  talk_at: number;
  answered: number;
  talked: number;
  reminders: number;
};

function invitationOf({ talk_at, answered, talked, team, ...rest }: InvitationRow): Invitation {
  return { ...rest, team: team as Team, talkAt: talk_at, hasAnswered: answered === 1, hasTalked: talked === 1 };
}

const secret = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_keys')
    .select('secret')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const answer = prepare<Of & { pseudonym: string }>()((db, $) =>
  db
    .selectFrom('checkin_answers')
    .select('body')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('pseudonym', '=', $.pseudonym),
);

const answers = prepare<Of>()((db, $) =>
  db
    .selectFrom('checkin_answers')
    .select(['pseudonym', 'body'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month),
);

const sharedBy = prepare<Of & { person: string }>()((db, $) =>
  db
    .selectFrom('checkin_shared')
    .select('person')
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('person', '=', $.person),
);

const sharedWith = prepare<Of & { interviewer: string }>()((db, $) =>
  db
    .selectFrom('checkin_shared')
    .select(['person', 'body'])
    .where('organisation', '=', $.organisation)
    .where('month', '=', $.month)
    .where('interviewer', '=', $.interviewer)
    .orderBy('person'),
);

const sharedOf = prepare<{ organisation: string; person: string }>()((db, $) =>
  db
    .selectFrom('checkin_shared')
    .select(['month', 'body'])
    .where('organisation', '=', $.organisation)
    .where('person', '=', $.person)
    .orderBy('month'),
);

const memory = prepare<{ slot: string }>()((db, $) =>
  db.selectFrom('checkin_memories').select('sealed').where('slot', '=', $.slot),
);

/** In a round that was held. */
const askedBefore = prepare<{ organisation: string; before: string }>()((db, $) =>
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
