import { NO_SHARE } from '../../cards/home-share.ts';
import { doNothing, type Room } from '../room.ts';

/** How leads come from a CRM, and what goes back there. */
export const crm = {
  flows: {},
  briefs: {},
  draws: {},
  due: [],
  export: {},
  erase: doNothing,
  retention: doNothing,
  home: async () => NO_SHARE,
} satisfies Room<'crm'>;
