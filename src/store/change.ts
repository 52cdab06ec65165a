import type { HouseChange } from './room.ts';
import type * as rooms from './rooms.ts';

type Rooms = typeof rooms;

/** Everything that can become true. All changes of one decision become true together, or none does. */
export type Change =
  | { [R in keyof Rooms]: ChangeOf<Rooms[R]['steps'][keyof Rooms[R]['steps']]> }[keyof Rooms]
  | HouseChange;

/** The change that statements are for. */
type ChangeOf<S> = S extends (change: infer C, ...rest: never) => unknown ? C : never;

/** kept; or another came first (decide again); or this very thing was kept before (nothing to do). */
export type Kept = 'kept' | 'outrun' | 'repeated';
