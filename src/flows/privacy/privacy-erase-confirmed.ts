import { nameNobody } from '../../cards/about.ts';
import { sentenceCard } from '../../cards/notices.ts';
import type { Change } from '../../store/change.ts';
import type { MemberFlow } from '../guards/member.ts';
import type { House } from '../room.ts';

/** Everything that is somebody's own is deleted, at once; `more` is what every room does about it. */
export function createPrivacyEraseConfirmed(house: House): MemberFlow<'privacy.erase-confirmed', Change[]> {
  return {
    read: async (reads, { person }, _event, now) => {
      const rooms = await house.loadRooms();
      return (await Promise.all(rooms.map(({ erase }) => erase.prepare(reads, person, now)))).flat();
    },
    // What every room does is found by who they are: so that goes last.
    decide: ({ person: { id, organisation, locale }, more }, _event, now) => ({
      changes: [...more, { kind: 'person.erased', organisation, person: id, at: now }],
      reply: { kind: 'card', card: sentenceCard(nameNobody(locale), 'erase.done') },
    }),
  };
}
