import type { Reply } from '../../../cards/card.ts';
import { leadDetailsCard } from '../../../cards/leads/lead-details-card.ts';
import { nameLead } from '../../../cards/leads/lead-words.ts';
import type { LeadTimeline } from '../../../cards/leads/timeline-lines.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Definition } from '../../../domain/leads/definition/definition.ts';
import type { VerdictCounts } from '../../../domain/leads/verdict.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import type { LeadHandling } from '../../guards/lead.ts';
import { readTimeline } from '../lists/lib/read-timeline.ts';
import { type NamedPeople, readNamedPeople } from './named-people.ts';
import { readDefinition } from './read-definition.ts';

/** All that is known of a lead beside itself. */
export type DetailsFacts = {
  organisation: Organisation | undefined;
  counts: VerdictCounts;
  named: NamedPeople;
  timeline: LeadTimeline;
  definition?: Definition | undefined;
  /** The word that says how its segment is told. */
  message?: string | undefined;
};

export async function readDetails(reads: Reads, { lead }: LeadHandling): Promise<DetailsFacts> {
  const { segment } = lead.facts;
  const [organisation, counts, named, timeline, definition, message] = await Promise.all([
    reads.organisation(lead.organisation),
    reads.counts(lead.organisation, lead.id),
    readNamedPeople(reads, lead),
    readTimeline(reads, lead),
    readDefinition(reads, lead),
    segment === undefined ? undefined : reads.messageOf(lead.organisation, segment),
  ]);
  return { organisation, counts, named, timeline, definition, message };
}

/** What they alone read of it. */
export function showDetails({ person, lead }: LeadHandling, facts: DetailsFacts, now: Instant): Reply {
  const { organisation, counts, named, timeline, definition, message } = facts;
  if (organisation === undefined) return refuse(nameLead(lead, person.locale), 'lead.gone');
  const content = { lead, counts, ...named, locale: person.locale, zone: organisation.zone, now };
  return {
    kind: 'notice',
    card: leadDetailsCard({
      ...content,
      viewer: person,
      timeline,
      organisation,
      ...(definition && { definition }),
      ...(message && { message }),
    }),
  };
}
