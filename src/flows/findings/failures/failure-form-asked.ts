import { nameNobody } from '../../../cards/about.ts';
import { braveFailureForm } from '../../../cards/findings/failure-forms.ts';
import { refuse } from '../../../cards/notices.ts';
import type { OwnCelebration } from '../../../store/store.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readOwnBraveFailure } from '../lib/own-brave-failure.ts';

/** Somebody wants to say it otherwise, as long as no digest told it. */
export const failureFormAsked: MemberFlow<'failure.form-asked', OwnCelebration | undefined> = {
  read: (reads, member, { asked }) => readOwnBraveFailure(reads, member, asked),
  decide: ({ person, more: before }, { asked }, now) => {
    const { locale } = person;
    if (before?.isUsed) return reply(refuse(nameNobody(locale), 'brave.used'));
    return reply({ kind: 'form', form: braveFailureForm(before?.words, { asked, locale }, String(now)) });
  },
};
