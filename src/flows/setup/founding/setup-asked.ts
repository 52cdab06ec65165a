import { nameNobody } from '../../../cards/about.ts';
import { refuse, strangerNotice } from '../../../cards/notices.ts';
import { setupCard } from '../../../cards/setup/setup-card.ts';
import { joinCard, welcomeCard } from '../../../cards/setup/welcome-card.ts';
import { chooseBasics } from '../../../domain/setup/founding/newcomer.ts';
import { reply } from '../../flow.ts';
import { mayFound, mayJoin } from '../../guards/setup/may-found.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { type BeginningFacts, readBeginning } from './lib/own-setup.ts';

/** Who came by where nothing is set up begins, or hears who can; an administrator of no team sees how the set-up stands. */
export const setupAsked: UnguardedFlow<'setup.asked', BeginningFacts> = {
  read: (reads, _nobody, { by }) => readBeginning(reads, by),
  decide: ({ more: { own, ...known } }, { by, newcomer }) => {
    if (own !== undefined) return reply({ kind: 'notice', card: setupCard(own, own.organisation.locale) });
    if (mayFound(known, by, newcomer.standing))
      return reply({ kind: 'notice', card: welcomeCard(newcomer, known.organisations.length > 0) });
    if (mayJoin(known, by, newcomer.standing)) return reply({ kind: 'notice', card: joinCard(newcomer) });
    return reply(
      known.organisations.length > 0
        ? strangerNotice()
        : refuse(nameNobody(chooseBasics(newcomer).locale), 'setup.whose', { platform: by.platform }),
    );
  },
};
