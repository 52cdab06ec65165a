import { OUTBOX_KEPT_MS } from '../../../src/domain/deliveries/delivery.ts';
import type { WaitingMessage } from '../../../src/domain/deliveries/message-kinds.ts';
import { measureWorkingMs } from '../../../src/domain/leads/follow-up-clock.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { type Organisation, PLATFORMS, type Platform } from '../../../src/domain/organisation.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/domain/time.ts';
import type { OutboxLine } from '../../../src/store/store.ts';
import { deriveId } from '../people.ts';
import type { Broken, Judged } from './all.ts';

const ORGANISATION = 'noordlicht';
/** By then a clock that ticks seldom has ticked. */
const SEEN_MS = 20 * MINUTE_MS;

/** What follows of a lead’s clock: each step that was due was taken and said, once to each, and nothing once it was touched. */
export async function findStepFaults(
  { history, world, people }: Judged,
  lines: OutboxLine[],
  waiting: WaitingMessage[],
): Promise<Broken[]> {
  const store = world.findLife(0)?.store;
  const organisation = await world.clock.track(store?.reads.organisation(ORGANISATION) ?? Promise.resolve(undefined));
  if (store === undefined || organisation === undefined) return [];
  const now = world.clock.now();
  const escalated = listEscalated(lines, waiting);
  const platforms = history.platforms === 'both' ? PLATFORMS : [history.platforms];
  const faults: string[] = [];
  for (const n of people.acknowledged) {
    const lead = await world.clock.track(store.reads.lead(ORGANISATION, deriveId(n)));
    if (lead === undefined) continue;
    if (measureWait(lead, organisation, now) > SEEN_MS)
      faults.push(`the clock of lead ${n} was not looked at, though it was due`);
    if (lead.nextStepAt !== undefined && lead.contactedAt !== undefined)
      faults.push(`lead ${n} was touched, and its clock runs`);
    if (!isSaid(lead, lines, { escalated, platforms, now }))
      faults.push(`step ${lead.step} of lead ${n} was taken, and nobody reads of it`);
  }
  const repeated = escalated.filter((each, place) => escalated.indexOf(each) !== place);
  return [...faults, ...repeated.map((each) => `${each} was told of twice`)].map((how) => ({
    promise: 'due once',
    how,
  }));
}

/** Working time since its clock was due to be looked at, of late: a clock that was put forward ticked in none of the hours it left out. */
function measureWait({ nextStepAt: due }: Lead, { hours, zone }: Organisation, now: number): number {
  return due === undefined ? 0 : measureWorkingMs(Math.max(due, now - 2 * SEEN_MS), now, hours, zone);
}

/** To which manager of which lead, and where there are channels. */
type Reading = { escalated: string[]; platforms: readonly Platform[]; now: number };

/** Of a step that counts: who has a lead reads it before, so what nobody has is looked at; each platform has a channel of it. */
function isSaid(lead: Lead, lines: OutboxLine[], { escalated, platforms, now }: Reading): boolean {
  // What was sent is kept for some days; nobody reads later that it was.
  if (lead.dueAt !== undefined && lead.dueAt < now - OUTBOX_KEPT_MS + DAY_MS) return true;
  if (lead.contactedAt !== undefined || lead.owner !== undefined) return true;
  // What waited for a manager’s next day became a line of a bundle.
  if (lines.some(({ subject }) => subject.startsWith('{"kind":"bundle"'))) return true;
  if (lead.step === 150) return escalated.some((each) => each.startsWith(`${lead.id} `));
  if (lead.step !== 100) return true;
  const told = JSON.stringify({ kind: 'lead-waiting', lead: lead.id });
  return platforms.every((on) => lines.some(({ subject, target }) => subject === told && target.startsWith(`${on}/`)));
}

/** Each lead of each such message, with to whom it went or will go; that it was drawn again is none. */
function listEscalated(lines: OutboxLine[], waiting: WaitingMessage[]): string[] {
  const shown = [
    ...lines
      .filter(({ kind }) => kind !== 'update')
      .map(({ subject, target }) => ({ to: target, of: JSON.parse(subject) as Shown })),
    ...waiting.map(({ subject, person }) => ({ to: person, of: subject as Shown })),
  ];
  return shown.flatMap(({ to, of }) =>
    of.kind === 'lead-escalation' || of.kind === 'leads-unattended'
      ? (of.leads ?? []).map((lead) => `${lead} ${to}`)
      : [],
  );
}

type Shown = { kind: string; leads?: string[] };
