import { briefCard } from '../../cards/card.ts';
import { exportCard } from '../../cards/privacy/privacy-card.ts';
import { say } from '../../words/say.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';
import { exportOwn, type House } from '../room.ts';

/** Somebody wants to see everything about themselves: at once, to them alone. */
export function createPrivacyExportAsked(house: House): MemberFlow<'privacy.export-asked', string[]> {
  return {
    read: async (reads, member, _event, now) => {
      const given = await exportOwn(await house.loadRooms(), reads, { ...member, now });
      return given.flatMap(({ lines }) => lines);
    },
    decide: ({ person: { id, locale }, more: lines }) => {
      const card = exportCard(lines, id, locale);
      return reply({ kind: 'notice', card, instead: briefCard([say(locale, 'export.late')]) });
    },
  };
}
