import { nameNobody } from '../../../cards/about.ts';
import { refuse, strangerNotice } from '../../../cards/notices.ts';
import { setupCard } from '../../../cards/setup/setup-card.ts';
import { welcomeCard } from '../../../cards/setup/welcome-card.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { isSameIdentity, type Person } from '../../../domain/people/person.ts';
import { chooseBasics } from '../../../domain/setup/founding/newcomer.ts';
import { reply } from '../../flow.ts';
import { type FoundingFacts, mayFound, readFounding } from '../../guards/setup/may-found.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';

type Facts = FoundingFacts & { own?: { organisation: Organisation; people: Person[] } };

/** Who came by where nothing is set up begins, or hears who can; an administrator of no team sees how the set-up stands. */
export const setupAsked: UnguardedFlow<'setup.asked', Facts> = {
  read: async (reads, _nobody, { by }) => {
    const known = await readFounding(reads, by);
    const own = known.organisations.find(({ administrators = [] }) =>
      administrators.some((each) => isSameIdentity(each, by)),
    );
    return { ...known, ...(own && { own: { organisation: own, people: await reads.people(own.id) } }) };
  },
  decide: ({ more: { own, ...known } }, { by, newcomer }) => {
    if (own !== undefined) return reply({ kind: 'notice', card: setupCard(own, own.organisation.locale) });
    if (!mayFound(known, by, newcomer.standing))
      return reply(
        known.organisations.length > 0
          ? strangerNotice()
          : refuse(nameNobody(chooseBasics(newcomer).locale), 'setup.whose', { platform: by.platform }),
      );
    return reply({ kind: 'notice', card: welcomeCard(newcomer, known.organisations.length > 0) });
  },
};
