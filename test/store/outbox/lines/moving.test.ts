import fc from 'fast-check';
import { expect } from 'vitest';
import type { Subject } from '../../../../src/domain/subject.ts';
import { MINUTE_MS, SECOND_MS } from '../../../../src/domain/time.ts';
import type { Change } from '../../../../src/store/change.ts';
import type { Store } from '../../../../src/store/store.ts';
import {
  ACME,
  asChat,
  changeCard,
  claimOne,
  leaveInDoubt,
  makeLead,
  markSent,
  NOW,
  queueLine,
  queuePost,
  refuse,
  retryLater,
  sendAllDue,
  showLead,
  toChannel,
} from '../../makers.ts';
import { type TestStore, testOnBoth } from '../../test-store.ts';

const moveCard = (to: string, at = NOW): Change => ({
  ...{ kind: 'card.moved', organisation: ACME, subject: showLead('a'), to: toChannel(to), at },
});
const LEFT: Subject = { kind: 'lead-moved', lead: 'a' };
const tell = (deliveries: Pick<Delivery, 'kind' | 'subject' | 'target'>[]) =>
  deliveries.map(({ kind, subject, target }) => `${kind} of ${subject.kind} in ${asChat(target).id}`);

/** Where cards stand or wait to: those that are there, and those under way in brackets. */
async function listPlaces(store: Store): Promise<string[]> {
  const places = await store.reads.placesOf(ACME, showLead('a'));
  return places.map(({ target, isThere }) => (isThere ? target.id : `(${target.id})`));
}

/** What each message that was posted was last drawn as, as the platform has it. */
function createScreen() {
  const shown = new Map<string, string>();
  return {
    show: ({ id, of, subject, target }: Delivery) => {
      shown.set(of?.message ?? `ts-${id}`, `${subject.kind} in ${asChat(target).id}`);
    },
    listCards: () => [...shown.values()].filter((each) => each.startsWith('lead in')),
  };
}

testOnBoth(
  'a card stays where it is until it has arrived elsewhere, and then leaves a line there',
  async ({ store }) => {
    await store.commit([queuePost('a')]);
    await sendAllDue(store);
    await store.commit([moveCard('C2')]);
    expect(await listPlaces(store)).toEqual(['C1', '(C2)']);
    expect(tell(await sendAllDue(store))).toEqual(['post of lead in C2', 'update of lead-moved in C1']);
    expect(await listPlaces(store)).toEqual(['C2']);
  },
);

testOnBoth('the row of what was a card says so, and its message still leads to the lead', async ({ store, runSql }) => {
  await store.commit([{ kind: 'lead.added', lead: makeLead('a') }, queuePost('a')]);
  const [card] = await sendAllDue(store);
  await store.commit([moveCard('C2')]);
  await sendAllDue(store);
  const rows = await runSql(`select id, target, subject, moved from deliveries where kind = 'post' order by id`);
  expect(rows.map(({ id, target, subject, moved }) => [target, subject, String(moved) === String(id)])).toEqual([
    ['C1', JSON.stringify(LEFT), true],
    ['C2', JSON.stringify(showLead('a')), false],
  ]);
  const at = { platform: 'slack', workspace: 'T1', channel: 'C1', message: `ts-${card?.id}` } as const;
  expect((await store.reads.leadAt(ACME, at))?.id).toBe('a');
});

testOnBoth('a card that was not posted yet is posted only where it has moved to', async ({ store }) => {
  await store.commit([queuePost('a'), queueLine('a')]);
  await store.commit([moveCard('C2')]);
  expect(tell(await sendAllDue(store))).toEqual(['post of lead in C2']);
});

testOnBoth('there and back before it left moves nothing', async ({ store }) => {
  await store.commit([queuePost('a')]);
  await sendAllDue(store);
  await store.commit([moveCard('C2'), moveCard('C1')]);
  expect(await sendAllDue(store)).toEqual([]);
  expect(await listPlaces(store)).toEqual(['C1']);
});

testOnBoth('there and back while it is under way: it arrives as the line it leaves', async ({ store }) => {
  await store.commit([queuePost('a')]);
  await sendAllDue(store);
  await store.commit([moveCard('C2')]);
  const post = await claimOne(store);
  await store.commit([moveCard('C1')]);
  await store.commit([markSent(post)]);
  expect(tell(await sendAllDue(store))).toEqual(['update of lead-moved in C2']);
  expect(await listPlaces(store)).toEqual(['C1']);
});

testOnBoth('a card that may have arrived is not forgotten when it moves: it becomes a line too', async ({ store }) => {
  await store.commit([queuePost('a')]);
  await store.commit([leaveInDoubt(await claimOne(store), NOW)]);
  await store.commit([retryLater(await claimOne(store), NOW + MINUTE_MS)]);
  await store.commit([moveCard('C2')]);
  expect(tell(await sendAllDue(store))).toEqual(['post of lead in C2']);
  const rest = await sendAllDue(store, NOW + MINUTE_MS);
  expect(tell(rest)).toEqual(['post of lead-moved in C1', 'update of lead-moved in C1']);
  expect(await listPlaces(store)).toEqual(['C2']);
});

