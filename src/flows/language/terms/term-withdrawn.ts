import { nameTerm } from '../../../cards/language/term-card.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import { mayWithdraw, type TermVersion } from '../../../domain/language/term.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { refuseGone } from '../lib/term-facts.ts';

/** Whoever proposed it, or a manager, takes a proposal back; what is agreed stays in force. */
export const termWithdrawn: MemberFlow<'term.withdrawn', TermVersion[]> = {
  read: (reads, { organisation }, { term }) => reads.termVersions(organisation.id, term),
  decide: ({ person, organisation, more: versions }, { term, version: number }) => {
    const { locale } = person;
    const version = versions.find((each) => each.number === number);
    if (version === undefined) return reply(refuseGone(locale));
    const about = nameTerm(version, locale);
    if (version.state !== 'proposed') return reply(refuse(about, 'term.not-newest'));
    if (!mayWithdraw(version, person)) return reply(refuse(about, 'term.not-yours'));
    const agreed = versions.find(({ state }) => state === 'agreed');
    return {
      changes: [{ kind: 'version.withdrawn', organisation: organisation.id, term, number }],
      reply:
        agreed === undefined
          ? notice(about, 'term.withdrawn')
          : notice(about, 'term.withdrawn-from', { version: agreed.number }),
    };
  },
};
