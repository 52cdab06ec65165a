import type { Card } from '../../../cards/card.ts';
import { settledLeadsCard } from '../../../cards/leads/clock/settled-leads-card.ts';
import type { Reads } from '../../../store/store.ts';
import type { Audience, Draw } from '../../room.ts';
import { readNamedPeople } from '../lib/named-people.ts';
import { readAdded, readAudience } from './draws.ts';

/** None of them waits for its reader any more: how each is now. */
export const drawSettledStep: Draw<'lead-step'> = async (reads, subject, audience) => {
  const { lead, others = [], halves = [] } = subject;
  const added = await readAdded(reads, subject, audience);
  return drawSettled(reads, [lead, ...others, ...halves, ...added], audience);
};

export const drawSettledSnooze: Draw<'lead-snooze-over'> = (reads, { lead }, audience) =>
  drawSettled(reads, [lead], audience);

/** The same of many, whoever reads of them. */
export const drawSettledLeads: Draw<'lead-escalation' | 'leads-unreached' | 'leads-unattended'> = (
  reads,
  { leads },
  audience,
) => drawSettled(reads, leads, audience);

async function drawSettled(reads: Reads, ids: string[], audience: Audience): Promise<Card | undefined> {
  const found = await Promise.all(ids.map((id) => reads.lead(audience.organisation.id, id)));
  const settled = found.flatMap((lead) =>
    lead === undefined
      ? []
      : [readNamedPeople(reads, lead).then((named) => ({ lead, ...named, ...readAudience(audience) }))],
  );
  return settledLeadsCard(await Promise.all(settled), audience.locale);
}
