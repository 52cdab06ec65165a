import { nameNobody } from '../../../cards/about.ts';
import { notice } from '../../../cards/notices.ts';
import { formatLinkCode, LINK_CODE_MS } from '../../../domain/people/link.ts';
import { MINUTE_MS } from '../../../domain/time.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Somebody has a second account elsewhere and wants to be one person there too: they get a code to type there. */
export const linkAsked: MemberFlow<'link.asked', string> = {
  read: async (reads) => reads.newLinkCode(),
  decide: ({ person, more: code }, _event, now) => {
    const until = now + LINK_CODE_MS;
    const minutes = LINK_CODE_MS / MINUTE_MS;
    return {
      changes: [{ kind: 'link.offered', organisation: person.organisation, person: person.id, code, until }],
      reply: notice(nameNobody(person.locale), 'link.code', { code: formatLinkCode(code), minutes }),
    };
  },
};
