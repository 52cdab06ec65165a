import type { Person, Team } from '../../people/person.ts';
import { DAY_MS, type Instant } from '../../time.ts';

/** Rooms that are off until the managers of both teams switched them on, in the order in which they are offered. */
export const OPTIONAL_ROOMS = ['language', 'promises'] as const;
export type OptionalRoom = (typeof OPTIONAL_ROOMS)[number];

/** So long the manager of the other team has to answer. */
export const ASK_HOLDS_MS = 14 * DAY_MS;
/** After “not now” a room is offered again. */
export const PUT_OFF_MS = 30 * DAY_MS;

/** What a room’s switch stands on; `asked`: one team’s manager did. A room of which nothing is kept is off. */
export const SWITCH_STATES = ['on', 'off', 'asked', 'put-off'] as const;
export type SwitchState = (typeof SWITCH_STATES)[number];

/** `by` and `team`: who moved it last; nobody’s name any more where their data was erased. */
export type RoomSwitch = { room: OptionalRoom; state: SwitchState; by?: string; team?: Team; at: Instant };

/** As it is now: what was asked too long ago has lapsed. */
export function findSwitch(switches: RoomSwitch[], room: OptionalRoom, now: Instant): RoomSwitch {
  const found = switches.find((each) => each.room === room);
  if (found === undefined) return { room, state: 'off', at: 0 };
  const holds = HOLDS_MS[found.state];
  return holds === undefined || now - found.at < holds ? found : { room, state: 'off', at: found.at };
}

const HOLDS_MS: Partial<Record<SwitchState, number>> = { asked: ASK_HOLDS_MS, 'put-off': PUT_OFF_MS };

export function isRoomOn(switches: RoomSwitch[], room: OptionalRoom): boolean {
  return switches.some((each) => each.room === room && each.state === 'on');
}

/** What a manager’s tap on “switch on” comes to: on, when the other team’s manager asked; else it is asked of them. */
export function decideSwitchingOn(was: RoomSwitch, { id, team }: Person): 'on' | 'asked' | 'is-on' | 'was-asked' {
  if (was.state === 'on') return 'is-on';
  if (was.state !== 'asked') return 'asked';
  return was.team === team || was.by === id ? 'was-asked' : 'on';
}

/** The next room to think about: the first that is off, and not put off. */
export function findNextRoom(switches: RoomSwitch[], now: Instant): OptionalRoom | undefined {
  return OPTIONAL_ROOMS.find((room) => ['off', 'asked'].includes(findSwitch(switches, room, now).state));
}
