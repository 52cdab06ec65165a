import type { Card } from '../cards/card.ts';
import { leadCard } from '../cards/leads/lead-card.ts';
import { type LinePeople, leadLineCard } from '../cards/leads/lead-line-card.ts';
import { personClosedCard, targetClosedCard } from '../cards/notices.ts';
import type { Target } from '../domain/deliveries/delivery.ts';
import type { LeadLine } from '../domain/leads/subjects.ts';
import type { Locale, Organisation } from '../domain/organisation.ts';
import type { Subject } from '../domain/subject.ts';
import type { Instant } from '../domain/time.ts';
import type { Reads } from '../store/store.ts';
import type { Audience } from './draw-checkins.ts';
import { peopleNamed } from './leads/lib/people-named.ts';

/** What a subject looks like now, for those who will see it; undefined when it no longer exists. */
export type Draw = (subject: Subject, organisation: string, target: Target) => Promise<Card | undefined>;

/** The second registry: every subject and its card. `calendarFile` is where a talk's file is served, if anywhere. */
export function drawing(reads: Reads, now: () => Instant, calendarFile?: Audience['calendarFile']): Draw {
  return async (subject, organisationId, target) => {
    const organisation = await reads.organisation(organisationId);
    if (organisation === undefined) return undefined;
    const locale = await localeOf(reads, target, organisation);
    const audience: Audience = { organisation, locale, ...(calendarFile && { calendarFile }) };
    switch (subject.kind) {
      case 'lead':
        return drawLead(reads, subject.lead, audience, now());
      case 'lead-line': {
        const people = await linePeople(reads, subject.line, subject.lead, organisationId);
        return leadLineCard(subject.line, people, audience.locale);
      }
      case 'invitation':
      case 'talks':
      case 'reminder':
      case 'draft':
      case 'summary':
      case 'summary-page':
        return (await import('./draw-checkins.ts')).drawCheckin(reads, subject, audience);
      case 'receipt':
      case 'thanks':
        return (await import('./draw-findings.ts')).drawFinding(reads, subject, audience);
      case 'digest':
      case 'month':
      case 'signal':
        return (await import('./draw-digests.ts')).drawDigest(reads, subject, audience);
      case 'target-closed':
        return drawClosed(reads, subject, target, audience);
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

type Closed = Extract<Subject, { kind: 'target-closed' }>;

/** A channel, or somebody who cannot be reached any more. */
async function drawClosed(
  reads: Reads,
  { target: id, reason, ...where }: Closed,
  told: Target,
  { organisation, locale }: Audience,
): Promise<Card> {
  const channel = channelOf(id, organisation);
  if (channel !== undefined) return targetClosedCard(`#${channel.name}`, reason, locale);
  const { platform, workspace } = { ...told, ...where };
  const person = await reads.person({ platform, workspace, user: id });
  return person === undefined ? targetClosedCard(id, reason, locale) : personClosedCard(person.name, reason, locale);
}

async function drawLead(reads: Reads, id: string, audience: Audience, now: Instant): Promise<Card | undefined> {
  const lead = await reads.lead(id);
  if (lead === undefined) return undefined;
  const { locale, organisation } = audience;
  const [counts, named] = await Promise.all([reads.counts(id), peopleNamed(reads, lead)]);
  return leadCard({ lead, counts, ...named, locale, zone: organisation.zone, now });
}

/** Whom a line names or is for; an outcome nobody has the lead of is told to who told it. */
async function linePeople(reads: Reads, line: LeadLine, lead: string, organisation: string): Promise<LinePeople> {
  const { by: id } = { by: undefined, ...line };
  const by = id === undefined ? undefined : await reads.personById(organisation, id);
  if (line.kind !== 'outcome' && line.kind !== 'back') return { by };
  const known = await reads.lead(lead);
  const { owner, partner } = known === undefined ? {} : await peopleNamed(reads, known);
  return { by, rep: owner ?? by, partner };
}
