import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** A deadlock, or two that cannot both have been first: one is taken back whole, and nothing of it was kept. */
const OUTDONE = new Set(['40P01', '40001']);
const OUTDONE_MAX = 5;
const OUTDONE_PAUSE_MS = 50;

/** The server does not keep the statement as it was; nothing was done. */
export class NotKept extends Error {}

/** Done again, a few times: the other is over by then. */
export async function retryOutdone<T>(work: () => Promise<T>): Promise<T> {
  for (let times = 1; ; times += 1) {
    try {
      return await work();
    } catch (reason) {
      // Each time another statement is not kept from then on, so this ends by itself.
      if (reason instanceof NotKept) continue;
      const isOutdone = reason instanceof pg.DatabaseError && OUTDONE.has(reason.code ?? '');
      if (!isOutdone || times >= OUTDONE_MAX) throw reason;
      await setTimeout(Math.random() * OUTDONE_PAUSE_MS * times);
    }
  }
}
