import { homeCard } from '../../cards/home/home-card.ts';
import type { HomeShare } from '../../cards/home-share.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';
import type { House } from '../room.ts';
import { gatherShares } from './gather.ts';

/** The page as an answer, where the platform has none of its own. */
export function createHomeAsked(house: House): MemberFlow<'home.asked', HomeShare[]> {
  return {
    read: (reads, { person, organisation }, _event, now) => gatherShares(house, reads, { person, organisation, now }),
    decide: ({ person, more: shares }) => reply({ kind: 'notice', card: homeCard(shares, person.locale) }),
  };
}
