import { switchedNotice } from '../../../cards/setup/step-card.ts';
import { findSwitch, type RoomSwitch, type SwitchState } from '../../../domain/setup/steps/room-switch.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';

/** Moves a room’s switch to where it is off, now or for a month. */
export function moveSwitch<K extends 'room.switched-off' | 'room.put-off'>(
  to: Extract<SwitchState, 'off' | 'put-off'>,
): MemberFlow<K, RoomSwitch[]> {
  return {
    read: (reads, { organisation }) => reads.roomSwitches(organisation.id),
    decide: ({ person, organisation, more: switches }, { room }, now) => {
      const { state } = findSwitch(switches, room, now);
      if (state === to || (to === 'off' && state === 'put-off')) return reply(switchedNotice('is-off', room, person));
      // What is on is switched off, not put off.
      if (to === 'put-off' && state === 'on') return reply(switchedNotice('is-on', room, person));
      const was = switches.find((each) => each.room === room);
      const moved: RoomSwitch = { room, state: to, by: person.id, team: person.team, at: now };
      return {
        changes: [{ kind: 'room.switched', organisation: organisation.id, to: moved, was }],
        reply: switchedNotice(to, room, person),
      };
    },
  };
}
