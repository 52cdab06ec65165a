import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import type { PersonTarget } from '../../../src/domain/deliveries/target.ts';
import type { Event } from '../../../src/domain/event.ts';
import { HOUR_MS, SECOND_MS } from '../../../src/domain/time.ts';
import { findNextWorkingMoment, getLocalDate, getMonth } from '../../../src/domain/working-time.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import type { Store } from '../../../src/store/store.ts';
import { CAST, createCast } from '../../life/cast.ts';
import { type Living, openLiving } from '../../life/living.ts';
import { openEmptyStore } from '../../world/database/sqlite.ts';

/** A Tuesday, 10:00 in Amsterdam. */
const TUESDAY = Date.UTC(2026, 10, 3, 9, 0);
const MANAGERS = ['pq-chief', 'pq-head'];
const MEMBERS = CAST.filter((person) => !MANAGERS.includes(person));
/** The clock is turned by so much at a time, so a message may be so late. */
const STEP_MS = HOUR_MS;

const COMMANDS = ['remind', 'remind', 'remind', 'cancel', 'reopen', 'reopen', 'close', 'start', 'publish'] as const;
type Step =
  | { kind: (typeof COMMANDS)[number]; by: string }
  | { kind: 'answer' | 'withdraw'; by: string }
  | { kind: 'hours'; hours: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom(...COMMANDS), by: fc.constantFrom(...MANAGERS) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom<'answer' | 'withdraw'>('answer', 'withdraw'),
      by: fc.constantFrom(...MEMBERS),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('hours' as const), hours: fc.integer({ min: 1, max: 30 }) }) },
);

/** What somebody got, when. */
type Got = { who: string; what: string; kind: Delivery['kind']; at: number };

const keyOf = ({ who, what }: Got) => `${who} ${what}`;

/** The store, and what was sent from it. */
function watch(store: Store): { store: Store; got: Got[] } {
  const got: Got[] = [];
  const commit: Store['commit'] = async (changes) => {
    const kept = await store.commit(changes);
    for (const change of kept === 'kept' ? changes : []) {
      if (change.kind !== 'delivery.ended' || change.result.kind !== 'sent') continue;
      const { target, subject, kind } = change.delivery;
      got.push({ who: (target as PersonTarget).id, what: JSON.stringify(subject), kind, at: change.at });
    }
    return kept;
  };
  return { store: { ...store, commit }, got };
}

async function take(living: Living, step: Step): Promise<void> {
  const month = getMonth(living.now(), 'Europe/Amsterdam');
  switch (step.kind) {
    case 'hours':
      for (let hour = 0; hour < step.hours; hour += 1) await living.turn(STEP_MS);
      return;
    case 'answer': {
      const words = { gained: `nummer ${MEMBERS.indexOf(step.by)}`, lost: '', learning: '', goal: '' };
      await living.do(step.by, { kind: 'checkin.answered', month, ...words, readers: 'anonymised', remember: false });
      return;
    }
    case 'withdraw':
      await living.do(step.by, { kind: 'checkin.withdrawn', month });
      return;
    case 'remind':
    case 'reopen':
      await living.do(step.by, { kind: `checkin.${step.kind}-asked` });
      return;
    case 'publish': {
      const [round] = await living.store.reads.rounds(living.cast.organisation.id);
      const { version = 1 } = round ?? {};
      for (const manager of MANAGERS) await living.do(manager, { kind: 'checkin.approved', month, version });
      await living.do(step.by, { kind: 'checkin.publish-asked' });
      return;
    }
    case 'cancel':
    case 'close':
    case 'start':
      await living.do(step.by, { kind: `checkin.${step.kind}-confirmed`, month });
  }
}

test('whatever managers type, and however often: nobody gets more than two reminders of a round, two on a day, one out of hours, or anything else twice', async () => {
  const kind = fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 40 }), async (steps) => {
    const opened = await openEmptyStore();
    try {
      const cast = createCast('noord', 'noordmerk');
      const { store, got } = watch(opened);
      await store.commit([{ kind: 'organisation.kept', organisation: cast.organisation, people: cast.people }]);
      const living = openLiving(store, cast, TUESDAY);
      for (const step of [{ kind: 'start', by: 'pq-chief' } as const, ...steps]) await take(living, step);
      await take(living, { kind: 'hours', hours: 60 });
      const { hours, zone } = cast.organisation;
      const reminders = got.filter(({ kind }) => kind === 'direct');
      for (const { at } of reminders) {
        const meant = findNextWorkingMoment(at - STEP_MS, hours, zone);
        expect(meant).toBeLessThanOrEqual(at);
      }
      for (const key of new Set(reminders.map(keyOf))) {
        const own = reminders.filter((each) => keyOf(each) === key);
        expect(own.length).toBeLessThanOrEqual(2);
        expect(new Set(own.map(({ at }) => getLocalDate(at, zone))).size).toBe(own.length);
      }
      const posts = got.filter(({ kind }) => kind === 'post').map(keyOf);
      expect(posts).toEqual([...new Set(posts)]);
    } finally {
      await opened.close();
    }
  });
  await fc.assert(kind, { numRuns: 12 });
}, 120_000);

test('reminded by both managers at once, through two instances, and again two seconds later, everybody gets one', async () => {
  const store = await openEmptyStore();
  try {
    const cast = createCast('noord', 'noordmerk');
    await store.commit([{ kind: 'organisation.kept', organisation: cast.organisation, people: cast.people }]);
    const clock = { now: TUESDAY };
    const instances = [runFlows(store, () => clock.now), runFlows(store, () => clock.now)];
    const let_ = (place: number, kind: 'checkin.remind-asked' | 'checkin.start-confirmed') =>
      instances[place]?.({ kind, month: '2026-11', by: cast.identity(MANAGERS[place] ?? '') } as Event);
    await let_(0, 'checkin.start-confirmed');
    const [first] = await Promise.all([let_(0, 'checkin.remind-asked'), let_(1, 'checkin.remind-asked')]);
    clock.now += 2 * SECOND_MS;
    const again = await let_(0, 'checkin.remind-asked');
    const lines = await store.outbox.lines(100);
    expect(lines.filter(({ subject }) => subject.includes('"reminder"'))).toHaveLength(MEMBERS.length);
    // Nor do the answers tell.
    expect(again).toEqual(first);
  } finally {
    await store.close();
  }
});
