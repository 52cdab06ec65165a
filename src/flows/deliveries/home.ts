import { buildWaiting } from '../../cards/deliveries/waiting-lines.ts';
import { NO_SHARE } from '../../cards/home-share.ts';
import type { AtHome, House } from '../room.ts';
import { readWaiting } from './read-waiting.ts';

/** What waits for them, each with its button. */
export function createShowWaiting(house: Pick<House, 'findBrief'>): AtHome {
  return async (reads, owner) => ({
    ...NO_SHARE,
    parts: buildWaiting(await readWaiting(house, reads, owner), owner.person.locale),
  });
}
