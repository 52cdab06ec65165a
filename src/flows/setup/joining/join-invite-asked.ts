import { nameNobody } from '../../../cards/about.ts';
import { notice } from '../../../cards/notices.ts';
import { formatLinkCode } from '../../../domain/people/link.ts';
import { JOIN_CODE_HOURS, JOIN_CODE_MS } from '../../../domain/setup/founding/join-code.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';

/** A code for whoever installed the bot in another workspace; what it comes to, both managers hear. */
export const joinInviteAsked: SetterFlow<'join.invite-asked', string> = {
  read: async (reads) => reads.newLinkCode(),
  decide: ({ organisation, locale, more: code }, _event, now) => ({
    changes: [{ kind: 'join.offered', organisation: organisation.id, code, until: now + JOIN_CODE_MS }],
    reply: notice(nameNobody(locale), 'join.code', {
      code: formatLinkCode(code),
      hours: JOIN_CODE_HOURS,
      organisation: organisation.name,
    }),
  }),
};
