import type { Delivery, DeliveryResult } from '../domain/deliveries/delivery.ts';
import type { ChatTarget, ListenerTarget, OutletTarget, RecordTarget } from '../domain/deliveries/target.ts';
import type { Event } from '../domain/event.ts';
import type { Platform, Workspace } from '../domain/organisation.ts';
import type { Subject } from '../domain/subject.ts';
import type { Instant } from '../domain/time.ts';
import type { Tried } from '../metrics/meter.ts';
import type { Change, Kept } from '../store/change.ts';
import type { Outbox } from '../store/store.ts';

/** The time an attempt has. `cut` ends every call of it when that is over, or when the bot stops; `leftMs` is what is left. */
export type Attempt = { cut: AbortSignal; leftMs(): number };

/** The way into a platform's chat; it never throws for what it is answered. `Content` is the platform-free card. */
export type ChatOutbound<Content> = {
  send(delivery: Delivery<ChatTarget>, content: Content, attempt: Attempt): Promise<DeliveryResult>;
  /** Looks whether a delivery in doubt arrived; `cannot` when the platform lets us look nowhere. */
  find(delivery: Delivery<ChatTarget>, attempt: Attempt): Promise<DeliverySearchResult>;
  /** Whether the platform takes the bot's account there again, by a question that changes nothing; `waiting` is a place to ask about. */
  isAccountGood(workspace: string, waiting: ChatTarget | undefined, cut: AbortSignal): Promise<boolean>;
};

/** How an attempt ended, and what becomes true with it, in one transaction; none of that may be outrun. */
export type AttemptEnd = { result: DeliveryResult; also?: Change[] };
/** Ready to leave; it never throws for what it is answered. */
export type Departure = (attempt: Attempt) => Promise<AttemptEnd>;
/** The way to another system that is no chat. What may have arrived is simply sent again, so that must do no harm. */
export type OutletOutbound<T extends OutletTarget> = {
  /** Draws what goes there as things are now, or says how it ends without leaving: accepted where nothing is left to say. */
  prepare(delivery: Delivery<T>): Promise<Departure | AttemptEnd>;
};
export type DeliverySearchResult =
  | { kind: 'found'; channel: string; message: string }
  /** Said by a platform that answers again. `absent`: `isPartly`, as far back as it gave. `cannot`: then it may be sent again; `never`: then it must not be. */
  | { kind: 'absent'; isPartly?: boolean }
  | { kind: 'cannot' | 'never' }
  | { kind: 'unreachable' | 'account-refused'; reason: string };

/** `random` (0..1) spreads the back-off; `wait` calls back once, after at least so many ms. */
export type CourierParts<Content> = {
  outbox: Outbox;
  commit(changes: Change[]): Promise<Kept>;
  /** What a chat is shown; `isThere`: where it stands already. */
  draw(subject: Subject, organisation: string, target: ChatTarget, isThere: boolean): Promise<Content | undefined>;
  outbound: Partial<Record<Platform, ChatOutbound<Content>>>;
  records?: OutletOutbound<RecordTarget>;
  listeners?: OutletOutbound<ListenerTarget>;
  /** Tells the flows what is refused: they end it, or decline where it is another's. */
  tell(event: Event): Promise<{ kind: string }>;
  now(): Instant;
  random(): number;
  wait(ms: number, then: () => void): () => void;
  /** Told of each attempt, before it is kept how it ended. */
  onTried?: ((attempt: Tried) => void) | undefined;
  onFailure(reason: unknown): void;
  /** The platform refuses the account there; said again whenever it is found so. */
  onPaused(workspace: Workspace, reason: string): void;
  onResumed(workspace: Workspace): void;
  /** The clock was turned back by so much. */
  onTurnedBack(ms: number): void;
};

/** A delivery in this courier's hands, from its claim until it is kept how it ended. */
export type Carried = {
  /** Its token becomes another where its lease ended meanwhile, by a clock that jumped, and we took it again. */
  delivery: Delivery;
  /** When its lease began. */
  claimedAt: Instant;
  /** Resolves when no claim is under way that may take it again. */
  claimed(): Promise<void>;
  /** Aborted when the bot stops and no longer waits for what is under way. */
  stopping: AbortSignal;
};
