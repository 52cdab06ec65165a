import { nameLead, sayCompany, sayMissing } from '../../../cards/leads/lead-words.ts';
import { notice } from '../../../cards/notices.ts';
import type { Definition } from '../../../domain/leads/definition/definition.ts';
import { isIncomplete } from '../../../domain/leads/definition/holding.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { WeekLoad } from '../../../domain/leads/lists/capacity.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';
import type { Decision } from '../../flow.ts';
import { redrawHeld } from './hold-lead.ts';
import { moveHeld } from './move-held.ts';

type Held = {
  person: Person;
  lead: Lead;
  organisation: Organisation;
  definition?: Definition | undefined;
  load?: WeekLoad | undefined;
};
type Updated = Extract<Change, { kind: 'lead.updated' }>;

/** Somebody filled in what a lead lacked: it goes to sales where nothing is missing any more and sales has room, else it waits, and they read for what. */
export function completeHeld(
  { person, organisation, definition, load, ...of }: Held,
  updated: Updated,
  now: Instant,
): Decision {
  const { locale } = person;
  const lead = { ...of.lead, facts: updated.facts };
  const about = nameLead(lead, locale);
  const company = sayCompany(lead);
  if (lead.waits === 'incomplete' && !isIncomplete(organisation, definition, lead.facts)) {
    const { isQueued, room, changes } = moveHeld(lead, organisation, { load }, now);
    const reply = notice(about, isQueued ? 'held.queued-now' : 'held.complete', { company });
    return { changes: [...room, updated, ...changes], reply };
  }
  const missing =
    lead.waits === 'capacity' ? undefined : sayMissing({ lead, locale, ...(definition && { definition }) });
  return {
    changes: [updated, ...redrawHeld(lead, now)],
    reply:
      missing === undefined
        ? notice(about, 'complete.done', { company })
        : notice(about, 'held.still', { company, missing }),
  };
}
