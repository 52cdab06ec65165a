import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import { JOIN_LIMITS } from '../../../domain/setup/founding/join-code.ts';
import { say } from '../../../words/say.ts';
import { refuseFields, reply } from '../../flow.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { decideJoining, type JoinFacts, readJoining } from './lib/decide-joining.ts';

/** The code, typed into its form: what is wrong with it stands at its field. */
export const joinGiven: UnguardedFlow<'join.given', JoinFacts> = {
  read: (reads, _nobody, event, now) => readJoining(reads, event, now),
  decide: ({ more }, { by, standing, locale }, now) =>
    decideJoining(more, { by, standing, locale, now }, (why) =>
      why === 'taken' || why === 'whose' || why === 'full'
        ? reply(refuse(nameNobody(locale), `join.${why}`, JOIN_LIMITS))
        : refuseFields<'join.given'>({ code: say(locale, `join.${why}`, JOIN_LIMITS) }),
    ),
};
