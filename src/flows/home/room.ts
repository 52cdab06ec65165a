import { NO_SHARE } from '../../cards/home-share.ts';
import { guard } from '../flow.ts';
import { member } from '../guards/member.ts';
import { unguarded } from '../guards/unguarded.ts';
import { doNothing, type House, type Room } from '../room.ts';
import { createDrawHome } from './draws.ts';
import { createHomeAsked } from './home-asked.ts';
import { homeOpened } from './home-opened.ts';
import { createMenuAsked } from './menu-asked.ts';

/** Where somebody finds what is theirs, of all rooms. */
export function createHomeRoom(house: House) {
  return {
    flows: {
      'home.opened': guard(unguarded, homeOpened),
      'home.asked': guard(member, createHomeAsked(house)),
      'menu.asked': guard(member, createMenuAsked(house)),
    },
    settled: {},
    briefs: {},
    draws: { home: createDrawHome(house) },
    due: [],
    export: {},
    erase: doNothing,
    retention: doNothing,
    home: async () => NO_SHARE,
  } satisfies Room<'home'>;
}
