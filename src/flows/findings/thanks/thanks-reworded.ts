import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Recognisable } from '../../../domain/privacy/scrub.ts';
import type { OwnCelebration } from '../../../store/store.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { readRecognisable } from '../../shared/recognisable.ts';
import { readOwnThanks, showKeptThanks } from '../lib/own-thanks.ts';
import { scrubWords } from '../lib/scrub-words.ts';

type Facts = { recognisable: Recognisable; own: OwnCelebration | undefined };

/** Thanks as the digest may say them from now on, scrubbed again; the message that somebody got stays as it was. */
export const thanksReworded: MemberFlow<'thanks.reworded', Facts> = {
  read: async (reads, member, { words, thanks }) => {
    const [recognisable, own] = await Promise.all([
      readRecognisable(reads, member.organisation, words),
      readOwnThanks(reads, member, thanks),
    ]);
    return { recognisable, own };
  },
  decide: ({ person: { id: person, locale }, more: { recognisable, own } }, event) => {
    const written = event.words.trim();
    if (written === '') return refuseFields<'thanks.reworded'>({ words: say(locale, 'thanks.empty') });
    if (own === undefined) return reply(refuse(nameNobody(locale), 'thanks.words-gone'));
    if (own.isUsed) return reply(refuse(nameNobody(locale), 'brave.used'));
    const words = scrubWords(written, recognisable);
    return {
      changes: [{ kind: 'celebration.reworded', celebration: own.id, person, words }],
      reply: { kind: 'notice', card: showKeptThanks(own.id, words, locale) },
    };
  },
};
