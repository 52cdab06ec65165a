import type { Delivery, DeliveryResult } from '../domain/deliveries/delivery.ts';
import type { EventKind } from '../domain/event.ts';

/** A request that was answered; without a status where its sender went away first. `route`: the path of its door. */
export type AnsweredRequest = { route: string; method: string; status?: number; ms: number };

/** Something people wait for, kept and answered. `kind`: tap, form, command … */
export type Acknowledged = { door: 'slack' | 'teams'; kind: string; ms: number };

/** One attempt of the courier; `ms` from its claim to how it ended. */
export type Tried = { delivery: Delivery; result: DeliveryResult; claimedAt: number; ms: number };

/**
 * What the bot does is told here as it happens: how often, how long, how it ended, and never who, whose or what was said. Nothing
 * of it throws or waits. Where nobody measures there is none.
 */
export type Meter = {
  requestBegan(): void;
  requestAnswered(request: AnsweredRequest): void;
  acknowledged(done: Acknowledged): void;
  /** What the main door took: new, or a repeat. */
  tookLead(isNew: boolean): void;
  /** What the door of a source took, by its format. */
  tookItem(format: string, isNew: boolean): void;
  workedOn(format: string, ending: string): void;
  tried(attempt: Tried): void;
  ticked(tick: { ms: number; isKept: boolean }): void;
  /** How many things an event did one by one, as a tick does what is due. */
  foundDue(event: EventKind, things: number): void;
};

/** What is written for whoever collects it, as a text of this type. */
export type WriteMetrics = () => Promise<{ type: string; text: string }>;

/** Metrics that are on: what measures, and what writes it. With a token whoever collects them shows it. */
export type OpenedMetrics = { meter: Meter; write: WriteMetrics; hasOwnPort: boolean; token?: string };
