import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DeliverySearchResult } from '../../../src/courier.ts';
import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { MINUTE_MS } from '../../../src/domain/time.ts';
import { openStore } from '../../../src/store/open.ts';
import { startCourier } from '../../courier/running-courier.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { ACME, changeCard, NOW, postCards, queueDirect, queueLine, queuePost } from '../makers.ts';
import { makeTemporaryFolder, testOnBoth } from '../test-store.ts';
import { back, restore } from './copies.ts';

const FOUND = { kind: 'found', channel: 'C1', message: 'ts-found' } as const;
const describeAll = (all: Pick<Delivery, 'kind' | 'subject'>[]) =>
  all.map(({ kind, subject }) => `${kind} ${'lead' in subject ? subject.lead : ''}`).sort();

/** A bot that was restored after a backup in which these waited, one of them under way, behind a card that stood. */
async function startRestored(find: (delivery: Delivery) => DeliverySearchResult) {
  const folder = makeTemporaryFolder();
  const [url, file, restored] = [await copyNewest(join(folder, 'a.db')), join(folder, 'b.db'), join(folder, 'c.db')];
  const store = await openStore(url);
  await postCards(store, 'stood');
  await store.commit([changeCard('stood'), queueLine('stood'), queuePost('second'), queueDirect('told', 'U1')]);
  expect(await store.outbox.claim(NOW, 1)).toHaveLength(1);
  await back(url, { file });
  await restore(file, `file:${restored}`);
  await store.commit([queuePost('third', 'C3')]);
  const sentSince: Delivery[] = [];
  for (const now of [NOW, NOW + MINUTE_MS]) sentSince.push(...(await store.outbox.claim(now, 50)));
  await store.close();
  const running = await startCourier(`file:${restored}`, find);
  for (let minutes = 0; minutes < 5; minutes += 1) await running.advance(MINUTE_MS);
  return { ...running, sentSince };
}

const WAITED = ['direct told', 'line stood', 'post second'];

describe('what waited when a backup was made', () => {
  test('is looked for before anything is sent, and what stands is not sent again; redraws are simply made', async () => {
    const { finds, sends, lines } = await startRestored(({ kind }) => (kind === 'post' ? FOUND : { kind: 'absent' }));
    expect(describeAll(finds)).toEqual(WAITED);
    expect(describeAll(sends)).toEqual(['direct told', 'line stood', 'update stood']);
    expect((await lines()).map(({ state }) => state)).toEqual(new Array(5).fill('sent'));
  });

  test.each<[string, DeliverySearchResult]>([
    ['nobody may look', { kind: 'cannot' }],
    ['only the newest can be looked through', { kind: 'absent', isPartly: true }],
    ['nobody ever can', { kind: 'never' }],
  ])('is not sent by itself where %s; once the set-up is applied again, the cards are', async (_why, found) => {
    const { sends, events, queue, advance, now, platform } = await startRestored(() => found);
    expect(describeAll(sends)).toEqual(['update stood']);
    const ended = events.flatMap((event) => (event.kind === 'delivery.refused' ? [event.failure.delivery] : []));
    expect(describeAll(ended)).toEqual(WAITED);
    platform.find = () => ({ kind: 'cannot' });
    await queue({ kind: 'target.opened', organisation: ACME, at: now() });
    await advance(MINUTE_MS);
    expect(describeAll(sends)).toEqual(['post second', 'update stood']);
  });

  test('keeps its key, and no new message gets one that the bot before gave out since', async () => {
    const { sends, sentSince, queue, settle } = await startRestored(() => ({ kind: 'absent' }));
    await queue(queuePost('new', 'C9'));
    await settle();
    const keyOf = (all: Delivery[], what: string) => all.find((each) => describeAll([each])[0] === what)?.key;
    expect(keyOf(sends, 'direct told')).toBe(keyOf(sentSince, 'direct told'));
    expect(sentSince.map(({ key }) => key)).not.toContain(keyOf(sends, 'post new'));
    expect(keyOf(sentSince, 'post third')).toBeDefined();
  });
});

testOnBoth('what was held when a backup was made is held by nobody after its restore', async ({ url, store }) => {
  const folder = makeTemporaryFolder();
  const [file, restored] = [join(folder, 'b.db'), join(folder, 'c.db')];
  await store.commit([queuePost('a'), queuePost('b', 'C2')]);
  await store.outbox.claim(NOW, 1);
  await back(url, { file });
  await restore(file, `file:${restored}`);
  const after = await openStore(`file:${restored}`);
  expect(describeAll(await after.outbox.claim(NOW, 50))).toEqual(['post a', 'post b']);
  await after.close();
});
