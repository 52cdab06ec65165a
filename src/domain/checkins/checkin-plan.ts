import type { Organisation } from '../organisation.ts';
import { type Absence, type Person, TEAMS, type Team } from '../people/person.ts';
import { chooseK } from '../privacy/policy.ts';
import { DAY_MS, type Instant } from '../time.ts';
import { computeClosingTime, findTalkSlot, getLocalDate, getMonth } from '../working-time.ts';
import { getMomentInRound, type Invitation, REMIND_AFTER, type Round, TALK_MINUTES } from './checkin.ts';

/** How many days a round is open when the set-up does not say. */
export const CHECKIN_DAYS = 7;

/** What a round to be opened is planned from. `talked`: who was asked in an earlier round. `promised`: the k kept answers were promised. */
export type RoundPlanFacts = {
  organisation: Organisation;
  people: Person[];
  absences: Absence[];
  talked: ReadonlySet<string>;
  promised: number | undefined;
};

export type RoundPlan =
  | { kind: 'plan'; round: Round; invitations: Invitation[]; away: Person[] }
  /** Nobody of this team could hold the talks with the other. */
  | { kind: 'no-manager'; team: Team }
  /** Even if everybody answered, nothing could be published. */
  | { kind: 'too-few'; asked: number; k: number }
  | { kind: 'no-channel' };

/** Who is asked in a round that opens now, by whom they are interviewed and until when; or what must be set up first. */
export function planRound(facts: RoundPlanFacts, now: Instant): RoundPlan {
  const { organisation, people } = facts;
  const missing = TEAMS.find((team) => findManagers(people, team).length === 0);
  if (missing !== undefined) return { kind: 'no-manager', team: missing };
  if (!organisation.channels.some(({ purpose }) => purpose === 'shared')) return { kind: 'no-channel' };
  const { zone, hours, checkin } = organisation;
  const closesAt = computeClosingTime(now, checkin?.days ?? CHECKIN_DAYS, hours, zone);
  const members = people.filter(({ role }) => role === 'member');
  const isAway = findAway(facts, now, getMomentInRound({ opensAt: now, closesAt }, REMIND_AFTER[0]));
  const asked = members.filter((person) => !isAway(person));
  const k = chooseK(checkin?.k, facts.promised);
  if (asked.length < k) return { kind: 'too-few', asked: asked.length, k };
  const round: Round = {
    organisation: organisation.id,
    month: getMonth(now, zone),
    state: 'open',
    k,
    opensAt: now,
    closesAt,
    morning: { day: getLocalDate(now, zone), band: 'none' },
    away: members.length - asked.length,
    version: 1,
    touches: 0,
  };
  return { kind: 'plan', round, invitations: inviteAll(asked, facts, now), away: members.filter(isAway) };
}

function findManagers(people: Person[], team: Team): Person[] {
  return people.filter((person) => person.role === 'manager' && person.team === team);
}

/** Left out is who is away when the round opens and not back by the first reminder. */
function findAway({ organisation, absences }: RoundPlanFacts, from: Instant, to: Instant): (person: Person) => boolean {
  return ({ id, zone = organisation.zone }) =>
    absences.some(
      (absence) =>
        absence.person === id && absence.from <= getLocalDate(from, zone) && absence.to >= getLocalDate(to, zone),
    );
}

/** Each team is interviewed by the managers of the other, evenly when it has several. */
function inviteAll(asked: Person[], { organisation, people, talked }: RoundPlanFacts, now: Instant): Invitation[] {
  const { hours, zone } = organisation;
  return TEAMS.flatMap((team) => {
    const interviewers = findManagers(people, team === 'sales' ? 'marketing' : 'sales');
    return asked
      .filter((person) => person.team === team)
      .map((person, place): Invitation => {
        const interviewer = interviewers[place % interviewers.length]?.id ?? '';
        return {
          person: person.id,
          team,
          interviewer,
          minutes: talked.has(person.id) ? TALK_MINUTES.later : TALK_MINUTES.first,
          talkAt: findTalkSlot(now + DAY_MS, Math.floor(place / interviewers.length), hours, zone),
          hasAnswered: false,
          hasTalked: false,
          reminders: 0,
        };
      });
  });
}
