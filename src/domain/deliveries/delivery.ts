import type { Subject } from '../subject.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../time.ts';
import { LISTENER_PACE, RECORD_PACE } from './outlet-pace.ts';
import { deriveTargetKey, type OutletTarget, type RecordTarget, type Target } from './target.ts';

/**
 * post = a new message that keeps standing; update = redraw it, or write to a record; line = a line in its thread; direct = a direct
 * message; event = what a listener is told.
 */
export type DeliveryKind = 'post' | 'update' | 'line' | 'direct' | 'event';

/** queued → sending (leased) → sent | retry (due again) | unknown (perhaps sent) | refused | expired. */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'retry' | 'unknown' | 'refused' | 'expired';

/** A delivery in the courier's hands. `token` fences: only its holder may say how it ended. */
export type Delivery<T extends Target = Target> = {
  id: number;
  kind: DeliveryKind;
  organisation: string;
  subject: Subject;
  target: T;
  /** The post it belongs to, as the platform names it; absent for posts and direct messages. */
  of?: { channel: string; message: string };
  /** A UUID, the same at every attempt: Slack's client_msg_id and the id in the message's metadata. */
  key: string;
  attempts: number;
  /** How often it may have been sent without our knowing. */
  doubts: number;
  /** Why it is tried again. */
  lastReason?: string;
  queuedAt: Instant;
  token: string;
};

/**
 * How an attempt ended. `letsOthersPass`: what ails it is its own, so those behind it need not wait. `isBlind`: it may have been
 * sent, now and before, and nobody can look. `mayPass`: the platform says so in passing, too, so it is asked again first.
 */
export type DeliveryResult =
  | { kind: 'sent'; channel: string; message: string }
  /** By what is no chat, where nothing stands that has a name; also where nothing was left to say. */
  | { kind: 'accepted' }
  | { kind: 'retry'; reason: string; afterMs?: number; isRateLimit: boolean; letsOthersPass?: boolean }
  | { kind: 'unknown'; reason: string; isBlind?: boolean }
  /** The platform refuses the bot's account for all that is meant for this workspace. */
  | { kind: 'account-refused'; reason: string }
  | { kind: 'refused'; reason: string; isTargetClosed: boolean; mayPass?: boolean }
  | { kind: 'expired'; reason: string };

export function hasArrived({ kind }: DeliveryResult): boolean {
  return kind === 'sent' || kind === 'accepted';
}

/**
 * A delivery that is to end without being sent: the flows end it, and when only a person can help they see to it, in the same
 * breath, that one is told.
 */
export type DeliveryFailure<T extends Target = Target> = {
  delivery: Delivery<T>;
  state: 'refused' | 'expired';
  reason: string;
  /** The place takes no messages any more: it surely did not arrive. */
  isTargetClosed: boolean;
  isSomebodyNeeded: boolean;
};

type Pace = { intervalMs: number; burst: number };

/** The courier's figures. Lanes: at most one message under way each, so order is kept. */
export const PACE = {
  /** Slack: about one message a second and channel, small bursts. */
  channel: { intervalMs: SECOND_MS, burst: 3 },
  /** chat.update is tier 3, 50 a minute and workspace: ten at once, then forty a minute. */
  update: { intervalMs: 1500, burst: 9 },
  /** The other ten a minute: for what somebody is working on, which must not wait behind everybody's messages of a round. */
  first: { intervalMs: 6 * SECOND_MS, burst: 8 },
  person: { intervalMs: SECOND_MS, burst: 3 },
} as const;
/**
 * Teams: 8 in 2 s and 60 in 30 s a conversation, answers to people among them, and 50 requests a second a
 * tenant; 1,800 an hour it says itself when reached.
 */
