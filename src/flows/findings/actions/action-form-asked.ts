import type { Reply } from '../../../cards/card.ts';
import { actionForm } from '../../../cards/findings/action-forms.ts';
import { FEEDBACK_MS } from '../../../domain/findings/finding.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** A manager wants to record another action. */
export const actionFormAsked: MemberFlow<'action.form-asked', string[]> = {
  read: (reads, { organisation }, _event, now) => campaignsLately(reads, organisation.id, now),
  decide: ({ person, more }, _event, now) => reply(askedForm(more, now, person.locale)),
};

/** The campaigns an action may answer. */
export function campaignsLately(reads: Reads, organisation: string, now: Instant): Promise<string[]> {
  return reads.campaignsSince(organisation, now - FEEDBACK_MS);
}

export function askedForm(campaigns: string[], now: Instant, locale: Locale): Reply {
  return { kind: 'form', form: actionForm(campaigns, now, locale) };
}
