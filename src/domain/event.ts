import type { z } from 'zod';
import type { EventShape, Flat } from './event-shape.ts';
import * as rooms from './rooms.ts';

type Rooms = typeof rooms;
export type RoomName = keyof Rooms;

/** Every kind of event a room declares. */
export type EventKindIn<R extends RoomName> = keyof Rooms[R]['events'] & string;
export type EventKind = { [R in RoomName]: EventKindIn<R> }[RoomName];

/** The shapes of all rooms by their kind. */
type Shapes = {
  [K in EventKind]: { [R in RoomName]: K extends keyof Rooms[R]['events'] ? Rooms[R]['events'][K] : never }[RoomName];
};

type Output<S> = S extends z.ZodType ? z.output<S> : never;

export type EventOf<K extends EventKind> = K extends EventKind ? Flat<{ kind: K } & Output<Shapes[K]['event']>> : never;

/** Everything that can happen to the bot. */
export type Event = EventOf<EventKind>;

type WithTap = { [K in EventKind]: Shapes[K] extends { tap: z.ZodObject } ? K : never }[EventKind];
type WithForm = { [K in EventKind]: Shapes[K] extends { form: object } ? K : never }[EventKind];
type FormShape<K extends FormKind> = Shapes[K] extends { form: infer F extends Required<EventShape>['form'] }
  ? F
  : never;

export type TapKind = WithTap;
export type FormKind = WithForm;
/** The event a button will cause, lacking only who pressed it. */
export type TapOf<K extends TapKind> = K extends TapKind
  ? Flat<{ kind: K } & Output<Shapes[K] extends { tap: infer T } ? T : never>>
  : never;
export type Tap = TapOf<TapKind>;
/** The event a form will cause, lacking who filled it and what they wrote. */
export type FormTapOf<K extends FormKind> = K extends FormKind
  ? Flat<{ kind: K } & Output<FormShape<K>['carries']>>
  : never;
export type FormTap = FormTapOf<FormKind>;
/** The fields of a form. */
export type FieldName<K extends FormKind = FormKind> = K extends FormKind
  ? keyof Flat<Output<FormShape<K>['values']>> & string
  : never;

const declared = Object.entries(rooms).flatMap(([room, { events }]) =>
  Object.entries<EventShape>(events).map(([kind, shape]) => [kind, { room: room as RoomName, shape }] as const),
);
const byKind = new Map<string, { room: RoomName; shape: EventShape }>(declared);

/** The shape of an event; undefined when nothing of that kind can happen. */
export function findEventShape(kind: string): EventShape | undefined {
  return byKind.get(kind)?.shape;
}

/** The room in which events of a kind happen; undefined when nothing of that kind can. */
export function findRoomOf(kind: string): RoomName | undefined {
  return byKind.get(kind)?.room;
}

/** Whether something of this kind can happen; what its shape has read of it is then that event. */
export function isEvent(happening: { kind: string }): happening is Event {
  return byKind.has(happening.kind);
}
