import { notice, strangerNotice } from '../../cards/notices.ts';
import { formatLinkCode, LINK_CODE_MS } from '../../domain/people/link.ts';
import type { Person } from '../../domain/people/person.ts';
import { MINUTE_MS } from '../../domain/time.ts';
import { flow, reply } from '../flow.ts';

type Facts = { person: Person; code: string } | undefined;

/** Somebody has a second account elsewhere and wants to be one person there too: they get a code to type there. */
export const linkAsked = flow<'link.asked', Facts>({
  read: async (reads, event, now) => {
    const person = await reads.person(event.by);
    return person && { person, code: reads.linkCode(person, now) };
  },
  decide: (facts, _event, now) => {
    if (facts === undefined) return reply(strangerNotice());
    const { person, code } = facts;
    const until = now + LINK_CODE_MS;
    const minutes = LINK_CODE_MS / MINUTE_MS;
    return {
      changes: [{ kind: 'link.offered', organisation: person.organisation, person: person.id, code, until }],
      reply: notice(person.locale, 'link.code', { code: formatLinkCode(code), minutes }),
    };
  },
});
