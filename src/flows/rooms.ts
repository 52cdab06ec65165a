import type { BegunKind, CardKind } from '../domain/deliveries/message-kinds.ts';
import type { EventKind, RoomName } from '../domain/event.ts';
import { findRoomOf } from '../domain/event.ts';
import { findRoomOfSubject } from '../domain/subject.ts';
import type { Instant } from '../domain/time.ts';
import type { Change } from '../store/change.ts';
import type { Reads } from '../store/store.ts';
import type { followLeads } from './crm/writing/follow-leads.ts';
import { listSaidLeads } from './crm/writing/said-of-leads.ts';
import type { AnyFlow } from './flow.ts';
import type { AnyRoom, Brief, Draw, House, Room, SettledKind } from './room.ts';
import { followSetup } from './setup/founding/follow-setup.ts';
import { followAsks } from './shared/follow-asks.ts';

const house: House = {
  loadRooms: () => Promise.all(ROOM_NAMES.map((name): Promise<AnyRoom> => rooms[name]())),
  loadOffer: async (room) => (await rooms[room]()).offer,
  findDraw,
  findSettled,
  findBrief,
};

/** A room in which something follows of what others decided. */
type Following = { follow: typeof followLeads };

/** The house: its rooms in the order in which they are asked. Each is loaded when the first of its events comes. */
const rooms: { [R in RoomName]: () => Promise<Room<R> & (R extends 'crm' ? Following : unknown)> } = {
  people: keep(async () => (await import('./people/room.ts')).people),
  addresses: keep(async () => (await import('./addresses/room.ts')).addresses),
  checkins: keep(async () => (await import('./checkins/room.ts')).checkins),
  digests: keep(async () => (await import('./digests/room.ts')).digests),
  leads: keep(async () => (await import('./leads/room.ts')).leads),
  language: keep(async () => (await import('./language/room.ts')).language),
  promises: keep(async () => (await import('./promises/room.ts')).promises),
  crm: keep(async () => (await import('./crm/room.ts')).crm),
  listeners: keep(async () => (await import('./listeners/room.ts')).listeners),
  findings: keep(async () => (await import('./findings/room.ts')).createFindingsRoom(house)),
  deliveries: keep(async () => (await import('./deliveries/room.ts')).createDeliveriesRoom(house)),
  privacy: keep(async () => (await import('./privacy/room.ts')).createPrivacyRoom(house)),
  home: keep(async () => (await import('./home/room.ts')).createHomeRoom(house)),
  setup: keep(async () => (await import('./setup/room.ts')).createSetupRoom(house)),
};
const ROOM_NAMES = Object.keys(rooms) as RoomName[];

/** Loads it once: a room that is there costs an event nothing, where `import()` would cost as much as a query. */
function keep<R>(load: () => Promise<R>): () => Promise<R> {
  let loading: Promise<R> | undefined;
  return () => {
    // What could not be read from disk is tried again with the next event.
    loading ??= load().catch((reason) => {
      loading = undefined;
      throw reason;
    });
    return loading;
  };
}

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
export async function findDraw(kind: CardKind): Promise<Draw<CardKind>> {
  const draws: Partial<Record<CardKind, unknown>> = (await rooms[findRoomOfSubject(kind)]()).draws;
  // The room's table holds under each kind what draws that kind.
  return draws[kind] as Draw<CardKind>;
}

/** What draws subjects of this kind once what they ask for is done. */
export async function findSettled(kind: SettledKind): Promise<Draw<SettledKind>> {
  const settled: Partial<Record<SettledKind, unknown>> = (await rooms[findRoomOfSubject(kind)]()).settled;
  // The room's table holds under each kind what draws that kind.
  return settled[kind] as Draw<SettledKind>;
}

/** What says a begun subject of this kind in one line. */
export async function findBrief(kind: BegunKind): Promise<Brief<BegunKind>> {
  const briefs: Partial<Record<BegunKind, unknown>> = (await rooms[findRoomOfSubject(kind)]()).briefs;
  // The room's table holds under each kind what says that kind.
  return briefs[kind] as Brief<BegunKind>;
}

/**
 * What follows in other rooms of what a flow decided: what is said of a lead may be told to its CRM, the set-up card shows what is set, and
 * what asked for what is done now asks no more.
 */
export async function followChanges(reads: Reads, changes: Change[], now: Instant): Promise<Change[]> {
  const followed = [...(await followSetup(reads, changes, now)), ...followAsks(changes, now)];
  if (listSaidLeads(changes).length === 0) return followed;
  const { follow } = await rooms.crm();
  return [...followed, ...(await follow(reads, changes, now))];
}
