import type { Card } from '../cards/card.ts';
import { leadCard } from '../cards/lead-card.ts';
import { leadLineCard } from '../cards/lead-line-card.ts';
import { targetClosedCard } from '../cards/notices.ts';
import type { Subject, Target } from '../domain/delivery.ts';
import type { Locale, Organisation } from '../domain/organisation.ts';
import type { Reads } from '../store/store.ts';
import type { Audience } from './draw-checkins.ts';
import { peopleNamed } from './people-named.ts';

/** What a subject looks like now, for those who will see it; undefined when it no longer exists. */
export type Draw = (subject: Subject, organisation: string, target: Target) => Promise<Card | undefined>;

/** The second registry: every subject and its card. `calendarFile` is where a talk's file is served, if anywhere. */
export function drawing(reads: Reads, calendarFile?: Audience['calendarFile']): Draw {
  return async (subject, organisationId, target) => {
    const organisation = await reads.organisation(organisationId);
    if (organisation === undefined) return undefined;
    const locale = await localeOf(reads, target, organisation);
    const audience: Audience = { organisation, locale, ...(calendarFile && { calendarFile }) };
    switch (subject.kind) {
      case 'lead':
        return drawLead(reads, subject.lead, audience);
      case 'lead-line': {
        const { line } = subject;
        const by = 'by' in line ? await reads.personById(organisationId, line.by) : undefined;
        return leadLineCard(line, by, audience.locale);
      }
      case 'invitation':
      case 'talks':
      case 'reminder':
      case 'draft':
      case 'summary':
      case 'summary-page':
        return (await import('./draw-checkins.ts')).drawCheckin(reads, subject, audience);
      case 'digest':
      case 'month':
      case 'signal':
        return (await import('./draw-digests.ts')).drawDigest(reads, subject, audience);
      case 'target-closed':
        return targetClosedCard(placeName(subject.target, organisation), subject.reason, audience.locale);
    }
  };
}

async function localeOf(reads: Reads, target: Target, organisation: Organisation): Promise<Locale> {
  const { kind, platform, workspace, id } = target;
  if (kind === 'channel') return channelOf(id, organisation)?.locale ?? organisation.locale;
  return (await reads.person({ platform, workspace, user: id }))?.locale ?? organisation.locale;
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
  const { locale, organisation } = audience;
  const [counts, named] = await Promise.all([reads.counts(id), peopleNamed(reads, lead)]);
  return leadCard({ lead, counts, ...named, locale, zone: organisation.zone });
}
