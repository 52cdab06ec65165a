import { moveSwitch } from '../lib/move-switch.ts';

/** Not now: it is offered again in a month. */
export const roomPutOff = moveSwitch<'room.put-off'>('put-off');
