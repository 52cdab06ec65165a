import type { Definition } from '../../domain/leads/definition/definition.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { VerdictCounts } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';

/** What a lead’s card is drawn from: the lead, its counts and the people it names, as they are now. */
export type LeadContent = {
  lead: Lead;
  /** What an SQL was when it came, where both teams had agreed on that. */
  definition?: Definition;
  counts: VerdictCounts;
  owner?: Person;
  partner?: Person;
  contactedBy?: Person;
  locale: Locale;
  zone: string;
  now: Instant;
};
