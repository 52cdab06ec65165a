import { POLICY } from '../privacy/policy.ts';
import { DAY_MS, type Instant } from '../time.ts';
import type { LocalDate } from '../working-time.ts';

/** When managers hear that a point is disputed: so many judgements of so many people within a window. */
export const DISPUTE = { judgements: POLICY.leads, people: POLICY.leadPeople, windowDays: 30 } as const;

/** How often a point was named within the window, by how many people who are no managers; never who. */
export type Disputed = { point: string; judgements: number; people: number };

/** The day on which disputes were last looked at, and when managers last heard of which point (`nameDispute`). */
export type DisputeWatch = { day: LocalDate; told: Record<string, Instant> };

/** The point of one version: what was told of another is told anew. */
export function nameDispute(of: string, point: string): string {
  return `${of}/${point}`;
}

/** Enough people dispute it; told once in a window, so that nobody can have it told again to see what changed. */
export function isDisputeDue({ judgements, people }: Disputed, toldAt: Instant | undefined, now: Instant): boolean {
  const isAgain = toldAt === undefined || now - toldAt >= DISPUTE.windowDays * DAY_MS;
  return isAgain && judgements >= DISPUTE.judgements && people >= DISPUTE.people;
}

/** What was told is remembered as long as it keeps it from being told again. */
export function followDisputes(
  was: DisputeWatch | undefined,
  { day, names, now }: { day: LocalDate; names: string[]; now: Instant },
): DisputeWatch {
  const kept = Object.entries(was?.told ?? {}).filter(([, at]) => now - at < DISPUTE.windowDays * DAY_MS);
  return { day, told: Object.fromEntries([...kept, ...names.map((name) => [name, now] as const)]) };
}
