import type { Delivery, DeliveryResult } from '../domain/deliveries/delivery.ts';
import type { ChatTarget, Target } from '../domain/deliveries/target.ts';
import type { Event } from '../domain/event.ts';
import type { Platform, Workspace } from '../domain/organisation.ts';
import type { Subject } from '../domain/subject.ts';
import type { Instant } from '../domain/time.ts';
import type { Change, Kept } from '../store/change.ts';
import type { Outbox } from '../store/store.ts';

/** The time an attempt has. `cut` ends every call of it when that is over, or when the bot stops; `leftMs` is what is left. */
export type Attempt = { cut: AbortSignal; leftMs(): number };

/** What one way out does for the courier, for the targets it knows; it never throws for what it is answered. `Content` is the platform-free card. */
export type Outbound<T extends Target, Content> = {
  send(delivery: Delivery<T>, content: Content, attempt: Attempt): Promise<DeliveryResult>;
  /** Looks whether a delivery in doubt arrived; `cannot` when the platform lets us look nowhere. */
  find(delivery: Delivery<T>, attempt: Attempt): Promise<DeliverySearchResult>;
  /** Whether the platform takes the bot's account again, by a question that changes nothing; `waiting` is a place to ask about. */
  isAccountGood(waiting: T | undefined, cut: AbortSignal): Promise<boolean>;
};
/** The way into a platform's chat. */
export type ChatOutbound<Content> = Outbound<ChatTarget, Content>;
export type DeliverySearchResult =
  | { kind: 'found'; channel: string; message: string }
  /** Said by a platform that answers again. `cannot`: then it may be sent again; `never`: then it must not be. */
  | { kind: 'absent' | 'cannot' | 'never' }
  | { kind: 'unreachable' | 'account-refused'; reason: string };

/** `random` (0..1) spreads the back-off; `wait` calls back once, after at least so many ms. */
export type CourierParts<Content> = {
  outbox: Outbox;
  commit(changes: Change[]): Promise<Kept>;
  draw(subject: Subject, organisation: string, target: Target): Promise<Content | undefined>;
  outbound: Partial<Record<Platform, ChatOutbound<Content>>>;
  /** Tells the flows what is refused: they end it. */
  tell(event: Event): Promise<unknown>;
  now(): Instant;
  random(): number;
  wait(ms: number, then: () => void): () => void;
  onFailure(reason: unknown): void;
  /** The platform refuses the account there; said again whenever it is found so. */
  onPaused(workspace: Workspace, reason: string): void;
  onResumed(workspace: Workspace): void;
  /** The clock was turned back by so much. */
  onTurnedBack(ms: number): void;
};

/** A message that stands, as the platform names it. */
export type SentMessage = Extract<DeliveryResult, { kind: 'sent' }>;

/** A delivery in this courier's hands. */
export type Carried = {
  delivery: Delivery;
  /** When its lease began. */
  claimedAt: Instant;
  /** Aborted when the bot stops and no longer waits for what is under way. */
  stopping: AbortSignal;
  /** What was sent and could not be kept yet, by the delivery's number: it is never sent again. */
  unkept: Map<number, SentMessage>;
};
