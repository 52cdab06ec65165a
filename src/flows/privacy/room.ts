import { guard } from '../flow.ts';
import { member } from '../guards/member.ts';
import { type House, nothing, type Room } from '../room.ts';
import { privacyAsked } from './privacy-asked.ts';
import { privacyEraseAsked } from './privacy-erase-asked.ts';
import { privacyEraseConfirmed } from './privacy-erase-confirmed.ts';
import { privacyExportAsked } from './privacy-export-asked.ts';

/** What people may know and take away of what is kept about them; every room does its part. */
export const privacy = (house: House): Room<'privacy'> => ({
  flows: {
    'privacy.asked': guard(member, privacyAsked),
    'privacy.export-asked': guard(member, privacyExportAsked(house)),
    'privacy.erase-asked': guard(member, privacyEraseAsked),
    'privacy.erase-confirmed': guard(member, privacyEraseConfirmed(house)),
  },
  draws: {},
  due: [],
  export: {},
  erase: nothing,
  retention: nothing,
});
