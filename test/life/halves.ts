import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/domain/time.ts';
import type { Living } from './living.ts';

const OWNER = 'pq-second';

/** Half of the time of two leads of one owner is over on one day: the second joins what the clock wrote of the first. */
export async function bringHalves(living: Living): Promise<void> {
  const first = await receive(living, 'crm-half-1');
  await living.turn(2 * HOUR_MS + MINUTE_MS);
  await living.do(OWNER, { kind: 'lead.contacted', lead: first, from: 'message' });
  await receive(living, 'crm-half-2');
  await living.turn(2 * HOUR_MS + MINUTE_MS);
}

async function receive({ cast, happen }: Living, externalId: string): Promise<string> {
  const organisation = cast.organisation.id;
  const { email = '' } = cast.people.find(({ id }) => id === OWNER) ?? {};
  const lead = { externalId, company: `Halverwege ${externalId}`, contact: { name: 'Klant' }, ownerEmail: email };
  await happen({ kind: 'lead.received', key: `lead-${organisation}-${externalId}`, organisation, lead });
  return deriveLeadId(organisation, externalId);
}
