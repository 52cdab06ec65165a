import { nameTerm } from '../../../cards/language/term-card.ts';
import { notice, refuse } from '../../../cards/notices.ts';
import { makeChannelTarget } from '../../../domain/deliveries/target.ts';
import { derivePlaceKey, type TermVersion } from '../../../domain/language/term.ts';
import { sayChannelName } from '../../../words/say.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { refuseGone } from '../lib/term-facts.ts';

/** Somebody shows what is agreed in a channel of the organisation. */
export const termShown: MemberFlow<'term.shown', TermVersion[]> = {
  read: (reads, { organisation }, { term }) => reads.termVersions(organisation.id, term),
  decide: ({ person, organisation, more: versions }, { term, version: number, place }, now) => {
    const { locale } = person;
    const version = versions.find((each) => each.number === number);
    if (version === undefined) return reply(refuseGone(locale));
    const about = nameTerm(version, locale);
    if (version.state !== 'agreed') return reply(refuse(about, 'term.not-agreed'));
    const channel = organisation.channels.find((each) => derivePlaceKey(each) === place);
    if (channel === undefined) return reply(refuse(about, 'term.no-channel'));
    const subject = { kind: 'term' as const, term, version: number };
    return {
      changes: [
        { kind: 'post.queued', organisation: organisation.id, subject, target: makeChannelTarget(channel), at: now },
      ],
      reply: notice(about, 'term.shown', { channel: sayChannelName(channel.platform, channel.name) }),
    };
  },
};
