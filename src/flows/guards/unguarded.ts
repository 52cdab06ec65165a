import type { EventKind } from '../../domain/event.ts';
import type { Flow, Guard } from '../flow.ts';

type Nobody = Record<never, never>;
export type UnguardedFlow<K extends EventKind, More = undefined> = Flow<K, Nobody, More>;

/** For what doors, the clock and the courier say: whether it may be was looked at where it came in. */
export const unguarded: Guard<object, Nobody> = { read: async () => ({}), refuse: () => undefined };