export const TEAMS_PACE = {
  channel: { intervalMs: 600, burst: 3 },
  update: { intervalMs: SECOND_MS / 10, burst: 9 },
  first: { intervalMs: SECOND_MS / 10, burst: 9 },
  person: { intervalMs: 600, burst: 3 },
} as const satisfies Record<keyof typeof PACE, Pace>;
export const CLAIM_MAX = 50;
/** From so many under way on nothing more is taken until one ends: each holds a connection, and at Monday 9:00 thousands of lanes may go at once. */
export const UNDER_WAY_MAX = 500;
export const LEASE_MS = 30 * SECOND_MS;
/** From the claim to the platform's answer, looking it up included: what is left of the lease is for keeping what came of it. */
export const ATTEMPT_MS = 20 * SECOND_MS;
/** What we ourselves cannot draw is not drawn by waiting: after so many attempts it holds up those behind it no longer. */
export const OWN_FAILURES_MAX = 8;
/** So often in a row a no that may pass is heard before it is believed: about half a minute. */
export const PASSING_TRIES_MIN = 6;
/** A message to which the platform says what nobody knows holds up those behind it so long at most, for the sake of their order; a record that cannot be written, too. */
export const UNKNOWN_HOLDS_MS = 12 * HOUR_MS;
/** Our words for answers that are not the platform's as we know it: their own text is kept nowhere. */
export const UNKNOWN_ANSWER = 'unknown answer';
export const UNREADABLE_ANSWER = 'unreadable answer';
export const ANSWER_TOO_LONG = 'answer too long';
export const TOO_LATE = 'took too long';
export const FAILED_HERE = 'failed before sending';
/** The subject is gone: nobody misses the message. */
export const NOTHING_LEFT = 'nothing left to show';
/** Of what a backup brought back nobody knows how often it was sent since: where it cannot be looked up, it is not sent again by itself. */
export const RESTORED_DOUBTS = 1000;
/** Why a message is given up that may stand already: a person can look, and the set-up applied again posts it anew. */
export const PERHAPS_SENT = 'perhaps sent, and cannot be looked up';
/** `blind`: between repeats of what perhaps arrived and cannot be looked up; each may be a copy. */
export const BACKOFF_MS = { first: SECOND_MS, most: MINUTE_MS, blind: 15 * MINUTE_MS, outlet: 15 * MINUTE_MS } as const;
/** What a platform can mean by “wait so long”. */
export const RETRY_AFTER_MS = { least: SECOND_MS, most: HOUR_MS } as const;
/** All that ends a message which nobody refuses. */
export const DELIVERY_EXPIRES_MS = 3 * DAY_MS;
/** A record shows what is true when it is written, however late: a CRM may be away for a month. */
export const RECORD_EXPIRES_MS = 30 * DAY_MS;
/** Posts stay as long as their subject; the rest of the outbox is forgotten after this. */
export const OUTBOX_KEPT_MS = 14 * DAY_MS;
/** Slack replays events days later. */
export const KEYS_KEPT_MS = 8 * DAY_MS;

export type Lane = { lane: string; intervalMs: number; burst: number };

/**
 * The row of messages that keeps order and pace: a channel's posts and lines, a person's messages, a workspace's updates, a CRM's
 * records, a listener's events.
 */
export function chooseLane(kind: DeliveryKind, target: Target, subject: Subject): Lane {
  switch (target.kind) {
    case 'channel':
    case 'person':
    case 'home': {
      const { platform, workspace } = target;
      const pace = platform === 'teams' ? TEAMS_PACE : PACE;
      if (kind !== 'update')
        return { lane: deriveTargetKey(target), ...pace[target.kind === 'channel' ? 'channel' : 'person'] };
      const lane = `${platform}/${workspace}${deriveUpdateKey(subject)}`;
      return { lane, ...pace[isFirst(subject) ? 'first' : 'update'] };
    }
    case 'record':
    case 'listener':
      return chooseOutletLane(target);
  }
}

/** One CRM’s records, or one listener’s events. */
export function chooseOutletLane(target: OutletTarget): Lane {
  if (target.kind === 'listener')
    return { lane: `listener/${target.organisation}/${target.listener}`, ...LISTENER_PACE };
  return chooseRecordLane(target);
}

/** One CRM’s: whatever is written there, or asked. */
export function chooseRecordLane({ vendor, organisation, source }: Omit<RecordTarget, 'kind' | 'lead'>): Lane {
  return { lane: `${vendor}/${organisation}/${source}`, ...RECORD_PACE[vendor] };
}

/** What a workspace's updates of this subject are called. */
export function deriveUpdateKey(subject: Subject): string {
  return isFirst(subject) ? '/updates/first' : '/updates';
}

function isFirst({ kind }: Subject): boolean {
  return kind === 'draft';
}
