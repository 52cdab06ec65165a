import { createHash } from 'node:crypto';
import type { Hours } from '../../organisation.ts';
import { type Person, TEAMS, type Team } from '../../people/person.ts';
import type { Instant } from '../../time.ts';
import { addDays, addMonths, getInstant, isWorkingDay, LOOK_AHEAD_DAYS, type LocalDate } from '../../working-time.ts';

export const AGREEMENT_WHAT_MAX = 200;
export const DROPPED_WHY_MAX = 300;
/** Of one organisation: a list that is longer is a plan, and has another place. */
export const AGREEMENTS_OPEN_MAX = 50;
/** A choice holds so many. */
export const OWNERS_OFFERED_MAX = 100;
const AHEAD_MONTHS_MAX = 12;
/** So many working days before its last day its owners are reminded. */
const REMINDED_DAYS = 2;
const ID_LENGTH = 16;

export const AGREEMENT_STATES = ['open', 'done', 'dropped'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** Who does what by when: one owner of each team, or of one. `by`: who noted it; nobody any more where their data was erased. */
export type Agreement = {
  id: string;
  organisation: string;
  what: string;
  owners: Partial<Record<Team, string>>;
  lastDay: LocalDate;
  /** Its owners are reminded from this day on; absent where it was made later. */
  remindOn?: LocalDate;
  state: AgreementState;
  by: string;
  at: Instant;
  /** Why it was dropped. */
  why?: string;
  settledBy?: string;
  settledAt?: Instant;
};

/** May somebody say that it is done, or drop it? */
export type AgreementSettling = 'yes' | 'not-theirs' | 'settled';

export function checkAgreementSettling(agreement: Agreement, person: Person): AgreementSettling {
  if (agreement.state !== 'open') return 'settled';
  return person.role === 'manager' || isAgreementOwner(agreement, person) ? 'yes' : 'not-theirs';
}

export function isAgreementOwner({ owners }: Agreement, { id }: Pick<Person, 'id'>): boolean {
  return TEAMS.some((team) => owners[team] === id);
}

/** Two working days before its last day; undefined where that is over, or is today: whoever makes it then knows. */
export function planAgreementReminder(lastDay: LocalDate, today: LocalDate, hours: Hours): LocalDate | undefined {
  let [day, left] = [lastDay, REMINDED_DAYS];
  for (let back = 0; left > 0 && back <= LOOK_AHEAD_DAYS; back += 1) {
    day = addDays(day, -1);
    if (isWorkingDay(day, hours)) left -= 1;
  }
  return day > today ? day : undefined;
}

/** The days by which something may be agreed: from today, for a year. */
export function listAgreementDays(today: LocalDate): { earliest: LocalDate; latest: LocalDate } {
  return { earliest: today, latest: addMonths(today, AHEAD_MONTHS_MAX) };
}

/** When its last day is over. */
export function getAgreementEnd({ lastDay }: Pick<Agreement, 'lastDay'>, zone: string): Instant {
  return getInstant(addDays(lastDay, 1), '00:00', zone);
}

/** The same for a repeat of the same form, so that it is kept once. */
export function derivePromiseId(kind: string, organisation: string, person: string, asked: Instant): string {
  const of = JSON.stringify([organisation, person, kind, asked]);
  return createHash('sha256').update(of).digest('base64url').slice(0, ID_LENGTH);
}
