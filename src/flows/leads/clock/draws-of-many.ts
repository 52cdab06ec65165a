import type { Card } from '../../../cards/card.ts';
import type { ClockContent } from '../../../cards/leads/clock/clock-parts.ts';
import { escalationCard, unattendedCard, unreachedCard } from '../../../cards/leads/clock/escalation-card.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Reads } from '../../../store/store.ts';
import type { Audience, Draw } from '../../room.ts';
import { readNamedPeople } from '../lib/named-people.ts';
import { isStillWaiting, readAudience } from './draws.ts';

/** Those of the leads that still wait; nothing when none does, or its reader manages sales no more. */
export const drawLeadEscalation: Draw<'lead-escalation'> = async (reads, { leads, person }, audience) => {
  const manager = await reads.personById(audience.organisation.id, person);
  if (manager?.role !== 'manager' || manager.team !== 'sales') return undefined;
  return drawWaiting(reads, leads, audience, escalationCard);
};

/** The same, to whichever manager there is. */
export const drawLeadsUnreached: Draw<'leads-unreached'> = async (reads, { leads, person }, audience) => {
  const manager = await reads.personById(audience.organisation.id, person);
  return manager?.role === 'manager' ? drawWaiting(reads, leads, audience, unreachedCard) : undefined;
};

/** The same, in a channel. */
export const drawLeadsUnattended: Draw<'leads-unattended'> = (reads, { leads }, audience) =>
  drawWaiting(reads, leads, audience, unattendedCard);

type WaitingCard = (waiting: ClockContent[], locale: Locale) => Card;

async function drawWaiting(reads: Reads, leads: string[], audience: Audience, build: WaitingCard) {
  const found = await Promise.all(leads.map((id) => readWaiting(reads, id, audience)));
  const waiting = found.flatMap((each) => (each === undefined ? [] : [each]));
  return waiting.length === 0 ? undefined : build(waiting, audience.locale);
}

async function readWaiting(reads: Reads, id: string, audience: Audience): Promise<ClockContent | undefined> {
  const lead = await reads.lead(audience.organisation.id, id);
  if (lead === undefined || !isStillWaiting(lead, audience.now)) return undefined;
  return { lead, ...(await readNamedPeople(reads, lead)), ...readAudience(audience) };
}
