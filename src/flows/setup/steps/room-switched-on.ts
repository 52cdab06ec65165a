import { switchedNotice } from '../../../cards/setup/step-card.ts';
import { type Person, selectManagers } from '../../../domain/people/person.ts';
import {
  ASK_HOLDS_MS,
  decideSwitchingOn,
  findSwitch,
  type RoomSwitch,
} from '../../../domain/setup/steps/room-switch.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { beginMessages, type Receivers, readReceivers } from '../../shared/begin-messages.ts';

type Facts = { switches: RoomSwitch[]; managers: Person[]; receivers: Receivers };

/** A manager wants a room on: it is asked of the other team’s, or it is what they asked for. */
export const roomSwitchedOn: MemberFlow<'room.switched-on', Facts> = {
  read: async (reads, { organisation }, _event, now) => {
    const { id } = organisation;
    const [switches, people] = await Promise.all([reads.roomSwitches(id), reads.people(id)]);
    const managers = selectManagers(people);
    return { switches, managers, receivers: await readReceivers(reads, organisation, managers, now) };
  },
  decide: ({ person, organisation, more: { switches, managers, receivers } }, { room }, now) => {
    const standing = findSwitch(switches, room, now);
    const came = decideSwitchingOn(standing, person);
    if (came === 'is-on' || came === 'was-asked') return reply(switchedNotice(came, room, person));
    const others = managers.filter(({ team }) => team !== person.team);
    if (came === 'asked' && others.length === 0) return reply(switchedNotice('alone', room, person));
    const to: RoomSwitch = { room, state: came, by: person.id, team: person.team, at: now };
    const was = switches.find((each) => each.room === room);
    // That it is on does not lapse.
    const over = came === 'asked' ? { over: now + ASK_HOLDS_MS } : {};
    const asking = { kind: 'room-asked' as const, room, at: now, ...over };
    const told = came === 'on' ? managers.filter(({ id }) => id === standing.by) : others;
    return {
      changes: [
        { kind: 'room.switched', organisation: organisation.id, to, was },
        ...beginMessages(
          receivers,
          told.map(({ id }) => ({ person: id, subject: { ...asking, person: id } })),
          now,
        ),
      ],
      reply: switchedNotice(came, room, person),
    };
  },
};