testOnBoth(
  'what waited for the old thread is not said, and what waited to redraw the card draws the line',
  async ({ store }) => {
    await store.commit([queuePost('a')]);
    await sendAllDue(store);
    await store.commit([queuePost('b')]);
    const ahead = await claimOne(store);
    await store.commit([changeCard('a'), queueLine('a'), moveCard('C2')]);
    const due = await store.outbox.claim(NOW, 50);
    expect(tell(due)).toEqual(['update of lead in C1', 'post of lead in C2']);
    const [update, post] = due;
    if (update === undefined || post === undefined) throw new Error('two were due');
    await store.commit([markSent(post), markSent(ahead)]);
    await store.commit([retryLater(update, NOW)]);
    const rest = tell(await sendAllDue(store, NOW + MINUTE_MS));
    expect(new Set(rest)).toEqual(new Set(['update of lead-moved in C1']));
  },
);

testOnBoth('a line may be for the thread of one place alone', async ({ store }) => {
  await store.commit([queuePost('a'), queuePost('a', toChannel('C9', 'T9'))]);
  await store.commit([{ ...queueLine('a'), to: toChannel('C9', 'T9') } as Change]);
  expect(tell(await sendAllDue(store))).toEqual([
    'post of lead in C1',
    'post of lead in C9',
    'line of lead-line in C9',
  ]);
});

testOnBoth('a channel that refuses it leaves the card where it was, and gets another chance', async ({ store }) => {
  await store.commit([queuePost('a')]);
  await sendAllDue(store);
  await store.commit([moveCard('C2')]);
  await store.commit([refuse(await claimOne(store))]);
  expect(await listPlaces(store)).toEqual(['C1']);
  await store.commit([{ kind: 'target.opened', organisation: ACME, at: NOW }]);
  expect(tell(await sendAllDue(store, NOW + MINUTE_MS))).toEqual(['post of lead in C2', 'update of lead-moved in C1']);
});

testOnBoth('a card elsewhere stays: other workspaces, other leads, other organisations', async ({ store }) => {
  const other: Change = { ...queuePost('a', 'C1'), organisation: 'other' } as Change;
  await store.commit([queuePost('a'), queuePost('b'), queuePost('a', toChannel('C9', 'T9')), other]);
  await sendAllDue(store, NOW + MINUTE_MS);
  await sendAllDue(store, NOW + 2 * MINUTE_MS);
  await store.commit([moveCard('C2')]);
  expect(tell(await sendAllDue(store, NOW + 3 * MINUTE_MS))).toEqual([
    'post of lead in C2',
    'update of lead-moved in C1',
  ]);
});

type Delivery = Awaited<ReturnType<Store['outbox']['claim']>>[number];
type Step = { moveTo: string } | 'redraw' | 'claim' | 'sent' | 'doubt' | 'later';
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ moveTo: fc.constantFrom('C1', 'C2', 'C3') }),
  fc.constantFrom('redraw', 'claim', 'sent', 'doubt', 'later'),
);

/** A card, and a screen on which whatever was sent or may have been can be read. */
function createGame(store: Store) {
  const screen = createScreen();
  const underWay: Delivery[] = [];
  const end = async (how: 'sent' | 'doubt' | 'later', now: number) => {
    const delivery = underWay.shift();
    if (delivery === undefined) return;
    if (how !== 'later') screen.show(delivery);
    const ends = { sent: markSent(delivery, now), doubt: leaveInDoubt(delivery, now, now) };
    await store.commit([how === 'later' ? retryLater(delivery, now, now) : ends[how]]);
  };
  const play = async (each: Step, now: number) => {
    if (typeof each === 'object') await store.commit([changeCard('a', now), moveCard(each.moveTo, now)]);
    else if (each === 'redraw') await store.commit([changeCard('a', now)]);
    else if (each === 'claim') underWay.push(...(await store.outbox.claim(now, 50)));
    else await end(each, now);
  };
  return { screen, underWay, play };
}

/** Moves in any order, while any message is on its way, sent, in doubt or put off; then everything is sent. */
async function playMoves({ store, runSql }: TestStore, steps: Step[]) {
  for (const table of ['deliveries', 'lanes']) await runSql(`delete from ${table}`);
  const { screen, underWay, play } = createGame(store);
  let now = NOW;
  await store.commit([queuePost('a')]);
  for (const each of steps) {
    now += SECOND_MS;
    await play(each, now);
  }
  for (let turn = 0; turn < 6; turn += 1) {
    now += 2 * MINUTE_MS;
    while (underWay.length > 0) await play('sent', now);
    await play('claim', now);
  }
  return { places: await listPlaces(store), cards: screen.listCards() };
}

testOnBoth('however often it moves, one card is left, in the newest channel', async (given) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const { moveTo: newest } = steps.findLast((each) => typeof each === 'object') ?? { moveTo: 'C1' };
      expect(await playMoves(given, steps)).toEqual({ places: [newest], cards: [`lead in ${newest}`] });
    }),
    { numRuns: given.dialect === 'sqlite' ? 150 : 30 },
  );
});
