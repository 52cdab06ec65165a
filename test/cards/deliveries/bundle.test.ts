import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../../src/cards/card.ts';
import { bundleCard, openButton } from '../../../src/cards/deliveries/bundle-card.ts';
import { BUNDLE_LINES_MAX } from '../../../src/domain/deliveries/message-kinds.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import { say } from '../../../src/words/say.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

/** As many lines as there may be: reminders, thanks in long words, receipts. */
function bundle(count: number, more: number, locale: Locale) {
  const lines = Array.from({ length: count }, (_none, place): { text: Text; button: ReturnType<typeof openButton> } => {
    const thanks = { kind: 'thanks', thanks: `t${place}` } as const;
    if (place % 3 === 0) {
      const text = say(locale, 'brief.asked', { month: 'maart', date: 'di 10 mrt, 17:30' });
      const tap = { kind: 'checkin.answer-asked', month: '2026-03' } as const;
      return { text: [text], button: { kind: 'tap', label: say(locale, 'invitation.answer'), tap } };
    }
    const words = 'Dank je dat je vrijdag na half zes nog even meekeek naar de offerte voor Jansma';
    if (place % 3 === 1)
      return {
        text: [say(locale, 'brief.thanks', { name: 'Bram Visser', words })],
        button: openButton(thanks, locale, 'read'),
      };
    return {
      text: [say(locale, 'brief.receipt', { about: 'budget', state: 'done' })],
      button: openButton({ kind: 'receipt', action: 'a', person: 'sanne' }, locale),
    };
  });
  return bundleCard(lines, { more, locale });
}

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test.each([
    ['bundle', 2, 0],
    ['bundle-full', BUNDLE_LINES_MAX, 4],
  ])('%s is drawn as in its snapshot', async (name, count, more) => {
    await expect(snapshotCard(platform, bundle(count, more, locale))).toMatchFileSnapshot(
      join('..', getSnapshotPath({ platform, locale }, `${name}.json`)),
    );
  });
});

test('a notification says how much there is, and what is most urgent', () => {
  expect(bundle(3, 0, 'nl').summary).toMatch(/^Er liggen 3 dingen voor je klaar\. Check-in maart: /);
});
