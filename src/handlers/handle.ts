import type { Reply } from '../cards/card.ts';
import type { Event } from '../domain/event.ts';

/** What handlers are given: tell what happened; it is on disk when this resolves. */
export type Handle = (event: Event) => Promise<Reply>;

/** What handlers may write to the log: never answers, notes, e-mail addresses or tokens. */
export type Log = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** Logs that an event was not kept, and returns the reference it is logged under. */
export function logNotKept(log: Log, event: Event, reason: unknown): string {
  const ref = createErrorReference();
  log.error({ ref, event: event.kind, err: reason }, 'not kept');
  return ref;
}

/** Four letters a person can read out, found again in the log. */
export function createErrorReference(): string {
  return Math.floor(Math.random() * 0x10000)
    .toString(16)
    .padStart(4, '0');
}
