import { menuCard } from '../../cards/home/home-card.ts';
import type { HomeShare } from '../../cards/home-share.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';
import type { House } from '../room.ts';
import { gatherShares } from './gather.ts';

/** What is next for somebody, and what they can do: a button each. */
export function createMenuAsked(house: House): MemberFlow<'menu.asked', HomeShare[]> {
  return {
    read: (reads, { person, organisation }, _event, now) => gatherShares(house, reads, { person, organisation, now }),
    decide: ({ person, more: shares }) => reply({ kind: 'notice', card: menuCard(shares, person.locale) }),
  };
}
