import { describe, expect, test } from 'vitest';
import { checkBlocks } from '../../sandbox/fake-slack/blocks/check-blocks.ts';
import { digestCard } from '../../src/cards/digests/digest-card.ts';
import { digestPreviewCard } from '../../src/cards/digests/digest-preview-card.ts';
import { writePlainText } from '../../src/cards/plain.ts';
import { LOCALES } from '../../src/domain/organisation.ts';
import { renderSlackCard } from '../../src/handlers/slack/render/render.ts';
import { cards, longest } from './digest-samples.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard, WORKSPACE } from './platforms.ts';

/** Slack refuses messages whose blocks hold much more. */
const MESSAGE_MAX = 13_000;

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test.each(Object.keys(cards))('the message “%s” is drawn as in its snapshot', async (name) => {
    const card = cards[name]?.(locale) ?? { summary: '', parts: [] };
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(
      getSnapshotPath({ platform, locale }, `digest-${name}.json`),
    );
  });
});

describe.each(LOCALES)('in %s', (locale) => {
  test('as plain text it says the same, what the picture shows included', async () => {
    const text = writePlainText(cards['week-second']?.(locale) ?? { summary: '', parts: [] });
    await expect(text).toMatchFileSnapshot(`./snapshots/digest.${locale}.txt`);
  });

  test('its picture is called by what it shows: by campaign only where there are campaigns', () => {
    const titles = [longest, { ...longest, campaigns: [] }].map(
      (digest) => digestCard(digest, locale).parts.find((part) => part.kind === 'picture')?.chart.title,
    );
    const judged = locale === 'nl' ? 'Beoordeelde leads' : 'Judged leads';
    expect(titles).toEqual([`${judged} ${locale === 'nl' ? 'per campagne' : 'by campaign'}`, judged]);
  });

  test('the longest digest there can be is one both platforms take, and so is its preview', () => {
    const preview = digestPreviewCard({ digest: longest, isComing: true, channels: '#a', date: 'x', locale });
    for (const card of [digestCard(longest, locale), preview]) {
      const body = renderSlackCard(card, WORKSPACE);
      expect(checkBlocks(JSON.parse(JSON.stringify(body.blocks)), 'message')).toEqual([]);
      expect(body.blocks.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(body.blocks).length).toBeLessThanOrEqual(MESSAGE_MAX);
      expect(snapshotCard('teams', card)).not.toContain('… (+');
    }
  });
});
