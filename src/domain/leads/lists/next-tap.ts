import { mayHandleLeads, type Person } from '../../people/person.ts';
import { isBack, isHandled, type Lead } from '../lead.ts';

/** What somebody can do about a lead by one tap; `look` where nothing is theirs to do. */
export type NextTap = 'take' | 'contacted' | 'judge' | 'look';

/** The one thing that is next; `isJudged`: by this person. */
export function findNextTap(lead: Lead, person: Person, isJudged: boolean): NextTap {
  if (!mayHandleLeads(person) || lead.waits !== undefined) return 'look';
  const isOwn = lead.owner === person.id;
  if (lead.owner === undefined && !isHandled(lead)) return 'take';
  if (isOwn && !isHandled(lead) && !isBack(lead)) return 'contacted';
  return isOwn && lead.contactedAt !== undefined && !isJudged && !isBack(lead) ? 'judge' : 'look';
}
