import type { Hours, Organisation } from '../organisation.ts';
import { isAwayOn } from '../people/absences.ts';
import { type Absence, type Person, TEAMS, type Team } from '../people/person.ts';
import { chooseK } from '../privacy/policy.ts';
import { DAY_MS, type Instant } from '../time.ts';
import {
  computeClosingTime,
  findNextWorkingMoment,
  findWorkday,
  getInstant,
  getLocalDate,
  getMonth,
  type LocalDate,
  listShifts,
  listWorkingDays,
} from '../working-time.ts';
import { getMomentInRound, type Invitation, REMIND_AFTER, type Round, TALK_MINUTES } from './checkin.ts';

/** How many days a round is open when the set-up does not say. */
export const CHECKIN_DAYS = 7;

/** When talks are proposed, on their own clock. */
const TALK_TIMES = ['10:00', '14:00'];

/** So many free slots are looked at for one on which both who talk are there: a month of them. Else it is the first. */
const SLOTS_LOOKED_AT = 40;

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

/** Left out is who is away when the round opens and not back by the first reminder, nor on a working day before it. */
function findAway({ organisation, absences }: RoundPlanFacts, from: Instant, to: Instant): (person: Person) => boolean {
  return ({ id, zone = organisation.zone }) => {
    const { hours } = organisation;
    const first = getLocalDate(from, zone);
    const last = getLocalDate(findNextWorkingMoment(to, hours, zone), zone);
    const days = [first, last, ...listWorkingDays(first, last, hours)];
    return days.every((day) => isAwayOn(absences, id, day));
  };
}

/** Each team is interviewed by the managers of the other, evenly when it has several. */
function inviteAll(
  asked: Person[],
  { organisation, people, absences, talked }: RoundPlanFacts,
  now: Instant,
): Invitation[] {
  const chooseSlot = createSlotChooser({ organisation, absences }, now);
  return TEAMS.flatMap((team) => {
    const interviewers = findManagers(people, team === 'sales' ? 'marketing' : 'sales');
    return asked
      .filter((person) => person.team === team)
      .map((person, place): Invitation => {
        const interviewer = interviewers[place % interviewers.length] ?? person;
        return {
          person: person.id,
          team,
          interviewer: interviewer.id,
          minutes: talked.has(person.id) ? TALK_MINUTES.later : TALK_MINUTES.first,
          talkAt: chooseSlot(interviewer, person),
          hasAnswered: false,
          hasTalked: false,
          reminders: 0,
        };
      });
  });
}

/** Chooses when two talk: each interviewer has one talk a slot, on a day on which neither of the two is away. */
function createSlotChooser(
  { organisation, absences }: Pick<RoundPlanFacts, 'organisation' | 'absences'>,
  now: Instant,
) {
  const { hours, zone } = organisation;
  const slots: Instant[] = [];
  const taken = new Map<string, Set<Instant>>();
  const getSlot = (nth: number): Instant => {
    const slot = slots[nth] ?? findTalkSlot(slots.at(-1) ?? now + DAY_MS, 0, hours, zone);
    slots[nth] = slot;
    return slot;
  };
  const isThere = (person: Person, slot: Instant): boolean =>
    !isAwayOn(absences, person.id, getLocalDate(slot, person.zone ?? zone));
  return (interviewer: Person, person: Person): Instant => {
    const own = taken.get(interviewer.id) ?? new Set<Instant>();
    const free: Instant[] = [];
    for (let nth = 0; free.length < SLOTS_LOOKED_AT; nth += 1) if (!own.has(getSlot(nth))) free.push(getSlot(nth));
    const [first = now] = free;
    const slot = free.find((each) => isThere(interviewer, each) && isThere(person, each)) ?? first;
    taken.set(interviewer.id, own.add(slot));
    return slot;
  };
}

/**
 * The `nth` (0-based) slot for a talk after `at`: two a working day, at 10:00 and 14:00 there, each at the beginning of
 * work where it lies outside working hours. Every next one is later.
 */
export function findTalkSlot(at: Instant, nth: number, hours: Hours, zone: string): Instant {
  let slot = at;
  for (let turn = 0; turn <= nth; turn += 1) slot = findNextSlot(slot, hours, zone);
  return slot;
}

function findNextSlot(after: Instant, hours: Hours, zone: string): Instant {
  const slotsOn = (date: LocalDate) => listSlots(date, hours, zone).filter((slot) => slot > after);
  const date = findWorkday(getLocalDate(after, zone), hours, (day) => slotsOn(day).length > 0);
  return Math.min(...slotsOn(date));
}

/** Where nobody works at that time, when they go on that day; after their last hour, when they began. */
function listSlots(date: LocalDate, hours: Hours, zone: string): Instant[] {
  const shifts = listShifts(date, hours, zone);
  return TALK_TIMES.flatMap((time) => {
    const slot = getInstant(date, time, zone);
    const [next, first] = [shifts.find(([, ends]) => slot < ends), shifts[0]];
    if (next !== undefined) return [Math.max(slot, next[0])];
    return first === undefined ? [] : [first[0]];
  });
}
