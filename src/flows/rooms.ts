import type { EventKind, RoomName } from '../domain/event.ts';
import { findRoomOf } from '../domain/event.ts';
import { findRoomOfSubject, type SubjectKind } from '../domain/subject.ts';
import type { AnyFlow } from './flow.ts';
import type { AnyRoom, Draw, House, Room } from './room.ts';

const house: House = { loadRooms: () => Promise.all(ROOM_NAMES.map((name): Promise<AnyRoom> => rooms[name]())) };

/** The house: its rooms in the order in which they are asked. Each is loaded when the first of its events comes. */
const rooms: { [R in RoomName]: () => Promise<Room<R>> } = {
  people: async () => (await import('./people/room.ts')).people,
  addresses: async () => (await import('./addresses/room.ts')).addresses,
  checkins: async () => (await import('./checkins/room.ts')).checkins,
  digests: async () => (await import('./digests/room.ts')).digests,
  leads: async () => (await import('./leads/room.ts')).leads,
  findings: async () => (await import('./findings/room.ts')).findings,
  deliveries: async () => (await import('./deliveries/room.ts')).deliveries,
  privacy: async () => (await import('./privacy/room.ts')).createPrivacyRoom(house),
  setup: async () => (await import('./setup/room.ts')).createSetupRoom(house),
};
const ROOM_NAMES = Object.keys(rooms) as RoomName[];

/** Loads rooms before they are needed: all of them, or those named. */
export async function loadRooms(names: RoomName[] = ROOM_NAMES): Promise<AnyRoom[]> {
  return Promise.all(names.map((name): Promise<AnyRoom> => rooms[name]()));
}

/** The flow that decides on events of this kind. Rejects when nothing of that kind can happen. */
export async function findFlow(kind: EventKind): Promise<AnyFlow<EventKind>> {
  const room = findRoomOf(kind);
  const flows: Partial<Record<EventKind, unknown>> = room === undefined ? {} : (await rooms[room]()).flows;
  const flow = flows[kind];
  if (flow === undefined) throw new Error(`nothing decides on ${kind}`);
  // The room's table holds under each kind a flow of that kind.
  return flow as AnyFlow<EventKind>;
}

/** What draws subjects of this kind. */
export async function findDraw(kind: SubjectKind): Promise<Draw<SubjectKind>> {
  const draws: Partial<Record<SubjectKind, unknown>> = (await rooms[findRoomOfSubject(kind)]()).draws;
  // The room's table holds under each kind what draws that kind.
  return draws[kind] as Draw<SubjectKind>;
}
