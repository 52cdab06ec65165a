import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { offerActionForm, readRecentCampaigns } from '../lib/action-form.ts';

/** A manager wants to record another action. */
export const actionFormAsked: MemberFlow<'action.form-asked', string[]> = {
  read: (reads, { organisation }, _event, now) => readRecentCampaigns(reads, organisation.id, now),
  decide: ({ person, more: campaigns }, _event, now) => reply(offerActionForm(campaigns, now, person.locale)),
};
