import { nameNobody } from '../../../cards/about.ts';
import { rewordThanksForm } from '../../../cards/findings/thanks-forms.ts';
import { refuse } from '../../../cards/notices.ts';
import type { OwnCelebration } from '../../../store/store.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readOwnThanks } from '../lib/own-thanks.ts';

/** Somebody wants to say their thanks otherwise in the digest, as long as no digest told them. */
export const thanksWordsAsked: MemberFlow<'thanks.words-asked', OwnCelebration | undefined> = {
  read: (reads, member, { thanks }) => readOwnThanks(reads, member, thanks),
  decide: ({ person: { locale }, more: own }, { thanks }) => {
    if (own === undefined) return reply(refuse(nameNobody(locale), 'thanks.words-gone'));
    if (own.isUsed) return reply(refuse(nameNobody(locale), 'brave.used'));
    return reply({ kind: 'form', form: rewordThanksForm(thanks, own.words, locale) });
  },
};
