import { nameNobody } from '../../../cards/about.ts';
import { refuse } from '../../../cards/notices.ts';
import type { Person } from '../../../domain/people/person.ts';
import { JOIN_LIMITS } from '../../../domain/setup/founding/join-code.ts';
import { chooseBasics } from '../../../domain/setup/founding/newcomer.ts';
import { reply } from '../../flow.ts';
import { isTaken } from '../../guards/setup/may-found.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { decideJoining, type JoinFacts, readJoining } from './lib/decide-joining.ts';

type Facts = JoinFacts & { person: Person | undefined };

/** The code, typed after the command: whoever types it where no organisation is, their platform describes first. */
export const joinTyped: UnguardedFlow<'join.typed', Facts> = {
  read: async (reads, _nobody, event, now) => {
    const [facts, person] = await Promise.all([readJoining(reads, event, now), reads.person(event.by)]);
    return { ...facts, person };
  },
  decide: ({ more: { person, ...more } }, { by, newcomer }, now) => {
    const mayBegin = person === undefined && !isTaken(more, by);
    if (mayBegin && newcomer === undefined) return reply({ kind: 'unset' });
    const { standing } = newcomer ?? { standing: 'other' as const };
    const locale = person?.locale ?? chooseBasics(newcomer ?? { standing }).locale;
    if (!mayBegin) return reply(refuse(nameNobody(locale), 'join.taken'));
    return decideJoining(more, { by, standing, locale, now }, (why) =>
      reply(refuse(nameNobody(locale), `join.${why}`, JOIN_LIMITS)),
    );
  },
};
