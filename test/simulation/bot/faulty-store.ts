import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import type { Change, Kept } from '../../../src/store/change.ts';
import type { Reads, Store } from '../../../src/store/store.ts';
import type { SimulatedClock } from '../machine/clock.ts';
import { type Owner, waitForEver } from '../machine/owner.ts';
import { createRandom, pickNumber, pickOne, type Random } from '../machine/random.ts';
import type { Trace } from '../trace.ts';

/** What a database can do to one call: not do it; do it and not say so; do it late; say that another came first. */
export const DATABASE_TROUBLES = ['refused', 'unanswered', 'slow', 'outrun'] as const;
export type DatabaseTrouble = (typeof DATABASE_TROUBLES)[number];
const SLOW_MS = 1500;

type DatabaseMood = { troubles: readonly DatabaseTrouble[]; share: number; until: number; random: Random };
export type DatabaseMoodStep = { troubles: readonly DatabaseTrouble[]; share: number; ms: number; seed: number };
export type DatabaseMoods = {
  begin(step: DatabaseMoodStep, now: number): void;
  choose(now: number): { trouble: DatabaseTrouble; ms: number } | undefined;
  clear(): void;
};

export function createDatabaseMoods(): DatabaseMoods {
  let moods: DatabaseMood[] = [];
  return {
    begin: ({ troubles, share, ms, seed }, now) => {
      moods.push({ troubles, share, until: now + ms, random: createRandom(seed) });
    },
    choose: (now) => {
      if (moods.length === 0) return undefined;
      moods = moods.filter(({ until }) => until > now);
      const struck = moods.find(({ random, share }) => random() < share);
      return struck && { trouble: pickOne(struck.random, struck.troubles), ms: pickNumber(struck.random, 0, SLOW_MS) };
    },
    clear: () => {
      moods = [];
    },
  };
}

/** What the simulation hears of the store. */
export type StoreWitness = {
  claimed(deliveries: Delivery[], now: number): void;
  kept(changes: Change[], kept: Kept): void;
};
export type FaultyStoreParts = {
  clock: SimulatedClock;
  moods: DatabaseMoods;
  life: Owner;
  trace: Trace;
  witness: StoreWitness;
  /** One call at a time, so that a seed alone decides their order. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
};

/** A store that fails, and in each of whose calls the process may die. */
export function openFaultyStore(store: Store, parts: FaultyStoreParts): Store {
  const { clock, moods, life, trace, witness, inTurn } = parts;

  const meetTrouble = (name: string, canBeOutrun: boolean): { trouble: DatabaseTrouble; ms: number } | undefined => {
    const met = moods.choose(clock.trueNow());
    if (met === undefined || (met.trouble === 'outrun' && !canBeOutrun)) return undefined;
    trace.add(`database ${met.trouble}: ${name}`);
    return met;
  };

  const meetBefore = async (trouble: DatabaseTrouble | undefined, ms: number): Promise<void> => {
    if (trouble === 'refused') throw new Error('the database refused');
    if (trouble === 'slow') await new Promise<void>((resolve) => void clock.set(ms, resolve));
  };

  /** `outrun`: what says that another came first, where another can. */
  const call = async <T>(name: string, work: () => Promise<T>, outrun?: T): Promise<T> => {
    if (life.isDead || life.pass()) return waitForEver<T>();
    const { trouble, ms = 0 } = meetTrouble(name, outrun !== undefined) ?? {};
    if (trouble === 'outrun' && outrun !== undefined) return outrun;
    await meetBefore(trouble, ms);
    if (life.isDead) return waitForEver<T>();
    const result = await clock.track(inTurn(work));
    if (life.isDead || life.pass()) return waitForEver<T>();
    if (trouble === 'unanswered') throw new Error('the database did not answer');
    return result;
  };

  const reads = new Proxy(store.reads, {
    get: (of, name: keyof Reads & string) => {
      const read = of[name] as (...given: unknown[]) => Promise<unknown>;
      return (...given: unknown[]) => call(name, () => read(...given));
    },
  });

  return {
    reads,
    outbox: {
      claim: (now, most) =>
        call('claim', async () => {
          const claimed = await store.outbox.claim(now, most);
          for (const each of claimed) trace.add(`claim ${describeDelivery(each)}`);
          witness.claimed(claimed, now);
          return claimed;
        }),
      renew: (delivery, now) => call('renew', () => store.outbox.renew(delivery, now)),
      nextDue: (now) => call('next due', () => store.outbox.nextDue(now)),
      limitFutures: (now, most) => call('futures', () => store.outbox.limitFutures(now, most)),
      lines: (most) => call('lines', () => store.outbox.lines(most)),
      pauses: store.outbox.pauses,
      findWaiting: store.outbox.findWaiting,
      takeTurn: store.outbox.takeTurn,
      progress: store.outbox.progress,
    },
    inbox: store.inbox,
    grants: store.grants,
    commit: (changes) =>
      call(
        'commit',
        async () => {
          const kept = await store.commit(changes);
          trace.add(`commit ${changes.map(describeChange).join(' ')} ${kept}`);
          witness.kept(changes, kept);
          return kept;
        },
        // A lease does not end early.
        changes.some(({ kind }) => kind === 'delivery.ended') ? undefined : 'outrun',
      ),
    measures: store.measures,
    onQueued: store.onQueued,
    check: () => call('check', store.check),
    close: store.close,
  };
}

function describeDelivery({ id, kind, attempts, doubts }: Delivery): string {
  return `${kind} ${id} (attempt ${attempts}, doubts ${doubts})`;
}

function describeChange(change: Change): string {
  if (change.kind !== 'delivery.ended') return change.kind;
  const { delivery, result } = change;
  return `${change.kind}:${delivery.id}:${result.kind}${'reason' in result ? `:${result.reason}` : ''}`;
}
