import { type NextStep, stepCard } from '../../../cards/setup/step-card.ts';
import {
  findNextRoom,
  findSwitch,
  isRoomOn,
  OPTIONAL_ROOMS,
  type RoomSwitch,
} from '../../../domain/setup/steps/room-switch.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import type { House } from '../../room.ts';

type Facts = { switches: RoomSwitch[]; next: NextStep | undefined };

/** A manager looks at what is on, and what comes next and why now. */
export function createStepAsked(house: House): MemberFlow<'step.asked', Facts> {
  return {
    read: async (reads, { organisation, person }, _event, now) => {
      const switches = await reads.roomSwitches(organisation.id);
      const room = findNextRoom(switches, now);
      if (room === undefined) return { switches, next: undefined };
      const to = findSwitch(switches, room, now);
      const [offer, asker] = await Promise.all([
        house.loadOffer(room),
        to.by === undefined ? undefined : reads.personById(organisation.id, to.by),
      ]);
      const why = await offer.prepare(reads, organisation, person.locale, now);
      return { switches, next: { to, why, ...(asker && { asker: asker.name }) } };
    },
    decide: ({ person, organisation: { zone }, more: { switches, next } }, _event, now) => {
      const on = OPTIONAL_ROOMS.filter((room) => isRoomOn(switches, room));
      const here = { locale: person.locale, zone, today: getLocalDate(now, zone) };
      return reply({ kind: 'notice', card: stepCard(on, next, person, here) });
    },
  };
}
