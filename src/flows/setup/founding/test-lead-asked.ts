import { nameNobody } from '../../../cards/about.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import { makeChannelTarget } from '../../../domain/deliveries/target.ts';
import { findSalesChannels } from '../../../domain/organisation.ts';
import type { TestLead } from '../../../domain/setup/founding/test-lead.ts';
import { sayChannels } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';

/** How leads will look, in the sales channels; of one that stands there already nothing more is shown. */
export const testLeadAsked: SetterFlow<'test-lead.asked', TestLead | undefined> = {
  read: (reads, { organisation }) => reads.testLead(organisation.id),
  decide: ({ organisation, locale, more: standing }, _event, now) => {
    const channels = findSalesChannels(organisation, undefined);
    if (channels.length === 0) return reply(refuse(nameNobody(locale), 'setup.test.nowhere'));
    const where = { channels: sayChannels(locale, channels, organisation) };
    if (standing !== undefined) return reply(notice(nameNobody(locale), 'setup.test.stands', where));
    const { id } = organisation;
    return {
      changes: [
        { kind: 'test-lead.kept', organisation: id, lead: { at: now, isRight: false } },
        ...channels.map((channel) => ({
          kind: 'post.queued' as const,
          organisation: id,
          subject: { kind: 'test-lead' as const, at: now },
          target: makeChannelTarget(channel),
          at: now,
        })),
      ],
      reply: notice(nameNobody(locale), 'setup.test.sent', where),
    };
  },
};
