import { NO_SHARE } from '../../cards/home-share.ts';
import { guard } from '../flow.ts';
import { unguarded } from '../guards/unguarded.ts';
import { doNothing, type Room } from '../room.ts';
import { briefListenerOff, drawListenerOff } from './draws.ts';
import { listenerRefused } from './listener-refused.ts';
import { listenerReopened } from './listener-reopened.ts';

/** The addresses that are told what happens to leads. */
export const listeners = {
  flows: {
    'listener.refused': guard(unguarded, listenerRefused),
    'listener.reopened': guard(unguarded, listenerReopened),
  },
  settled: {},
  briefs: { 'listener-off': briefListenerOff },
  draws: { 'listener-off': drawListenerOff },
  due: [],
  export: {},
  erase: doNothing,
  retention: doNothing,
  home: async () => NO_SHARE,
} satisfies Room<'listeners'>;
