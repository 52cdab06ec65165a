import { SANDBOX_PEOPLE, toSlackId } from '../../samples/noordlicht.ts';
import { toTeamsId } from '../../samples/noordlicht-teams.ts';
import type { MessageCounts, OutboxRow } from '../protocol.ts';
import type { FakePlatforms } from './checkin.ts';

/** Counts what leaves the outbox, each message once, on the day it was seen to leave; by where it went. */
export type Tally = {
  /** Without a day they are only known from then on. */
  see(rows: OutboxRow[], day: number | undefined): void;
  list(): { target: string; days: number[] }[];
};

export const createTally = (days: number): Tally => {
  const seen = new Set<string>();
  const counts = new Map<string, number[]>();
  return {
    see(rows, day) {
      for (const { id, kind, state, subject, target } of rows) {
        if (state !== 'sent' || seen.has(id)) continue;
        seen.add(id);
        // Lines grow below what stands, and updates change it: neither is a message that anybody is told of.
        if (day === undefined || subject === HOME || (kind !== 'direct' && kind !== 'post')) continue;
        const own = counts.get(target) ?? Array.from({ length: days }, () => 0);
        counts.set(
          target,
          own.map((count, place) => (place === day ? count + 1 : count)),
        );
      }
    },
    list: () => [...counts].map(([target, own]) => ({ target, days: own })),
  };
};

/** A person’s tab is drawn again after each of their own changes; it speaks to nobody. */
const HOME = JSON.stringify({ kind: 'home' });

/** By person, also those who were left in peace, and by channel; by their names. */
export const sumMessages = (
  tally: Tally,
  { slack, teams, days }: FakePlatforms & { days: number },
): { people: MessageCounts; channels: MessageCounts } => {
  const all = tally.list();
  const sum = (targets: string[]): number[] =>
    Array.from({ length: days }, (_none, day) =>
      all.reduce((total, each) => total + (targets.includes(each.target) ? (each.days[day] ?? 0) : 0), 0),
    );
  const own = SANDBOX_PEOPLE.map(({ id, name }) => ({
    name,
    targets: [`slack/${toSlackId(id)}`, `teams/${toTeamsId(id)}`],
  }));
  const names = new Map<string, string>([
    ...slack.state().channels.map(({ id, name }) => [`slack/${id}`, `#${name}`] as const),
    ...(teams?.state().channels ?? []).map(({ id, name }) => [`teams/${id}`, `${name} (Teams)`] as const),
  ]);
  const personal = new Set(own.flatMap(({ targets }) => targets));
  const channels = all
    .filter(({ target }) => !personal.has(target))
    .map(({ target, days: counted }) => ({ name: names.get(target) ?? target, days: counted }));
  return {
    people: own.map(({ name, targets }) => ({ name, days: sum(targets) })),
    channels: channels.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  };
};
