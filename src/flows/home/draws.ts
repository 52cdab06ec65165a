import { guestCard, homeCard } from '../../cards/home/home-card.ts';
import { isSameIdentity } from '../../domain/people/person.ts';
import type { Draw, House } from '../room.ts';
import { gatherShares } from './gather.ts';

/** Somebody’s page, always as things are now. */
export function createDrawHome(house: House): Draw<'home'> {
  return async (reads, _subject, audience) => {
    const { organisation, target, now } = audience;
    const { platform, workspace, id: user } = target;
    const here = { platform, workspace, user };
    const person = await reads.person(here);
    if (person === undefined || person.organisation !== organisation.id) {
      const isAdministrator = organisation.administrators?.some((each) => isSameIdentity(each, here)) ?? false;
      return isAdministrator
        ? (await house.findDraw('setup-card'))(reads, { kind: 'setup-card' }, audience)
        : guestCard();
    }
    return homeCard(await gatherShares(house, reads, { person, organisation, now }), person.locale);
  };
}
