import { selectUnreached } from '../../domain/leads/clock/unreached.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import { readOverdue } from '../../flows/leads/clock/check-reach.ts';
import type { Diagnosis } from '../../handlers/diagnosis.ts';
import type { Store } from '../../store/store.ts';

const NAMED_MAX = 10;

/** Names leads that wait too long while a step of their clock reaches nobody, and what to do. */
export async function examineSteps(
  { reads }: Store,
  { id }: Organisation,
  people: Person[],
  now: Instant,
): Promise<Diagnosis[]> {
  const { unmanaged, unplaced } = selectUnreached(await readOverdue(reads, id, now), people, now);
  return [
    ...warn(unmanaged, 'no manager of sales can be written to: give somebody of it the role manager'),
    ...warn(
      unplaced,
      'nobody has them, and no channel reads of them: add a sales channel, or see why yours takes no messages',
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
