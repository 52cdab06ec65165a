import type { IncomingMessage } from 'node:http';
import type { Log } from '../handle.ts';
import { findClientAddress, type IsProxy } from './client-address.ts';
import { createLimiter } from './limiter.ts';
import { createRefusalLog } from './refusal-log.ts';

/** Whose word of who came before them is believed (nobody’s, unless told), and a clock that nobody sets. */
export type LimitOptions = { isProxy?: IsProxy; clock?: () => number };

/** Each says after how many seconds to come again, where one address came too often. */
export type DoorLimits = {
  /** Of a door where nobody proves who they are, before it does anything. */
  ask(door: string, aMinute: number, request: IncomingMessage): number | undefined;
  /** Of what is turned away; told in the log unless `reason` is left out. */
  refuse(door: string, reason: string | undefined, request: IncomingMessage): number | undefined;
  /** Told in the log, and held against no address. */
  note(door: string, reason: string): void;
};

/** Refusals of one address that a door answers as it should in a minute. */
const REFUSED_A_MINUTE = 30;

/** Counts by door and address: what is asked where nobody is known, and what was refused; what proved itself is never counted. */
export function createDoorLimits(
  log: Log,
  { isProxy = () => false, clock }: LimitOptions,
): DoorLimits & { end(): void } {
  const takeTurn = createLimiter(clock);
  const refusals = createRefusalLog(log);
  const take = (key: string, aMinute: number, request: IncomingMessage) =>
    takeTurn(`${key} ${findClientAddress(request, isProxy)}`, aMinute);
  return {
    ask: (door, aMinute, request) => take(`asked ${door}`, aMinute, request),
    refuse: (door, reason, request) => {
      const waitS = take(`refused ${door}`, REFUSED_A_MINUTE, request);
      if (reason !== undefined) refusals.count(door, reason, waitS !== undefined);
      return waitS;
    },
    note: (door, reason) => refusals.count(door, reason, false),
    end: refusals.flush,
  };
}
