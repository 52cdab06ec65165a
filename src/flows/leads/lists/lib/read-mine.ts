import type { ListedLead } from '../../../../cards/leads/lists/lead-rows.ts';
import { isSnoozed } from '../../../../domain/leads/clock/follow-up-steps.ts';
import { mayHandleLeads, type Person } from '../../../../domain/people/person.ts';
import { DAY_MS, type Instant } from '../../../../domain/time.ts';
import type { Reads } from '../../../../store/store.ts';
import { readOwners } from './read-owners.ts';

/** So many leads of one person are listed: the first to be followed up, those that are back, and those to judge. */
export const MINE_MAX = { waiting: 200, back: 50, toJudge: 50, listed: 50 } as const;
/** A touch longer ago is not asked about any more. */
const TO_JUDGE_MS = 30 * DAY_MS;

/**
 * What somebody has to do about leads, by the clock: a rep of their own, a marketer of those they are the partner of. What is snoozed comes
 * after all that waits now, the soonest first; at the end what stands in a list, and has no time yet.
 */
export async function readMine(reads: Reads, person: Person, now: Instant): Promise<ListedLead[]> {
  const { organisation, id } = person;
  const isSales = mayHandleLeads(person);
  const as = isSales ? 'owner' : 'partner';
  const [waiting, back, toJudge, listed] = await Promise.all([
    reads.leadsWaiting(organisation, id, as, MINE_MAX.waiting),
    reads.leadsBack(organisation, id, as, MINE_MAX.back),
    isSales ? reads.leadsToJudge(organisation, id, now - TO_JUDGE_MS, MINE_MAX.toJudge) : [],
    reads.leadsListed(organisation, id, as, MINE_MAX.listed),
  ]);
  const snoozed = waiting.filter((lead) => isSnoozed(lead, now));
  const leads = [
    ...waiting.filter((lead) => !isSnoozed(lead, now)),
    ...back,
    ...toJudge,
    ...snoozed.toSorted((one, other) => (one.snoozedUntil ?? 0) - (other.snoozedUntil ?? 0)),
    ...listed,
  ];
  const owners = isSales ? new Map([[id, person]]) : await readOwners(reads, leads);
  return leads.map((lead) => {
    const owner = owners.get(lead.owner ?? '');
    return { lead, ...(owner && { owner }) };
  });
}
