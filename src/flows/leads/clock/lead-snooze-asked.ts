import { notRipeCard, snoozeForm } from '../../../cards/leads/clock/snooze-card.ts';
import { nameLead, sayCompany } from '../../../cards/leads/lead-words.ts';
import { refuse } from '../../../cards/notices.ts';
import { isClockRunning } from '../../../domain/leads/clock/follow-up-steps.ts';
import { SNOOZES_MAX } from '../../../domain/leads/clock/snooze.ts';
import { reply } from '../../flow.ts';
import type { LeadOwnerFlow } from '../../guards/lead-owner.ts';

/** The owner of a lead asks for time: until when? */
export const leadSnoozeAsked: LeadOwnerFlow<'lead.snooze-asked'> = {
  decide: ({ person, lead, organisation, owner }, _event, now) => {
    const { locale } = person;
    if (!isClockRunning(lead)) {
      return reply(refuse(nameLead(lead, locale), 'snooze.no-clock', { company: sayCompany(lead) }));
    }
    if ((lead.snoozes ?? 0) >= SNOOZES_MAX) return reply({ kind: 'refusal', card: notRipeCard(lead, locale) });
    return reply({ kind: 'form', form: snoozeForm({ lead, clock: { owner, organisation }, now, locale }) });
  },
};
