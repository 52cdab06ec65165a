import type { RoundManager } from '../../../src/domain/checkins/approval.ts';
import type { Answers, Invitation, Round } from '../../../src/domain/checkins/checkin.ts';
import type { Team } from '../../../src/domain/people/person.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change, Kept } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';

export const MONTH = '2026-03';
export const OF = { organisation: ACME, month: MONTH };
export const UNTIL = NOW + 60 * DAY_MS;

export const makeRound = (more: Partial<Round> = {}): Round => ({
  ...OF,
  state: 'open',
  k: 5,
  opensAt: NOW,
  closesAt: NOW + 7 * DAY_MS,
  morning: { day: '2026-03-03', band: 'none' },
  away: 1,
  version: 1,
  touches: 0,
  ...more,
});

/** Sales is interviewed by helen, marketing by ruben. */
export const makeInvitation = (person: string, team: Team = 'sales'): Invitation => ({
  person,
  team,
  interviewer: team === 'sales' ? 'helen' : 'ruben',
  minutes: 90,
  talkAt: NOW + DAY_MS,
  hasAnswered: false,
  hasTalked: false,
  reminders: 0,
});

export const ASKED = [makeInvitation('bram'), makeInvitation('lotte', 'marketing'), makeInvitation('sanne')];

export const MANAGERS: RoundManager[] = [
  { person: 'helen', team: 'marketing' },
  { person: 'ruben', team: 'sales' },
];

export const openRound = (more: Partial<Round> = {}): Change => ({
  kind: 'round.opened',
  round: makeRound(more),
  invitations: ASKED,
  managers: MANAGERS,
});

export const findRound = async (store: Store, month = MONTH): Promise<Round | undefined> =>
  (await store.reads.rounds(ACME)).find((each) => each.month === month);

/** Somebody answers, with a copy for their interviewer when one is named. */
export async function answerRound(store: Store, person: string, answers: Answers, interviewer?: string): Promise<Kept> {
  const own = await store.reads.ownAnswer(ACME, MONTH, person);
  const given = giveAnswer(person, own?.pseudonym ?? 'nobody', answers, interviewer);
  return store.commit([{ ...given, version: await versionOf(store) }]);
}

/** Somebody answers with a goal, and ticks to have it remembered. */
export async function setGoal(store: Store, person: string, goal: string): Promise<Kept> {
  const own = await store.reads.ownAnswer(ACME, MONTH, person);
  const given = giveAnswer(person, own?.pseudonym ?? 'nobody', { goal });
  return store.commit([{ ...given, isRemembered: true, version: await versionOf(store) }]);
}

const versionOf = async (store: Store): Promise<number> => (await findRound(store))?.version ?? 1;

type Answered = Extract<Change, { kind: 'answer.given' }>;

/** As it was decided on a round that was never opened again. */
export const giveAnswer = (person: string, pseudonym: string, answers: Answers, interviewer?: string): Answered => ({
  kind: 'answer.given',
  ...OF,
  person,
  pseudonym,
  version: 1,
  answers,
  isRemembered: false,
  ...(interviewer !== undefined && { interviewer }),
  until: UNTIL,
});

export async function withdrawAnswer(store: Store, person: string): Promise<Kept> {
  const own = await store.reads.ownAnswer(ACME, MONTH, person);
  const pseudonym = own?.pseudonym ?? 'nobody';
  return store.commit([{ kind: 'answer.withdrawn', ...OF, person, pseudonym, version: await versionOf(store) }]);
}

type Closed = Extract<Change, { kind: 'round.closed' }>;

export const closeRound = (touches: number, lines: Closed['lines'] = [], more: Partial<Closed> = {}): Change => ({
  kind: 'round.closed',
  ...OF,
  touches,
  lines,
  participation: { asked: ASKED.length, kind: 'some' },
  at: NOW + 9,
  ...more,
});

/** It closes with too few answers. */
export const shelveRound = (touches: number): Change => ({ kind: 'round.fell-short', ...OF, touches, at: NOW + 9 });
export const lapseRound = (): Change => ({ kind: 'round.lapsed', ...OF, at: NOW + 10 });
export const cancelRound = (was: Round['state']): Change => ({ kind: 'round.cancelled', ...OF, was, at: NOW + 10 });
export const reopenRound = (was: Round['state']): Change => ({
  kind: 'round.reopened',
  ...OF,
  was,
  closesAt: NOW + 20 * DAY_MS,
  managers: MANAGERS.slice(1),
  at: NOW + 11,
});
export const editDraft = (version: number, lines: Extract<Change, { kind: 'draft.edited' }>['lines']): Change => ({
  kind: 'draft.edited',
  ...OF,
  version,
  lines,
});
export const approveDraft = (team: Team, person: string, version: number): Change => ({
  kind: 'draft.approved',
  ...OF,
  team,
  person,
  version,
});
export const publishRound = (version: number, at = NOW + 10): Change => ({
  kind: 'round.published',
  ...OF,
  version,
  at,
});
export const forgetAnswers = (at: number, linesDays = 30): Change => ({
  kind: 'answers.forgotten',
  organisation: ACME,
  at,
  linesDays,
});
export const erasePerson = (person: string, pseudonyms: string[] = [], months = [MONTH]): Change[] => [
  { kind: 'answers.erased', organisation: ACME, person, pseudonyms, months },
  { kind: 'person.erased', organisation: ACME, person, at: NOW },
];
