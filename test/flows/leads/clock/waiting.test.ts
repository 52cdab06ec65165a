import { expect, test } from 'vitest';
import type { CardPlace } from '../../../../src/domain/deliveries/target.ts';
import { HOUR_MS, MINUTE_MS } from '../../../../src/domain/time.ts';
import { drawLeadWaiting } from '../../../../src/flows/leads/clock/draws.ts';
import { makeLead, makeOrganisation } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { CARD_PLACE } from './builders.ts';

const { target } = CARD_PLACE;
const dueAt = NOW - HOUR_MS;
const since = (minutes: number): CardPlace => ({ ...CARD_PLACE, since: NOW - minutes * MINUTE_MS });
const CASES: [what: string, card: CardPlace[], said: CardPlace[], isSent: boolean][] = [
  ['whose card came overdue just now: no', [since(1)], [], false],
  ['whose card came overdue half an hour ago', [since(30)], [], true],
  ['whose card came before it was overdue', [since(61)], [], true],
  ['whose card came to another channel', [{ ...since(1), target: { ...target, id: 'C-other' } }], [], true],
  ['of which it stands there already', [since(1)], [CARD_PLACE], true],
];

test.each(CASES)('the channel is told that nobody has a lead %s', async (_what, card, said, isSent) => {
  const reads = makeReads({
    lead: async () => makeLead({ receivedAt: NOW - 3 * HOUR_MS, dueAt }),
    placesOf: async (_organisation, { kind }) => (kind === 'lead' ? card : said),
  });
  const audience = { organisation: makeOrganisation(), locale: 'en', target, now: NOW } as const;
  const drawn = await drawLeadWaiting(reads, { kind: 'lead-waiting', lead: 'lead-1' }, audience);
  expect(drawn !== undefined).toBe(isSent);
});
