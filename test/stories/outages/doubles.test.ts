import { expect, test } from 'vitest';
import { findDoubles } from '../../../drills/verdict/doubles.ts';
import type { KeptDelivery } from '../../../drills/verdict/kept.ts';
import type { Standing } from '../../../drills/verdict/standing.ts';

// What the drills take for a message that stands twice.

const standing = (id: string, of: Partial<Standing> = {}): Standing => ({
  id,
  at: Number(id),
  lane: '19:sales',
  platform: 'teams',
  says: 'Nummer 7 BV',
  isReply: false,
  ...of,
});
const kept = (message: string, kind: string): KeptDelivery => ({
  id: Number(message),
  kind: 'post',
  subject: JSON.stringify({ kind, lead: 'l7' }),
  platform: 'teams',
  lane: '19:sales',
  state: 'sent',
  reason: null,
  sent_message: message,
  queued_at: 0,
});
const double = { kill: 0, lane: 'teams 19:sales', lead: 7 };

test.each([
  ['a card of which the bot knows one', [standing('1'), standing('2')], [kept('2', 'lead')], [double]],
  ['a card and what says that it waits', [standing('1'), standing('2')], [kept('1', 'lead'), kept('2', 'steps')], []],
  ['a card and its replies', [standing('1'), standing('2', { isReply: true })], [kept('1', 'lead')], []],
  ['a card in two channels', [standing('1'), standing('2', { lane: '19:other' })], [kept('1', 'lead')], []],
  [
    'one key on Slack',
    [standing('1', { platform: 'slack', key: 'k' }), standing('2', { platform: 'slack', key: 'k' })],
    [],
    [{ ...double, lane: 'slack 19:sales' }],
  ],
])('%s', (_name, messages, deliveries, doubles) => {
  expect(findDoubles(messages, [1], { deliveries })).toEqual(doubles);
});
