import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** A deadlock, or two that cannot both have been first: one is taken back whole, and nothing of it was kept. */
const OUTDONE = new Set(['40P01', '40001']);
/** The server ended the connection in place of an answer: an administrator did, or it starts again. */
const ENDED = new Set(['57P01', '57P02']);
/** The way there broke while an answer was waited for. */
const LOST = new Set(['ECONNRESET', 'EPIPE']);
const LOST_WORDS = 'Connection terminated unexpectedly';
const TIMES_MAX = 5;
const PAUSE_MS = 50;

/** The server does not keep the statement as it was; nothing was done. */
export class NotKept extends Error {}

/** The server ended the connection before it was asked to commit; nothing was done. */
export class EndedBefore extends Error {}

/** Whether this is the server's word that it ended the connection: what it was asked was not done. */
export function isSentAway(reason: unknown): boolean {
  return reason instanceof pg.DatabaseError && ENDED.has(reason.code ?? '');
}

/** Done again, a few times: the other is over by then, and the next connection is another. */
export async function retryOutdone<T>(work: () => Promise<T>): Promise<T> {
  return retry(work, (reason) => reason instanceof EndedBefore || isOutdone(reason));
}

/** The same of what only reads: that may be asked again whatever became of the connection, but for an answer that was waited for too long. */
export async function retryReading<T>(work: () => Promise<T>): Promise<T> {
  return retry(work, (reason) => isOutdone(reason) || isSentAway(reason) || isCutOff(reason));
}

async function retry<T>(work: () => Promise<T>, mayPass: (reason: unknown) => boolean): Promise<T> {
  for (let times = 1; ; times += 1) {
    try {
      return await work();
    } catch (reason) {
      // Each time another statement is not kept from then on, so this ends by itself.
      if (reason instanceof NotKept) continue;
      if (!mayPass(reason) || times >= TIMES_MAX) throw reason instanceof EndedBefore ? reason.cause : reason;
      await setTimeout(Math.random() * PAUSE_MS * times);
    }
  }
}

function isOutdone(reason: unknown): boolean {
  return reason instanceof pg.DatabaseError && OUTDONE.has(reason.code ?? '');
}

/** Whether the way there broke; not that an answer was waited for too long. */
export function isCutOff(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  return reason.message === LOST_WORDS || ('code' in reason && LOST.has(String(reason.code)));
}
