import type { Lead, LeadFacts } from '../../../domain/leads/lead.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import { redraw } from '../../shared/redraw.ts';

/** What is personal in a lead goes, from its cards as well, also those with marketing, which are drawn again at that moment. */
export function forgetLead(
  organisation: string,
  { id: lead, facts, list }: Pick<Lead, 'id' | 'facts' | 'list'>,
  drawnAt: Instant,
): Change[] {
  return [
    { kind: 'lead.forgotten', lead, facts: removePeople(facts) },
    redraw(organisation, { kind: 'lead', lead }, drawnAt),
    redraw(organisation, { kind: 'lead-held', lead }, drawnAt),
    ...(list === undefined ? [] : [redraw(organisation, { kind: 'lead-list', list }, drawnAt)]),
  ];
}

/** A lead without anybody in it: it still counts for its campaign and segment. */
function removePeople({ note: _note, url: _url, completed: _completed, ...rest }: LeadFacts): LeadFacts {
  return { ...rest, contact: {} };
}
