import { leadDetailsCard } from '../../cards/leads/lead-details-card.ts';
import { nameLead } from '../../cards/leads/lead-words.ts';
import type { LeadTimeline } from '../../cards/leads/timeline-lines.ts';
import { refuse } from '../../cards/notices.ts';
import type { VerdictCounts } from '../../domain/leads/verdict.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { reply } from '../flow.ts';
import type { LeadFlow } from '../guards/lead.ts';
import { type NamedPeople, readNamedPeople } from './lib/named-people.ts';
import { readTimeline } from './lists/lib/read-timeline.ts';

type Facts = {
  organisation: Organisation | undefined;
  counts: VerdictCounts;
  named: NamedPeople;
  timeline: LeadTimeline;
};

/** Somebody wants to read all that is known of a lead: they alone do. */
export const leadDetailsAsked: LeadFlow<'lead.details-asked', Facts> = {
  read: async (reads, { lead }) => {
    const [organisation, counts, named, timeline] = await Promise.all([
      reads.organisation(lead.organisation),
      reads.counts(lead.organisation, lead.id),
      readNamedPeople(reads, lead),
      readTimeline(reads, lead),
    ]);
    return { organisation, counts, named, timeline };
  },
  decide: ({ person, lead, more: { organisation, counts, named, timeline } }, _event, now) => {
    if (organisation === undefined) return reply(refuse(nameLead(lead, person.locale), 'lead.gone'));
    const content = { lead, counts, ...named, locale: person.locale, zone: organisation.zone, now };
    return reply({ kind: 'notice', card: leadDetailsCard({ ...content, viewer: person, timeline, organisation }) });
  },
};
