import { isClockRunning } from '../../domain/leads/clock/follow-up-steps.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import type { Diagnosis } from '../../handlers/diagnosis.ts';
import type { Store } from '../../store/store.ts';

const LOOKED_AT = 100;
const NAMED_MAX = 10;

/** Names leads that wait too long while a step of their clock reaches nobody, and what to do. */
export async function examineSteps(
  { reads }: Store,
  { id }: Organisation,
  people: Person[],
  now: Instant,
): Promise<Diagnosis[]> {
  const open = await reads.untouchedLeads(id, { skip: 0, most: LOOKED_AT });
  const late = open.filter((lead) => isClockRunning(lead) && (lead.dueAt ?? now) < now);
  const managed = people.some(
    ({ team, role, identities }) => team === 'sales' && role === 'manager' && identities.length > 0,
  );
  const placeless = await Promise.all(
    late.map(async (lead) => {
      const isOwned = people.some(({ id: person, identities }) => person === lead.owner && identities.length > 0);
      return !isOwned && (await reads.placesOf(id, { kind: 'lead', lead: lead.id })).length === 0;
    }),
  );
  return [
    ...(managed ? [] : warn(late, 'no manager of sales can be written to: give somebody of it the role manager')),
    ...warn(
      late.filter((_lead, place) => placeless[place]),
      'nobody has them, and their cards stand in no channel: add a sales channel',
    ),
  ];
}

function warn(leads: Lead[], why: string): Diagnosis[] {
  if (leads.length === 0) return [];
  const named = leads.slice(0, NAMED_MAX).map(({ facts }) => facts.company);
  const more = leads.length > NAMED_MAX ? ` and ${leads.length - NAMED_MAX} more` : '';
  return [
    { isFine: true, isWarning: true, text: `Leads that wait and reach nobody: ${named.join(', ')}${more}: ${why}` },
  ];
}
