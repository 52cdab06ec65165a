import { nameNobody } from '../../../cards/about.ts';
import { keptBraveFailureForm } from '../../../cards/findings/failure-forms.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Celebration } from '../../../domain/findings/finding.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import type { OwnCelebration } from '../../../store/store.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { isChanged, readRecognisable } from '../../shared/recognisable.ts';
import { deriveBraveFailureId, readOwnBraveFailure } from '../lib/own-brave-failure.ts';
import { scrubWords } from '../lib/scrub-words.ts';

type Facts = { recognisable: Recognisable; before: OwnCelebration | undefined };

/** What did not work and what it taught, scrubbed before it is kept; the form shows it as others may read it. */
export const failureShared: MemberFlow<'failure.shared', Facts> = {
  read: async (reads, member, { words, asked }) => {
    const [recognisable, before] = await Promise.all([
      readRecognisable(reads, member.organisation, words),
      readOwnBraveFailure(reads, member, asked),
    ]);
    return { recognisable, before };
  },
  decide: ({ more, ...member }, event, now) => {
    const { id: person, organisation, locale } = member.person;
    const written = event.words.trim();
    if (written === '') return refuseFields<'failure.shared'>({ words: say(locale, 'brave.empty') });
    const { recognisable, before } = more;
    if (before?.isUsed) return reply(refuse(nameNobody(locale), 'brave.used'));
    const words = scrubWords(written, recognisable);
    const id = deriveBraveFailureId(member, event.asked);
    const celebration: Celebration = { id, organisation, kind: 'failure', words, at: now };
    const form = keptBraveFailureForm(words, isChanged(written, words, recognisable), { asked: event.asked, locale });
    return {
      changes: [
        before === undefined
          ? { kind: 'celebration.kept', celebration, person }
          : { kind: 'celebration.reworded', celebration: id, person, words },
      ],
      reply: { kind: 'form', form },
    };
  },
};
