import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { asChat, queuePost } from '../store/makers.ts';
import { BUSY, limitRate, startCourier, succeed } from './running-courier.ts';

test.each([
  ['an hour', HOUR_MS],
  ['two days', 2 * DAY_MS],
])(
  'the clock is turned back by %s: it is told of, and within a minute all goes on, at the pace',
  async (_name, back) => {
    const { queue, settle, advance, platform, courier, turnedBack, lines } = await startCourier();
    await queue(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => queuePost(id)));
    await queue(queuePost('g', 'C2'));
    platform.send = (delivery) => (asChat(delivery.target).id === 'C2' ? BUSY : succeed(delivery));
    await settle();
    platform.send = succeed;
    await advance(-back);
    courier.wake();
    await settle();
    expect(turnedBack).toEqual([back]);
    for (let second = 0; second < 66; second += 1) await advance(1000);
    expect((await lines()).map(({ state }) => state)).toEqual(new Array(7).fill('sent'));
  },
);

test('what ends under way while the clock is turned back is kept, and its lane goes on', async () => {
  const { queue, settle, advance, platform, courier, lines } = await startCourier();
  platform.send = () => limitRate(30 * MINUTE_MS);
  await queue(queuePost('a'));
  await settle();
  platform.send = succeed;
  await advance(-HOUR_MS);
  courier.wake();
  await settle();
  await advance(MINUTE_MS);
  expect((await lines()).map(({ state }) => state)).toEqual(['sent']);
});

test('a clock put right by a little is not told of', async () => {
  const { advance, courier, turnedBack, settle } = await startCourier();
  await advance(-2000);
  courier.wake();
  await settle();
  expect(turnedBack).toEqual([]);
});
