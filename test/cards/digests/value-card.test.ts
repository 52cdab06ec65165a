import { describe, expect, test } from 'vitest';
import { valueCard } from '../../../src/cards/digests/value-card.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { WonSum, WonValue } from '../../../src/domain/digests/value.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

const sum = (leads: number, amount: number, unpriced = 0, more: [string, number][] = []): WonSum => ({
  leads,
  unpriced,
  amounts: new Map(
    [['EUR', amount] as const, ...more].map(([currency, each]) => [currency, { leads: 1, amount: each }]),
  ),
});
const none: WonSum = { leads: 0, unpriced: 0, amounts: new Map() };
const value: WonValue = {
  total: sum(9, 148_000.5, 1, [['USD', 1200]]),
  campaigns: [
    { campaign: 'beurs_najaar', first: sum(4, 96_000.5), any: sum(6, 120_000.5, 1) },
    {
      campaign: 'Corrosie-webinar-najaar met een heel lange naam die nauwelijks past',
      first: none,
      any: sum(3, 40_000, 0, [['USD', 1200]]),
    },
    { campaign: '<!channel>', first: sum(1, 12_000), any: sum(1, 12_000) },
    { campaign: '', first: sum(1, 10_000), any: sum(1, 10_000) },
  ],
};
const cards: Record<string, WonValue> = { 'won-value': value, 'won-value-none': { total: none, campaigns: [] } };

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test.each(Object.entries(cards))('the card “%s” is drawn as in its snapshot', async (name, won) => {
    const path = getSnapshotPath({ platform, locale }, `${name}.json`);
    await expect(snapshotCard(platform, valueCard(won, locale))).toMatchFileSnapshot(`.${path}`);
  });
});

test('more campaigns than fit are counted', () => {
  const campaigns = Array.from({ length: 15 }, (_each, place) => ({
    campaign: `c${place}`,
    first: none,
    any: sum(1, 1),
  }));
  const text = writePlainText(valueCard({ total: sum(15, 15), campaigns }, 'en'));
  expect(text).toContain('And 3 more campaigns');
});
