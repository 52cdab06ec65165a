import type { Reply } from '../cards/card.ts';
import type { Event } from '../domain/event.ts';
import type { Workspace } from '../domain/organisation.ts';
import type { Doer } from '../domain/people/person.ts';
import type { Newcomer } from '../domain/setup/founding/newcomer.ts';

/** What handlers are given: tell what happened; it is on disk when this resolves. */
export type Handle = (event: Event) => Promise<Reply>;

/** What handlers may write to the log: never answers, notes, e-mail addresses or tokens. */
export type Log = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  /** Where one looks more closely for a while. */
  debug?(fields: object, message: string): void;
  isLevelEnabled?(level: string): boolean;
};

/**
 * Where somebody may be the one who sets the bot up, their platform says who they are before they are answered. `added`: who
 * brought the app, where the event itself was nobody’s.
 */
export function answerNewcomers(handle: Handle, describe: (by: Doer) => Promise<Newcomer>, added?: Doer): Handle {
  return async (event: Event) => {
    const reply = await handle(event);
    const by = 'by' in event ? event.by : added;
    if (reply.kind !== 'unset' || by === undefined) return reply;
    const newcomer = await describe(by);
    // What they typed waits for that answer alone; it was heard already.
    if (event.kind === 'join.typed') return handle({ kind: 'join.typed', by, code: event.code, newcomer });
    return handle({ kind: 'setup.asked', by, newcomer });
  };
}

/** Who asks where leads come in is told where this bot is reached, as far as that is known. */
export function addBase(handle: Handle, publicUrl: () => string | undefined): Handle {
  return (event) => {
    const base = publicUrl();
    const isAsked = event.kind === 'intake.asked' || event.kind === 'intake.renewed';
    return handle(isAsked && base !== undefined ? { ...event, base } : event);
  };
}

/** Knows which replies are on their way, so that a stop waits for them. */
export function followReplies(): { follow(reply: Promise<void>): void; ended(): Promise<void> } {
  const replies = new Set<Promise<void>>();
  return {
    follow: (reply) => {
      replies.add(reply);
      void reply.finally(() => replies.delete(reply));
    },
    ended: async () => {
      while (replies.size > 0) await Promise.all(replies);
    },
  };
}

/**
 * Says at `debug` what kind of thing happened, what kind of answer it got, and how long that took; nothing of what it held. Of check-ins
 * nothing at all: when somebody answered would be half of who it was.
 */
export function logEvents(handle: Handle, log: Log): Handle {
  return async (event) => {
    if (event.kind.startsWith('checkin.')) return handle(event);
    const began = performance.now();
    const reply = await handle(event);
    log.debug?.({ event: event.kind, reply: reply.kind, ms: Math.round(performance.now() - began) }, 'decided');
    return reply;
  };
}

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

/** Says in the log, once each time, that a platform refuses the bot's account, and that it takes it again. */
export function createPauseLog(log: Log) {
  const refusing = new Set<string>();
  return {
    onPaused: (workspace: Workspace, reason: string): void => {
      if (refusing.has(nameWorkspace(workspace))) return;
      refusing.add(nameWorkspace(workspace));
      log.error(
        { workspace, reason },
        'the platform refuses the account: all that is for it waits until it is good again',
      );
    },
    onResumed: (workspace: Workspace): void => {
      refusing.delete(nameWorkspace(workspace));
      log.info({ workspace }, 'the platform takes the account again: what waited goes on');
    },
  };
}

function nameWorkspace({ platform, id }: Workspace): string {
  return `${platform}/${id}`;
}
