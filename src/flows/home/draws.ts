import { guestCard, homeCard } from '../../cards/home/home-card.ts';
import type { Draw, House } from '../room.ts';
import { gatherShares } from './gather.ts';

/** Somebody’s page, always as things are now. */
export function createDrawHome(house: House): Draw<'home'> {
  return async (reads, _subject, { organisation, target, now }) => {
    const { platform, workspace, id: user } = target;
    const person = await reads.person({ platform, workspace, user });
    if (person === undefined || person.organisation !== organisation.id) return guestCard();
    return homeCard(await gatherShares(house, reads, { person, organisation, now }), person.locale);
  };
}
