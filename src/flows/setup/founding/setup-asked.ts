import { nameNobody } from '../../../cards/about.ts';
import { refuse, strangerNotice } from '../../../cards/notices.ts';
import { setupCard } from '../../../cards/setup/setup-card.ts';
import { welcomeCard } from '../../../cards/setup/welcome-card.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import { isSameIdentity, type Person } from '../../../domain/people/person.ts';
import { chooseBasics } from '../../../domain/setup/founding/newcomer.ts';
import { reply } from '../../flow.ts';
import type { UnguardedFlow } from '../../guards/unguarded.ts';
import { mayFound } from './may-found.ts';

type Facts = { organisations: Organisation[]; own?: { organisation: Organisation; people: Person[] } };

/** Who came by where nothing is set up begins, or hears who can; an administrator of no team sees how the set-up stands. */
export const setupAsked: UnguardedFlow<'setup.asked', Facts> = {
  read: async (reads, _nobody, { by }) => {
    const organisations = await reads.organisations();
    const own = organisations.find(({ administrators = [] }) =>
      administrators.some((each) => isSameIdentity(each, by)),
    );
    return { organisations, ...(own && { own: { organisation: own, people: await reads.people(own.id) } }) };
  },
  decide: ({ more: { organisations, own } }, { by, newcomer }) => {
    if (own !== undefined) return reply({ kind: 'notice', card: setupCard(own, own.organisation.locale) });
    if (!mayFound(organisations, by, newcomer.standing))
      return reply(
        organisations.length > 0
          ? strangerNotice()
          : refuse(nameNobody(chooseBasics(newcomer).locale), 'setup.whose', { platform: by.platform }),
      );
    return reply({ kind: 'notice', card: welcomeCard(newcomer) });
  },
};
