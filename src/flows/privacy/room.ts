import { guard } from '../flow.ts';
import { member } from '../guards/member.ts';
import { doNothing, type House, type Room } from '../room.ts';
import { showPrivacy } from './home.ts';
import { privacyAsked } from './privacy-asked.ts';
import { privacyEraseAsked } from './privacy-erase-asked.ts';
import { createPrivacyEraseConfirmed } from './privacy-erase-confirmed.ts';
import { privacyExportAsked } from './privacy-export-asked.ts';
import { createPrivacyExportRead } from './privacy-export-read.ts';

/** What people may know and take away of what is kept about them; every room does its part. */
export function createPrivacyRoom(house: House) {
  return {
    flows: {
      'privacy.asked': guard(member, privacyAsked),
      'privacy.export-asked': guard(member, privacyExportAsked),
      'privacy.export-read': guard(member, createPrivacyExportRead(house)),
      'privacy.erase-asked': guard(member, privacyEraseAsked),
      'privacy.erase-confirmed': guard(member, createPrivacyEraseConfirmed(house)),
    },
    settled: {},
    briefs: {},
    draws: {},
    due: [],
    export: {},
    erase: doNothing,
    retention: doNothing,
    home: showPrivacy,
  } satisfies Room<'privacy'>;
}
