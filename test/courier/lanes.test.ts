import { expect, test } from 'vitest';
import {
  CLAIM_MAX,
  type Delivery,
  type DeliveryResult,
  PACE,
  UNDER_WAY_MAX,
} from '../../src/domain/deliveries/delivery.ts';
import { asChat, changeCard, queueDirect, queueLine, queuePost, showLead } from '../store/makers.ts';
import { BUSY, createDeferred, limitRate, startCourier, succeed } from './running-courier.ts';

const shown = (sends: Delivery[]) =>
  sends.map(({ kind, target, subject }) => `${kind} ${asChat(target).id} ${'lead' in subject ? subject.lead : ''}`);

test('what is queued goes at once, in order, lane beside lane', async () => {
  const { queue, settle, sends, lines } = await startCourier();
  await queue(queuePost('a'), queueLine('a'), queuePost('b', 'C2'), queueDirect('a', 'U1'), queuePost('c'));
  await settle();
  expect(shown(sends.filter(({ target }) => asChat(target).id === 'C1'))).toEqual([
    'post C1 a',
    'line C1 a',
    'post C1 c',
  ]);
  expect(shown(sends).sort()).toHaveLength(5);
  expect((await lines()).map(({ state }) => state)).toEqual(new Array(5).fill('sent'));
});

test('a channel’s next message is not sent before the one ahead of it has ended', async () => {
  const { queue, settle, sends, platform } = await startCourier();
  const first = createDeferred<DeliveryResult>();
  platform.send = (delivery) => (sends.length === 1 ? first.promise : succeed(delivery));
  await queue(queuePost('a'), queuePost('b'));
  await settle();
  expect(shown(sends)).toEqual(['post C1 a']);
  const [delivery] = sends;
  if (delivery === undefined) throw new Error('nothing was sent');
  first.keep(succeed(delivery));
  await settle();
  expect(shown(sends)).toEqual(['post C1 a', 'post C1 b']);
});

test('one bad channel holds up its own messages and no others', async () => {
  const { queue, settle, advance, sends, platform } = await startCourier();
  platform.send = (delivery) => (asChat(delivery.target).id === 'C-BAD' ? BUSY : succeed(delivery));
  await queue(queuePost('a', 'C-BAD'), queuePost('b', 'C-BAD'));
  for (const id of ['a', 'b', 'c']) await queue(queuePost(id, 'C1'), queueDirect(id, 'U1'));
  await settle();
  expect(sends.filter(({ target }) => asChat(target).id !== 'C-BAD')).toHaveLength(6);
  for (let n = 0; n < 20; n += 1) await advance(60_000);
  await queue(queuePost('d', 'C1'));
  await settle();
  expect(shown(sends).at(-1)).toBe('post C1 d');
  expect(shown(sends)).not.toContain('post C-BAD b');
});

test('a channel that never answers holds up its own messages and no others', async () => {
  const { queue, settle, sends, platform } = await startCourier();
  const never = createDeferred<DeliveryResult>();
  platform.send = (delivery) => (asChat(delivery.target).id === 'C-SILENT' ? never.promise : succeed(delivery));
  await queue(queuePost('a', 'C-SILENT'), queuePost('a', 'C1'), queuePost('b', 'C1'));
  await settle();
  expect(shown(sends.filter(({ target }) => asChat(target).id === 'C1'))).toEqual(['post C1 a', 'post C1 b']);
  const [delivery] = sends;
  if (delivery !== undefined) never.keep(succeed(delivery));
});

test('an update that always fails starves no other', async () => {
  const { queue, settle, advance, sends, platform } = await startCourier();
  await queue(queuePost('poison'), queuePost('good', 'C2'));
  await settle();
  platform.send = (delivery) =>
    delivery.kind === 'update' && 'lead' in delivery.subject && delivery.subject.lead === 'poison'
      ? BUSY
      : succeed(delivery);
  await queue(changeCard('poison'), changeCard('good'));
  await settle();
  for (let n = 0; n < 10; n += 1) {
    await queue(changeCard('poison'), changeCard('good'));
    await advance(5000);
  }
  const updates = sends.filter(({ kind }) => kind === 'update');
  expect(shown(updates).filter((each) => each === 'update C2 good')).toHaveLength(11);
  expect(shown(updates).filter((each) => each === 'update C1 poison').length).toBeGreaterThan(4);
});

test('however many channels have something, all are served in one go', async () => {
  const { queue, settle, sends } = await startCourier();
  const channels = Array.from({ length: 3 * CLAIM_MAX + 7 }, (_, n) => `C${n}`);
  await queue(...channels.map((id) => queuePost('a', id)));
  await settle();
  expect(new Set(sends.map(({ target }) => asChat(target).id)).size).toBe(channels.length);
});

test('only so many are under way at once; as one ends the next is taken, and none is left', async () => {
  const { queue, settle, sends, platform } = await startCourier();
  const answers: (() => void)[] = [];
  platform.send = (delivery) => {
    const answer = createDeferred<DeliveryResult>();
    answers.push(() => answer.keep(succeed(delivery)));
    return answer.promise;
  };
  const channels = Array.from({ length: UNDER_WAY_MAX + 3 * CLAIM_MAX }, (_, n) => `C${n}`);
  await queue(...channels.map((id) => queuePost('a', id)));
  await settle();
  expect(sends.length).toBe(UNDER_WAY_MAX);
  answers.shift()?.();
  await settle();
  expect(sends.length).toBeGreaterThan(UNDER_WAY_MAX);
  expect(sends.length).toBeLessThanOrEqual(UNDER_WAY_MAX + CLAIM_MAX);
  while (answers.length > 0) {
    for (const answer of answers.splice(0)) answer();
    await settle();
  }
  expect(new Set(sends.map(({ target }) => asChat(target).id)).size).toBe(channels.length);
});

test('a burst goes at once and the rest a message a second', async () => {
  const { queue, settle, advance, sends } = await startCourier();
  const atOnce = PACE.channel.burst + 1;
  await queue(...Array.from({ length: atOnce + 3 }, (_, n) => queuePost(`lead-${n}`)));
  await settle();
  expect(sends).toHaveLength(atOnce);
  await advance(999);
  expect(sends).toHaveLength(atOnce);
  await advance(1);
  expect(sends).toHaveLength(atOnce + 1);
  await advance(1000);
  await advance(1000);
  expect(sends).toHaveLength(atOnce + 3);
});

test('when the platform says wait, the channel waits so long to the millisecond and others do not', async () => {
  const { queue, settle, advance, sends, platform } = await startCourier();
  platform.send = (delivery) =>
    asChat(delivery.target).id === 'C1' && delivery.attempts === 1 ? limitRate(7000) : succeed(delivery);
  await queue(queuePost('a'), queuePost('b', 'C2'));
  await settle();
  platform.send = succeed;
  await advance(6999);
  expect(shown(sends)).toEqual(['post C1 a', 'post C2 b']);
  await advance(1);
  expect(shown(sends).at(-1)).toBe('post C1 a');
});

test('ten changes of a card that is being sent make one update after it', async () => {
  const { queue, settle, sends, platform } = await startCourier();
  const post = createDeferred<DeliveryResult>();
  platform.send = (delivery) => (delivery.kind === 'post' ? post.promise : succeed(delivery));
  await queue(queuePost('a'));
  await settle();
  for (let n = 0; n < 10; n += 1) await queue(changeCard('a'));
  const [delivery] = sends;
  if (delivery === undefined) throw new Error('nothing was sent');
  post.keep(succeed(delivery));
  await settle();
  expect(sends.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['post', showLead('a')],
    ['update', showLead('a')],
  ]);
});
