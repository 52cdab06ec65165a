import { z } from 'zod';
import type { Band } from '../../domain/checkins/band.ts';
import {
  type Answers,
  type DraftLine,
  type Invitation,
  type Participation,
  QUESTIONS,
  type Question,
  type Round,
  type RoundState,
} from '../../domain/checkins/checkin.ts';
import type { Team } from '../../domain/people/person.ts';
import type { RowOf, TableShapes } from '../database/columns.ts';
import { readJson } from '../database/json.ts';
import { omitNulls } from '../database/rows.ts';

const round = { organisation: 'text', month: 'text' } as const;

export const checkinTables = {
  checkin_rounds: {
    ...round,
    state: 'text',
    k: 'integer',
    opens_at: 'integer',
    closes_at: 'integer',
    away: 'integer',
    version: 'integer',
    touches: 'integer',
    settled_at: 'integer?',
    participation: 'text?',
    band: 'text?',
    band_day: 'text?',
    reopened_at: 'integer?',
  },
  checkin_invitations: {
    ...round,
    person: 'person',
    team: 'text',
    interviewer: 'person',
    minutes: 'integer',
    talk_at: 'integer',
    answered: 'integer',
    shared: 'integer',
    talked: 'integer',
    reminders: 'integer',
    reminded_on: 'text?',
  },
  /** What pseudonyms are made with, while the round is open. */
  checkin_keys: { ...round, secret: 'text' },
  checkin_answers: { ...round, pseudonym: 'person', body: 'text', remember: 'integer' },
  checkin_shared: { ...round, person: 'person', interviewer: 'person', body: 'text', until: 'integer' },
  /** `slot`: made of a person and a month by a secret that is not in the database. */
  checkin_memories: { slot: 'person', ...round, sealed: 'text' },
  checkin_lines: {
    ...round,
    id: 'text',
    question: 'text',
    team: 'text?',
    line: 'text',
    theme: 'text?',
    hidden: 'integer',
  },
  checkin_approvals: { ...round, team: 'text', person: 'person', version: 'integer' },
  /** Who was manager when the round opened, as long as it goes on. */
  checkin_managers: { ...round, person: 'person', team: 'text' },
} satisfies TableShapes;

type CheckinRow<T extends keyof typeof checkinTables> = RowOf<(typeof checkinTables)[T]>;

/** What was deleted of these must not be readable in the database's files either. */
export const PURGED_TABLES: readonly (keyof typeof checkinTables)[] = [
  'checkin_invitations',
  'checkin_keys',
  'checkin_answers',
  'checkin_shared',
  'checkin_memories',
  'checkin_lines',
];

export function toRound(row: CheckinRow<'checkin_rounds'>): Round {
  const { organisation, month, state, k, away, version, touches } = row;
  const { band, band_day: day } = row;
  return {
    organisation,
    month,
    state: state as RoundState,
    k,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    away,
    version,
    touches,
    ...omitNulls({ settledAt: row.settled_at, reopenedAt: row.reopened_at }),
    ...(band !== null && day !== null && { morning: { day, band: band as Band } }),
    ...(row.participation !== null && { participation: readParticipation(row.participation) }),
  };
}

const asked = z.number();
const participationSchema = z.union([
  z.object({ asked, kind: z.literal('exact'), answered: z.number() }),
  z.object({ asked, kind: z.enum(['nearly-all', 'most', 'some']) }),
]);

function readParticipation(text: string): Participation {
  return readJson(participationSchema, text);
}

/** A round that opens. */
export function toRoundRow({
  opensAt,
  closesAt,
  organisation,
  month,
  k,
  away,
  morning,
}: Round): CheckinRow<'checkin_rounds'> {
  return {
    organisation,
    month,
    state: 'open',
    k,
    opens_at: opensAt,
    closes_at: closesAt,
    away,
    version: 1,
    touches: 0,
    settled_at: null,
    participation: null,
    band: morning?.band ?? null,
    band_day: morning?.day ?? null,
    reopened_at: null,
  };
}

export function toInvitation(row: CheckinRow<'checkin_invitations'>): Invitation {
  const { person, team, interviewer, minutes, talk_at, answered, talked, reminders } = row;
  const reminded = { reminders, ...omitNulls({ remindedOn: row.reminded_on }) };
  const done = { hasAnswered: answered === 1, hasTalked: talked === 1, ...reminded };
  return { person, team: team as Team, interviewer, minutes, talkAt: talk_at, ...done };
}

/** An invitation that goes out. */
export function toInvitationRow(
  { organisation, month }: Pick<Round, 'organisation' | 'month'>,
  { person, team, interviewer, minutes, talkAt }: Invitation,
): CheckinRow<'checkin_invitations'> {
  const invited = { person, team, interviewer, minutes, talk_at: talkAt };
  return { organisation, month, ...invited, answered: 0, shared: 0, talked: 0, reminders: 0, reminded_on: null };
}

export function toLine({ id, question, team, line, theme, hidden }: CheckinRow<'checkin_lines'>): DraftLine {
  const own = omitNulls({ team: team as Team | null, theme });
  return { id, question: question as Question, text: line, isHidden: hidden === 1, ...own };
}

const answersSchema = z.partialRecord(z.enum(QUESTIONS), z.string());

export function readAnswers(body: string): Answers {
  return readJson(answersSchema, body);
}
