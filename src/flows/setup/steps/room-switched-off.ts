import { moveSwitch } from '../lib/move-switch.ts';

/** Either manager switches a room off; nothing is deleted. */
export const roomSwitchedOff = moveSwitch<'room.switched-off'>('off');
