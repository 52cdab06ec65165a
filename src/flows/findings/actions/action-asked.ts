import { actionsCard } from '../../../cards/findings/action-cards.ts';
import type { Action } from '../../../domain/findings/finding.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { offerActionForm, readRecentCampaigns } from '../lib/action-form.ts';

type Facts = { open: Action[]; campaigns: string[] };

/** A manager wants to record what is done: among the open actions, or at once where there are none. */
export const actionAsked: MemberFlow<'action.asked', Facts> = {
  read: async (reads, { organisation }, _event, now) => {
    const [open, campaigns] = await Promise.all([
      reads.openActions(organisation.id),
      readRecentCampaigns(reads, organisation.id, now),
    ]);
    return { open, campaigns };
  },
  decide: ({ person, more: { open, campaigns } }, _event, now) =>
    open.length === 0
      ? reply(offerActionForm(campaigns, now, person.locale))
      : reply({ kind: 'notice', card: actionsCard(open, person.locale) }),
};
