import type { RoomName } from '../domain/event.ts';
import type { PersonalTable, StatementRow } from './database/columns.ts';
import type * as rooms from './rooms.ts';

type Rooms = typeof rooms;

type TableName = { [R in keyof Rooms]: keyof Rooms[R]['tables'] }[keyof Rooms];
type Shapes = {
  [T in TableName]: {
    [R in keyof Rooms]: T extends keyof Rooms[R]['tables'] ? Rooms[R]['tables'][T] : never;
  }[keyof Rooms];
};

/** All tables as statements know them. */
export type Tables = { [T in TableName]: StatementRow<Shapes[T]> };

/** The tables of each room that hold a person: whoever adds one is asked how it is given to them. */
export type PersonalTables = {
  [R in RoomName]: R extends keyof Rooms ? PersonalTable<Rooms[R]['tables']> : never;
};
