import { switchedNotice } from '../../../cards/setup/step-card.ts';
import { type Person, selectManagers } from '../../../domain/people/person.ts';
import { decideSwitchingOn, findSwitch, type RoomSwitch } from '../../../domain/setup/steps/room-switch.ts';
import type { Change } from '../../../store/change.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findDirectTarget } from '../../shared/direct-target.ts';

type Facts = { switches: RoomSwitch[]; managers: Person[] };

/** A manager wants a room on: it is asked of the other team’s, or it is what they asked for. */
export const roomSwitchedOn: MemberFlow<'room.switched-on', Facts> = {
  read: async (reads, { organisation: { id } }) => {
    const [switches, people] = await Promise.all([reads.roomSwitches(id), reads.people(id)]);
    return { switches, managers: selectManagers(people) };
  },
  decide: ({ person, organisation, more: { switches, managers } }, { room }, now) => {
    const standing = findSwitch(switches, room, now);
    const came = decideSwitchingOn(standing, person);
    if (came === 'is-on' || came === 'was-asked') return reply(switchedNotice(came, room, person));
    const to: RoomSwitch = { room, state: came, by: person.id, team: person.team, at: now };
    const was = switches.find((each) => each.room === room);
    const told = managers.filter(({ id, team }) => (came === 'on' ? id === standing.by : team !== person.team));
    return {
      changes: [
        { kind: 'room.switched', organisation: organisation.id, to, was },
        ...told.flatMap((manager): Change[] => {
          const target = findDirectTarget(manager);
          const subject = { kind: 'room-asked' as const, room, at: now, person: manager.id };
          return target === undefined
            ? []
            : [{ kind: 'direct.queued', organisation: organisation.id, subject, target, at: now }];
        }),
      ],
      reply: switchedNotice(came, room, person),
    };
  },
};
