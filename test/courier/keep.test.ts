import { expect, test } from 'vitest';
import { LEASE_MS } from '../../src/domain/deliveries/delivery.ts';
import { queueDirect, queuePost } from '../store/makers.ts';
import { BUSY, startCourier } from './running-courier.ts';

const LONG = 60_000;
const FULL = new Error('the disk is full');
const SECONDS = (n: number) => n * 1000;

test.each([
  ['a card', queuePost('a')],
  ['a direct message', queueDirect('a', 'U1')],
])(
  'that %s was sent is kept a moment later where it could not be at once: it is not sent again',
  async (_what, change) => {
    const { queue, settle, advance, trouble, failures, finds, sends, lines } = await startCourier();
    trouble.commit = FULL;
    await queue(change);
    await settle();
    expect(failures).toEqual([FULL]);
    expect((await lines())[0]?.state).toBe('sending');
    await advance(500);
    expect((await lines())[0]?.state).toBe('sent');
    await advance(LONG);
    expect([sends.length, finds.length]).toEqual([1, 0]);
  },
);

test('what was sent is remembered for as long as it cannot be kept, and never sent again though one cannot look', async () => {
  const { queue, settle, advance, trouble, platform, sends, finds, lines } = await startCourier();
  platform.find = () => ({ kind: 'cannot' });
  trouble.isReadOnly = true;
  await queue(queuePost('a'));
  await settle();
  for (let waited = 0; waited < 4 * LEASE_MS; waited += SECONDS(5)) await advance(SECONDS(5));
  expect((await lines())[0]?.attempts, 'its lease ended, and it was taken again').toBeGreaterThan(1);
  trouble.isReadOnly = false;
  for (let waited = 0; waited < LEASE_MS; waited += SECONDS(5)) await advance(SECONDS(5));
  expect((await lines())[0]?.state).toBe('sent');
  expect([sends.length, finds.length]).toEqual([1, 0]);
});

test('anything else is tried again to be kept until the lease ends, and is in doubt then', async () => {
  const { queue, settle, advance, trouble, platform, finds, lines, failures } = await startCourier();
  platform.send = () => BUSY;
  platform.find = () => ({ kind: 'found', channel: 'C1', message: 'ts' });
  trouble.isReadOnly = true;
  await queue(queuePost('a'));
  await settle();
  for (let waited = 0; waited < LEASE_MS - SECONDS(1); waited += SECONDS(1)) await advance(SECONDS(1));
  expect(failures.length).toBeGreaterThan(3);
  expect([finds.length, (await lines())[0]?.state]).toEqual([0, 'sending']);
  trouble.isReadOnly = false;
  await advance(SECONDS(1));
  await advance(SECONDS(1));
  expect([finds.length, (await lines())[0]?.state]).toEqual([1, 'sent']);
});

test('that it was refused is kept with the word about it, or neither is', async () => {
  const { queue, settle, advance, trouble, platform, events, lines } = await startCourier();
  platform.send = () => ({ kind: 'refused', reason: 'is_archived', isTargetClosed: true });
  trouble.isReadOnly = true;
  await queue(queuePost('a'));
  await settle();
  expect([events.length, (await lines())[0]?.state]).toEqual([0, 'sending']);
  trouble.isReadOnly = false;
  await advance(SECONDS(1));
  expect([events.length, (await lines())[0]?.state]).toEqual([1, 'refused']);
});
