import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { chooseDelay } from '../domain/deliveries/attempts.ts';
import type { Delivery, DeliveryResult } from '../domain/deliveries/delivery.ts';
import type { Recipient } from '../domain/deliveries/target.ts';
import { type Instant, SECOND_MS } from '../domain/time.ts';
import { classifyAnswer } from './classify-answer.ts';
import type { Meter } from './meter.ts';
import { nameSourceKind } from './requests.ts';

/** An attempt ends after 20 s (s). */
const ATTEMPT_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30];
/** From at once to the three days after which a message is given up (s). */
const QUEUE_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200, 43_200, 259_200];
const PAUSE_BUCKETS = [1, 2.5, 5, 10, 30, 60, 300, 1800, 3600];
const TICK_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

type WorkMeter = Pick<Meter, 'tried' | 'workedOn' | 'ticked' | 'foundDue'>;

/** What the bot does by itself: the courier, the inbox and the clock. */
export function countWork(registers: Registry[], now: () => Instant): WorkMeter {
  return { ...countDeliveries(registers), ...countTicks(registers, now), ...countItems(registers) };
}

function countDeliveries(registers: Registry[]): Pick<Meter, 'tried'> {
  const attempts = new Counter({
    name: 'smarketing_delivery_attempts_total',
    help: 'Attempts to deliver, by how they ended (unknown: in doubt, perhaps it arrived) and the kind of answer',
    labelNames: ['platform', 'result', 'answer'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'smarketing_delivery_attempt_duration_seconds',
    help: 'How long an attempt to deliver took, from its claim to its end',
    labelNames: ['platform', 'result'] as const,
    buckets: ATTEMPT_BUCKETS,
    registers,
  });
  const waits = new Histogram({
    name: 'smarketing_delivery_queue_duration_seconds',
    help: 'How long a delivery waited for its first attempt: for the pace and the order of its lane, a pause, its post',
    labelNames: ['platform'] as const,
    buckets: QUEUE_BUCKETS,
    registers,
  });
  const pauses = new Histogram({
    name: 'smarketing_delivery_pause_duration_seconds',
    help: 'For how long a lane was paused, each time it was answered that there was too much (429)',
    labelNames: ['platform'] as const,
    buckets: PAUSE_BUCKETS,
    registers,
  });
  return {
    tried: ({ delivery, result, claimedAt, ms }) => {
      const platform = nameRecipient(delivery);
      const ended = nameResult(result);
      attempts.inc({ platform, result: ended, answer: classifyAnswer(result) });
      durations.observe({ platform, result: ended }, Math.max(0, ms) / SECOND_MS);
      if (delivery.attempts === 1) waits.observe({ platform }, Math.max(0, claimedAt - delivery.queuedAt) / SECOND_MS);
      if (result.kind === 'retry' && result.isRateLimit)
        pauses.observe({ platform }, chooseDelay(delivery, result, MIDDLE) / SECOND_MS);
    },
  };
}

/** Of what is spread by chance. */
const MIDDLE = 0.5;

function nameRecipient({ target }: Delivery): Recipient {
  if (target.kind === 'record') return target.vendor;
  return target.kind === 'listener' ? 'listener' : target.platform;
}

/** As the states of deliveries are called; `paused`: it waits until the account is good again. */
function nameResult({ kind }: DeliveryResult): string {
  if (kind === 'accepted') return 'sent';
  return kind === 'account-refused' ? 'paused' : kind;
}

function countItems(registers: Registry[]): Pick<Meter, 'workedOn'> {
  const worked = new Counter({
    name: 'smarketing_inbox_worked_total',
    help: 'Times an item of the inbox was worked on, by how that ended for now (awaits: until its lead is known)',
    labelNames: ['source_kind', 'ending'] as const,
    registers,
  });
  return { workedOn: (format, ending) => worked.inc({ source_kind: nameSourceKind(format), ending }) };
}

function countTicks(registers: Registry[], now: () => Instant): Pick<Meter, 'ticked' | 'foundDue'> {
  const ticks = new Histogram({
    name: 'smarketing_clock_tick_duration_seconds',
    help: 'How long a tick of the clock took, with all that was due; it ticks once a minute',
    labelNames: ['result'] as const,
    buckets: TICK_BUCKETS,
    registers,
  });
  const last = new Gauge({
    name: 'smarketing_clock_last_tick_timestamp_seconds',
    help: 'When a tick of this process last went through; before the first, when it began',
    registers,
  });
  last.set(now() / SECOND_MS);
  // Told before the first of them, so that the first is seen as one more.
  for (const result of ['kept', 'failed']) ticks.zero({ result });
  const due = new Counter({
    name: 'smarketing_clock_due_total',
    help: 'Things that were due at ticks and were done',
    registers,
  });
  return {
    ticked: ({ ms, isKept }) => {
      ticks.observe({ result: isKept ? 'kept' : 'failed' }, ms / SECOND_MS);
      if (isKept) last.set(now() / SECOND_MS);
    },
    foundDue: (event, things) => {
      if (event === 'time.passed') due.inc(things);
    },
  };
}
