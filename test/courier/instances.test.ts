import { afterAll, expect, test } from 'vitest';
import { type Courier, createCourier, type OutletOutbound } from '../../src/courier.ts';
import type { Delivery } from '../../src/domain/deliveries/delivery.ts';
import type { RecordTarget } from '../../src/domain/deliveries/target.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { startTimer } from '../../src/main.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { ACME, changeCard, queueLine, queuePost } from '../store/makers.ts';
import { newestDatabase } from '../world/database/postgres.ts';
import { succeed } from './running-courier.ts';

const CHANNELS = 20;
const CARDS = 60;
const ALL = Array.from({ length: CARDS }, (_, n) => n);
/** Posted before there is a second instance, while there are two, and after the first stopped. */
const [EARLY, MIDDLE, LATE] = [ALL.slice(0, 10), ALL.slice(10, 50), ALL.slice(50)];
const PATIENCE_MS = 15_000;

type Instance = { store: Store; courier: Courier; sends: Delivery[] };
const instances: Instance[] = [];

afterAll(async () => {
  for (const each of instances) {
    await each.courier.stop();
    await each.store.close();
  }
});

async function openInstance(
  url: string,
  failures: unknown[],
  records?: OutletOutbound<RecordTarget>,
): Promise<Instance> {
  const store = await openStore(url);
  const sends: Delivery[] = [];
  const courier = createCourier<Subject>({
    outbox: store.outbox,
    commit: store.commit,
    draw: async (subject) => subject,
    outbound: {
      slack: {
        send: async (delivery) => {
          sends.push(delivery);
          await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 8));
          return succeed(delivery);
        },
        find: async () => ({ kind: 'absent' }),
        isAccountGood: async () => true,
      },
    },
    ...(records && { records }),
    tell: async () => ({ kind: 'nothing' }),
    now: Date.now,
    random: Math.random,
    wait: startTimer,
    onPaused: () => {},
    onResumed: () => {},
    onTurnedBack: () => {},
    onFailure: (reason) => void failures.push(reason),
  });
  store.onQueued(courier.wake);
  const instance = { store, courier, sends };
  instances.push(instance);
  courier.wake();
  return instance;
}

test('two instances on one PostgreSQL share the work, each card is posted once, and one goes on when the other stops', async () => {
  const url = await newestDatabase();
  const failures: unknown[] = [];
  const post = ({ store }: Instance, n: number) =>
    store.commit([queuePost(`lead-${n}`, `C${n % CHANNELS}`, Date.now())]).then(() => n);
  const postAlone = (by: Instance, ofCards: number[]) => Promise.all(ofCards.map((n) => post(by, n)));

  const one = await openInstance(url, failures);
  await postAlone(one, EARLY);
  await untilSent(one);
  const two = await openInstance(url, failures);
  await Promise.all(
    MIDDLE.map(async (n) => {
      await post(n % 2 === 0 ? one : two, n);
      await two.store.commit([changeCard(`lead-${n}`, Date.now())]);
      if (n < EARLY.length + CHANNELS) await one.store.commit([queueLine(`lead-${n}`, 'sanne', Date.now())]);
    }),
  );
  await one.courier.stop();
  await postAlone(one, LATE);
  await untilSent(two);

  const listOwn = ({ sends }: Instance) => sends.filter(({ kind }) => kind !== 'update');
  const sends = [...listOwn(one), ...listOwn(two)];
  expect(failures).toEqual([]);
  expect(sends).toHaveLength(CARDS + CHANNELS);
  expect(new Set(sends.map(({ key }) => key)).size).toBe(CARDS + CHANNELS);
  expect(sends.every(({ attempts, doubts }) => attempts === 1 && doubts === 0)).toBe(true);
  const listLeads = (of: Instance) => listOwn(of).map(({ subject }) => JSON.stringify(subject));
  for (const n of EARLY) expect(listLeads(one)).toContain(JSON.stringify({ kind: 'lead', lead: `lead-${n}` }));
  for (const n of LATE) expect(listLeads(two)).toContain(JSON.stringify({ kind: 'lead', lead: `lead-${n}` }));
}, 60_000);

/** A CRM of which each record says a number, as things are when it is written; what it says already is not written again. */
function openNumbers(numbers: Map<string, number>) {
  const writes: { lead: string; said: number }[] = [];
  const underWay = new Set<string>();
  const outlet: OutletOutbound<RecordTarget> = {
    prepare: async ({ target: { lead } }) => {
      const said = numbers.get(lead) ?? 0;
      const last = writes.findLast((each) => each.lead === lead);
      if (last?.said === said) return { result: { kind: 'accepted' } };
      return async () => {
        if (underWay.has(lead)) throw new Error(`${lead} is written twice at once`);
        underWay.add(lead);
        await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 4));
        underWay.delete(lead);
        writes.push({ lead, said });
        return { result: { kind: 'accepted' } };
      };
    },
  };
  return { outlet, writes };
}

test('two instances on one PostgreSQL write the records of a CRM once, one at a time and in order', async () => {
  const url = await newestDatabase();
  const failures: unknown[] = [];
  const numbers = new Map<string, number>();
  const { outlet, writes } = openNumbers(numbers);
  const both = [await openInstance(url, failures, outlet), await openInstance(url, failures, outlet)];
  const say = async (lead: string) => {
    for (const { store } of [...both, ...both]) {
      numbers.set(lead, (numbers.get(lead) ?? 0) + 1);
      const target = { kind: 'record', organisation: ACME, vendor: 'hubspot', source: 'main', lead } as const;
      const subject = { kind: 'record', lead } as const;
      await store.commit([{ kind: 'record.changed', organisation: ACME, target, subject, at: Date.now() }]);
    }
  };
  await Promise.all(['a', 'b', 'c'].map(say));
  await expect.poll(() => countWaiting(both), { timeout: PATIENCE_MS }).toBe(0);
  expect(failures).toEqual([]);
  for (const lead of ['a', 'b', 'c']) {
    const said = writes.filter((each) => each.lead === lead).map((each) => each.said);
    expect(said).toEqual([...new Set(said)].toSorted((one, other) => one - other));
    expect(said.at(-1)).toBe(4);
  }
}, 60_000);

async function countWaiting([one]: Instance[]): Promise<number> {
  const lines = (await one?.store.outbox.lines(100)) ?? [];
  return lines.filter(({ state }) => state !== 'sent').length;
}

async function untilSent({ store }: Instance): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  const isDone = async () =>
    (await store.outbox.lines(1000)).every(({ kind, state }) => kind === 'update' || state === 'sent');
  while (!(await isDone())) {
    if (Date.now() > until) throw new Error(JSON.stringify(await store.outbox.lines(5)));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
