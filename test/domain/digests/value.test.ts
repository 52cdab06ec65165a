import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CampaignValue, sumWonValue } from '../../../src/domain/digests/value.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { makeLead } from '../../flows/people.ts';

/** Won with an amount, or without; touched by these campaigns in this order. */
function win(amount: number | undefined, campaign?: string, touches: string[] = [], currency = 'EUR'): Lead {
  const { campaign: _own, ...facts } = makeLead().facts;
  const told = touches.map((each, at) => ({ campaign: each, at }));
  return makeLead({
    facts: { ...facts, ...(campaign !== undefined && { campaign }), ...(told.length > 0 && { touches: told }) },
    outcome: { kind: 'won', ...(amount !== undefined && { value: { amount, currency } }) },
  });
}

const tell = ({ campaign, first, any }: CampaignValue) => [
  campaign,
  ...[first, any].map(({ leads, unpriced, amounts }) => [
    leads,
    unpriced,
    Object.fromEntries([...amounts].map(([each, { amount }]) => [each, amount])),
  ]),
];

test('what was won counts once for the campaign that came first, and for each that touched the lead', () => {
  const leads = [
    win(100.1, 'fair', ['webinar', 'mailing', 'webinar']),
    win(200.2, 'fair'),
    win(undefined, 'webinar', ['fair']),
    win(50, undefined, ['mailing'], 'USD'),
    win(10),
  ];
  const { total, campaigns } = sumWonValue(leads);
  expect([total.leads, total.unpriced, total.amounts.get('EUR')]).toEqual([5, 1, { leads: 3, amount: 310.3 }]);
  expect(campaigns.map(tell)).toEqual([
    ['fair', [2, 1, { EUR: 200.2 }], [3, 1, { EUR: 300.3 }]],
    ['mailing', [1, 0, { USD: 50 }], [2, 0, { EUR: 100.1, USD: 50 }]],
    ['webinar', [1, 0, { EUR: 100.1 }], [2, 1, { EUR: 100.1 }]],
    ['', [1, 0, { EUR: 10 }], [1, 0, { EUR: 10 }]],
  ]);
});

test('by first campaign all sums up to what was won, and no campaign has less on the way than as the first', () => {
  const name = fc.constantFrom('fair', 'webinar', 'mailing', 'call');
  const won = fc
    .tuple(
      fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined }),
      fc.option(name, { nil: undefined }),
      fc.array(name),
    )
    .map(([amount, campaign, touches]) => win(amount, campaign, touches));
  fc.assert(
    fc.property(fc.array(won), (leads) => {
      const { total, campaigns } = sumWonValue(leads);
      const add = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
      expect(add(campaigns.map(({ first }) => first.leads))).toBe(total.leads);
      expect(add(campaigns.map(({ first }) => first.amounts.get('EUR')?.amount ?? 0))).toBe(
        total.amounts.get('EUR')?.amount ?? 0,
      );
      expect(campaigns.every(({ first, any }) => any.leads >= first.leads && any.unpriced >= first.unpriced)).toBe(
        true,
      );
    }),
  );
});
