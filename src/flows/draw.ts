import type { Card } from '../cards/card.ts';
import { leadCard } from '../cards/lead-card.ts';
import { leadLineCard } from '../cards/lead-line-card.ts';
import { targetClosedCard } from '../cards/notices.ts';
import type { Subject, Target } from '../domain/delivery.ts';
import type { Lead } from '../domain/lead.ts';
import type { Locale, Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import type { Reads } from '../store/store.ts';

/** What a subject looks like now, for those who will see it; undefined when it no longer exists. */
export type Draw = (subject: Subject, organisation: string, target: Target) => Promise<Card | undefined>;

/** The second registry: every subject and its card. */
export function drawing(reads: Reads): Draw {
  return async (subject, organisationId, target) => {
    const organisation = await reads.organisation(organisationId);
    if (organisation === undefined) return undefined;
    const people = await reads.people(organisationId);
    const audience = { organisation, people, locale: localeOf(target, organisation, people) };
    switch (subject.kind) {
      case 'lead':
        return drawLead(reads, subject.lead, audience);
      case 'lead-line': {
        const { line } = subject;
        const by = 'by' in line ? people.find((person) => person.id === line.by) : undefined;
        return leadLineCard(line, by, audience.locale);
      }
      case 'target-closed':
        return targetClosedCard(placeName(subject.target, organisation), subject.reason, audience.locale);
    }
  };
}

type Audience = { organisation: Organisation; people: Person[]; locale: Locale };

function localeOf(target: Target, organisation: Organisation, people: Person[]): Locale {
  if (target.kind === 'channel') return channelOf(target.id, organisation)?.locale ?? organisation.locale;
  const person = people.find(({ identities }) =>
    identities.some(({ workspace, user }) => workspace === target.workspace && user === target.id),
  );
  return person?.locale ?? organisation.locale;
}

function channelOf(id: string, organisation: Organisation) {
  return organisation.channels.find((channel) => channel.id === id);
}

function placeName(target: string, organisation: Organisation): string {
  const channel = channelOf(target, organisation);
  return channel === undefined ? target : `#${channel.name}`;
}

async function drawLead(reads: Reads, id: string, audience: Audience): Promise<Card | undefined> {
  const lead = await reads.lead(id);
  if (lead === undefined) return undefined;
  const { people, locale, organisation } = audience;
  return leadCard({ lead, counts: await reads.counts(id), ...named(lead, people), locale, zone: organisation.zone });
}

function named(lead: Lead, people: Person[]): { owner?: Person; partner?: Person; contactedBy?: Person } {
  const [owner, partner, contactedBy] = [lead.owner, lead.partner, lead.contactedBy].map((id) =>
    people.find((person) => id !== undefined && person.id === id),
  );
  return { ...(owner && { owner }), ...(partner && { partner }), ...(contactedBy && { contactedBy }) };
}
