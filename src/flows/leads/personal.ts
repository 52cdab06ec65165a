import { PACE } from '../../domain/deliveries/delivery.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Judgement } from '../../domain/leads/verdict.ts';
import type { Person } from '../../domain/people/person.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { defineExporter, defineRule } from '../room.ts';
import { redraw } from '../shared/redraw.ts';

/** What somebody judged, newest first. */
export const exportJudgements = defineExporter<Judgement[]>({
  as: 'judgements',
  read: (reads, { person }) => reads.judgementsBy(person.organisation, person.id),
  write: (judgements, { organisation: { zone } }) =>
    judgements.map(({ lead, verdict, reason, misfit, note, mayBeQuoted, givenAt }) => {
      const more = [reason, misfit, note && `“${note}”${mayBeQuoted ? ' (may be quoted)' : ''}`].filter(Boolean);
      return [`judgement: ${getLocalDate(givenAt, zone)} ${lead} ${verdict}`, ...more].join(', ');
    }),
});

/** The leads somebody has to do with, and as what. */
export const exportLeads = defineExporter<Lead[]>({
  as: 'leads',
  read: (reads, { person }) => reads.leadsOf(person.organisation, person.id),
  write: (leads, { person }) =>
    leads.map(({ facts, owner, partner }) => {
      const roles = [owner === person.id && 'owner', partner === person.id && 'partner'].filter(Boolean);
      return `lead: ${facts.company} (${facts.externalId}), ${roles.join(', ') || 'contacted'}`;
    }),
});

/** Their name leaves the cards as well, at a pace that holds up no other card. */
export const eraseFromCards = defineRule<Person, Lead[]>({
  read: (reads, { organisation, id }) => reads.leadsOf(organisation, id),
  decide: (leads, { organisation }, now) =>
    leads.map(({ id: lead }, place) =>
      redraw(organisation, { kind: 'lead', lead }, now + place * PACE.update.intervalMs),
    ),
});
