import type { ListenedEvent, Listener } from '../../domain/listeners/listener.ts';
import type { SubjectOf } from '../../domain/subject.ts';
import type { Instant } from '../../domain/time.ts';

/** What is told of an event: it is drawn when it leaves. */
export type EventSubject = SubjectOf<'judged-event' | 'outcome-event' | 'held-event'>;

type OfListener = { organisation: string; listener: string; at: Instant };

export type ListenerChange =
  /** These are all there are, and each is on; what waits for one that is no more ends. */
  | { kind: 'listeners.kept'; organisation: string; listeners: Listener[]; at: Instant }
  /** It is told nothing any more, and what waits for it ends. Outrun where it is off already, or gone. */
  | ({ kind: 'listener.closed'; reason: string } & OfListener)
  | ({ kind: 'listener.opened' } & OfListener)
  /**
   * To each listener that is on and hears of it, in order; where the same waits already, that is enough. Beyond so many that wait
   * for it, a listener is told of no more.
   */
  | { kind: 'event.queued'; organisation: string; event: ListenedEvent; subject: EventSubject; at: Instant };
