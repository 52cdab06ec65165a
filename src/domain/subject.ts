import { z } from 'zod';
import type { RoomName } from './event.ts';
import type { Flat } from './event-shape.ts';
import * as rooms from './rooms.ts';

type Rooms = typeof rooms;

/** What a room's messages can show. */
export type SubjectKindIn<R extends RoomName> = keyof Rooms[R]['subjects'] & string;
export type SubjectKind = { [R in RoomName]: SubjectKindIn<R> }[RoomName];
type Shapes = {
  [K in SubjectKind]: {
    [R in RoomName]: K extends keyof Rooms[R]['subjects'] ? Rooms[R]['subjects'][K] : never;
  }[RoomName];
};

export type SubjectOf<K extends SubjectKind> = K extends SubjectKind
  ? Flat<{ kind: K } & (Shapes[K] extends z.ZodType ? z.output<Shapes[K]> : never)>
  : never;
/** What a delivery shows; drawn only when it leaves, so it is true then. */
export type Subject = SubjectOf<SubjectKind>;

const declared = Object.entries(rooms).flatMap(([room, { subjects }]) =>
  Object.entries<z.ZodObject>(subjects).map(([kind, schema]) => [kind, { room: room as RoomName, schema }] as const),
);
const byKind = new Map<string, { room: RoomName; schema: z.ZodObject }>(declared);
const anySubject = z.looseObject({ kind: z.string() });

/** A subject as it was kept. Throws when it is none of ours. */
export function readSubject(json: string): Subject {
  const { kind, ...fields } = anySubject.parse(JSON.parse(json));
  const schema = byKind.get(kind)?.schema;
  if (schema === undefined) throw new Error(`there is no subject ${kind}`);
  // Its own schema has just read these fields: it is the subject that the room declares.
  return { kind, ...schema.parse(fields) } as Subject;
}

/** The room that draws subjects of a kind. */
export function findRoomOfSubject(kind: SubjectKind): RoomName {
  const room = byKind.get(kind)?.room;
  if (room === undefined) throw new Error(`there is no subject ${kind}`);
  return room;
}
