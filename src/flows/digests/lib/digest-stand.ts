import { type DigestPeriod, findNewestEnd, planNextPeriod } from '../../../domain/digests/digest-plan.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Identity, Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { KeptDigest, Reads } from '../../../store/store.ts';

/** Who asks about digests, the newest one, and the period that comes next. */
export type Stand = { person: Person; organisation: Organisation; last: KeptDigest; next: DigestPeriod };

/** Undefined for somebody the bot does not know. */
export async function standOf(reads: Reads, by: Identity, now: Instant): Promise<Stand | undefined> {
  const person = await reads.person(by);
  const organisation = person && (await reads.organisation(person.organisation));
  if (person === undefined || organisation === undefined) return undefined;
  const last = (await reads.newestDigest(organisation.id)) ?? findNewestEnd(now, organisation);
  return { person, organisation, last, next: planNextPeriod(last, organisation) };
}
