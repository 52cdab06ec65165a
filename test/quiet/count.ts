import type { Organisation } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { getLocalDate } from '../../src/domain/working-time.ts';
import { asChat } from '../store/makers.ts';
import type { Sent } from './play.ts';
import { getIdentity, OPENS } from './team.ts';

/** What a month asked of people: messages begun with each of them on each working day, and of each lead in its channel. */
export type Counts = {
  byGroup: Record<Group, Spread>;
  byLead: Spread;
  /** Begun with one person on one of their days, at most. */
  most: number;
  /** Messages to people by what they are about. */
  bySubject: Record<string, number>;
};
export type Group = 'rep' | 'marketer' | 'manager';
export type Spread = { median: number; ninth: number; most: number; mean: number };

/** `days`: working days of the month; a day on which somebody got nothing counts, too. */
export function countMessages(sent: Sent[], people: Person[], { zone }: Organisation, days: string[]): Counts {
  const begun = sent.filter(isBegun);
  const perDay = new Map<string, number>();
  for (const { at, delivery } of begun) add(perDay, `${asChat(delivery.target).id} ${getLocalDate(at, zone)}`);
  const group = (of: Group) =>
    people
      .filter((person) => groupOf(person) === of)
      .flatMap(({ identities }) => days.map((day) => perDay.get(`${identities[0]?.user} ${day}`) ?? 0));
  const perLead = new Map<string, number>();
  for (const { delivery } of sent) {
    const { subject, kind, target } = delivery;
    if (target.kind === 'channel' && kind !== 'update' && 'lead' in subject) add(perLead, subject.lead);
  }
  const bySubject = new Map<string, number>();
  for (const { delivery } of begun) add(bySubject, delivery.subject.kind);
  return {
    byGroup: { rep: spread(group('rep')), marketer: spread(group('marketer')), manager: spread(group('manager')) },
    byLead: spread([...perLead.values()]),
    most: Math.max(0, ...perDay.values()),
    bySubject: Object.fromEntries([...bySubject].toSorted()),
  };
}

/** What answers the manager who opened and closed the check-in is not begun by the bot. */
function isBegun({ delivery: { target, kind, subject } }: Sent): boolean {
  if (target.kind !== 'person' || kind === 'update') return false;
  const isAnswer = (subject.kind === 'talks' || subject.kind === 'draft') && target.id === getIdentity(OPENS).user;
  return !isAnswer;
}

function groupOf({ role, team }: Person): Group {
  if (role === 'manager') return 'manager';
  return team === 'sales' ? 'rep' : 'marketer';
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** `ninth`: nine in ten are no more. */
function spread(values: number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const sum = sorted.reduce((total, value) => total + value, 0);
  return {
    median: at(0.5),
    ninth: at(0.9),
    most: at(1),
    mean: Math.round((sum / Math.max(1, sorted.length)) * 100) / 100,
  };
}
