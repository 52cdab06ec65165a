import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listenerOffCard } from '../../../src/cards/listeners/listener-off-card.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test('that an address gets no events any more is drawn as in its snapshot', async () => {
    const card = listenerOffCard({ host: 'hooks.example.com', listener: 'lead-source' }, locale);
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(
      join('..', getSnapshotPath({ platform, locale }, 'listener-off.json')),
    );
  });
});
