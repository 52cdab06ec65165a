import type { Reply } from '../../cards/card.ts';
import { strangerNotice } from '../../cards/notices.ts';
import { roomOffNotice } from '../../cards/setup/step-card.ts';
import type { Identity, Person } from '../../domain/people/person.ts';
import { isRoomOn, type OptionalRoom } from '../../domain/setup/steps/room-switch.ts';
import type { Guard } from '../flow.ts';
import { type Actor, type Member, readActor } from './member.ts';

type Known = Actor & { isOn?: boolean };

/** Anybody of the organisation, in a room that is switched on; where it is off, they hear what it is and who can switch it on. */
export function memberOf(room: OptionalRoom): Guard<{ by: Identity }, Known, Member> {
  return {
    read: async (reads, { by }) => {
      const actor = await readActor(reads, by);
      const switches = actor.organisation === undefined ? [] : await reads.roomSwitches(actor.organisation.id);
      return { ...actor, isOn: isRoomOn(switches, room) };
    },
    refuse: ({ person, organisation, isOn }) => {
      if (person === undefined || organisation === undefined) return strangerNotice();
      return isOn === true ? undefined : roomOffNotice(room, person);
    },
  };
}

/** Its managers, there; how others hear who may is the room’s to say. */
export function managerOf(room: OptionalRoom, refuse: (person: Person) => Reply): ReturnType<typeof memberOf> {
  const { read, refuse: refuseAnybody } = memberOf(room);
  return {
    read,
    refuse: (known, event, now) => {
      const refused = refuseAnybody(known, event, now);
      if (refused !== undefined || known.person === undefined) return refused;
      return known.person.role === 'manager' ? undefined : refuse(known.person);
    },
  };
}
