import { computeDueAt } from '../../domain/leads/follow-up-clock.ts';
import { deriveLeadId, type Lead, type LeadFacts } from '../../domain/leads/lead.ts';
import { findSalesChannels, type Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Change } from '../../store/change.ts';
import { change, reply } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';

type Facts = { organisation: Organisation | undefined; id: string; named: Named; known: Lead | undefined };
type Named = { owner?: string; partner?: string };

/** A lead arrives: a new one is kept and posted in its sales channels, a known one with new facts is updated. */
export const leadReceived: UnguardedFlow<'lead.received', Facts> = {
  read: async (reads, _nobody, event) => {
    const organisation = await reads.intakeOrganisation();
    if (organisation === undefined) return { organisation, id: '', named: {}, known: undefined };
    const { ownerEmail, partnerEmail, externalId } = event.lead;
    const id = deriveLeadId(organisation.id, externalId);
    const withEmail = (email: string | undefined) =>
      email === undefined ? undefined : reads.personByEmail(organisation.id, email);
    const [owner, partner, known] = await Promise.all([withEmail(ownerEmail), withEmail(partnerEmail), reads.lead(id)]);
    return { organisation, id, named: named(owner, partner), known };
  },
  decide: ({ more: { organisation, id, named, known } }, event, now) => {
    if (organisation === undefined) return reply({ kind: 'declined', why: 'no organisation is set up yet' });
    if (known !== undefined) return change(...updated(known, event.lead, named, now));
    const lead: Lead = {
      id,
      organisation: organisation.id,
      facts: event.lead,
      ...named,
      receivedAt: now,
      dueAt: computeDueAt(now, organisation),
    };
    return change({ kind: 'lead.added', lead }, ...posts(lead, organisation, now));
  },
};

function named(owner: Person | undefined, partner: Person | undefined): Named {
  return { ...(owner && { owner: owner.id }), ...(partner && { partner: partner.id }) };
}

function posts(lead: Lead, organisation: Organisation, at: number): Change[] {
  return findSalesChannels(organisation, lead.facts.segment).map(({ platform, workspace, id }) => ({
    kind: 'post.queued',
    organisation: organisation.id,
    subject: { kind: 'lead', lead: lead.id },
    target: { kind: 'channel', platform, workspace, id },
    at,
  }));
}

/** Nothing when nothing is new; the card follows what is. */
function updated(known: Lead, facts: LeadFacts, named: Named, at: number): Change[] {
  const was = JSON.stringify(known.facts);
  if (was === JSON.stringify(facts)) return [];
  const subject = { kind: 'lead', lead: known.id } as const;
  return [
    { kind: 'lead.updated', lead: known.id, facts, ...named, was, at },
    { kind: 'card.changed', subject, at },
    { kind: 'line.queued', subject, line: { kind: 'lead-line', lead: known.id, line: { kind: 'updated' } }, at },
  ];
}
