import type { Organisation } from '../../../../domain/organisation.ts';
import { type Doer, isSameIdentity, type Person } from '../../../../domain/people/person.ts';
import type { Reads } from '../../../../store/store.ts';
import { type FoundingFacts, readFounding } from '../../../guards/setup/may-found.ts';

/** What is known of whoever comes to begin; `own`: what they administer already. */
export type BeginningFacts = FoundingFacts & { own?: { organisation: Organisation; people: Person[] } };

export async function readBeginning(reads: Reads, by: Doer): Promise<BeginningFacts> {
  const known = await readFounding(reads, by);
  const own = known.organisations.find(({ administrators = [] }) =>
    administrators.some((each) => isSameIdentity(each, by)),
  );
  return { ...known, ...(own && { own: { organisation: own, people: await reads.people(own.id) } }) };
}
