import type { Delivery } from '../../src/domain/deliveries/delivery.ts';
import type { Event } from '../../src/domain/event.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../../src/domain/time.ts';
import { openDrawing } from '../../src/flows/drawing.ts';
import { runFlows } from '../../src/flows/engine.ts';
import type { Store } from '../../src/store/store.ts';
import { asChat } from '../store/makers.ts';

/** A message that left, and when. */
export type Sent = { at: Instant; delivery: Delivery };
/** Something that is to happen, by what is true then. */
export type Planned = { at: Instant; event: () => Event | undefined };

/** By day the clock ticks every five minutes, by night every hour: the bot’s own minute, only coarser. */
const TICKS = { day: 5 * MINUTE_MS, night: HOUR_MS, from: 5, to: 18 };
const NOTHING_LEFT = 'nothing left to show';

/** Plays what is planned until a moment; everything due is drawn and sent, and all that left is told, in order. */
export async function playPlanned(
  store: Store,
  planned: Planned[],
  { from, until }: { from: Instant; until: Instant },
): Promise<Sent[]> {
  let now = from;
  const handle = runFlows(store, () => now);
  const draw = openDrawing(store.reads, () => now);
  const sent: Sent[] = [];
  const end = async (delivery: Delivery): Promise<void> => {
    const card = await draw(delivery.subject, delivery.organisation, asChat(delivery.target));
    if (card === undefined) {
      const failure = { delivery, state: 'refused', reason: NOTHING_LEFT, isTargetClosed: false } as const;
      await handle({ kind: 'delivery.refused', failure: { ...failure, isSomebodyNeeded: false } });
      return;
    }
    sent.push({ at: now, delivery });
    const result = { kind: 'sent', channel: asChat(delivery.target).id, message: `m-${delivery.id}` } as const;
    await store.commit([{ kind: 'delivery.ended', delivery, result, at: now, againAt: now }]);
  };
  const deliver = async (): Promise<void> => {
    for (;;) {
      for (const delivery of await store.outbox.claim(now, 50)) await end(delivery);
      const next = await store.outbox.nextDue();
      if (next === undefined || next > now + MINUTE_MS) return;
      now = Math.max(now, next);
    }
  };
  const waiting = planned
    .map(({ at, event }) => ({ at: Math.round(at), event }))
    .toSorted((one, other) => one.at - other.at);
  for (let tick = from; now < until; ) {
    const next = waiting[0];
    if (next !== undefined && next.at <= tick) {
      waiting.shift();
      now = Math.max(now, next.at);
      const event = next.event();
      if (event !== undefined) await handle(event);
    } else {
      now = Math.max(now, tick);
      await handle({ kind: 'time.passed' });
      await store.commit([{ kind: 'clock.ticked', at: now }]);
      tick += isDay(tick) ? TICKS.day : TICKS.night;
    }
    await deliver();
  }
  return sent;
}

function isDay(at: Instant): boolean {
  const hour = (at % DAY_MS) / HOUR_MS;
  return hour >= TICKS.from && hour < TICKS.to;
}
