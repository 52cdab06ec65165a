import type { DeliveryFailure } from './delivery.ts';
import type { LeadFacts } from './lead.ts';
import type { Organisation } from './organisation.ts';
import type { Identity, Person } from './person.ts';
import type { Misfit, Reason, Verdict } from './verdict.ts';

/** A message as the platform names it. */
export type MessageReference = { platform: 'slack' | 'teams'; workspace: string; channel: string; message: string };

/** A lead by its id, or by the card somebody reacted to. */
export type LeadReference = string | MessageReference;

/** What somebody did: `by` is who, as the platform names them; `key`, when given, makes a repeat a no-op. */
type Done = { by: Identity; key?: string };

/** Everything that can happen to the bot. */
export type Event =
  | { kind: 'lead.received'; key: string; lead: LeadFacts }
  | ({ kind: 'lead.judged'; lead: LeadReference; verdict: Verdict } & Done)
  | ({ kind: 'lead.verdict-withdrawn'; lead: LeadReference; verdict: Verdict } & Done)
  | ({ kind: 'lead.reason-given'; lead: string; reason: Reason; misfit?: Misfit } & Done)
  | ({ kind: 'lead.reason-skipped'; lead: string } & Done)
  | ({ kind: 'lead.note-asked'; lead: string } & Done)
  | ({ kind: 'lead.note-given'; lead: string; reason?: 'other'; note: string; mayBeQuoted: boolean } & Done)
  | ({ kind: 'lead.claimed'; lead: string } & Done)
  | ({ kind: 'lead.contacted'; lead: string } & Done)
  | ({ kind: 'help.asked' } & Done)
  | ({ kind: 'command.mistyped'; text: string } & Done)
  | ({ kind: 'button.unknown' } & Done)
  | { kind: 'delivery.refused'; failure: DeliveryFailure }
  | { kind: 'organisation.described'; organisation: Organisation; people: Person[] }
  | { kind: 'time.passed' };

export type EventKind = Event['kind'];
export type EventOf<K extends EventKind> = Extract<Event, { kind: K }>;
