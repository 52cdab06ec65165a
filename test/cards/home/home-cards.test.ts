import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guestCard, homeCard, menuCard } from '../../../src/cards/home/home-card.ts';
import type { HomeShare } from '../../../src/cards/home-share.ts';
import { buildMenuButton } from '../../../src/cards/menu-button.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import { say } from '../../../src/words/say.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

const DEEDS = [
  'lead',
  'status',
  'digest',
  'note',
  'thanks',
  'did',
  'lexicon',
  'away',
  'help',
  'privacy',
  'step',
] as const;
const next = (locale: Locale, at: number): HomeShare['next'][number] => ({
  at,
  text: [say(locale, 'home.sign', { name: `Woord ${at}` })],
  button: { kind: 'tap', label: say(locale, 'term.see-proposal'), tap: { kind: 'lexicon.listed', page: at } },
});
const share = (locale: Locale): HomeShare => ({
  next: [4, 2, 3, 1].map((at) => next(locale, at)),
  parts: [{ kind: 'text', text: [say(locale, 'home.well')] }],
  menu: DEEDS.map((deed) => buildMenuButton(deed, locale)),
});

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const at = (name: string) => join('..', getSnapshotPath({ platform, locale }, `${name}.json`));

  test.each([
    ['home', homeCard([share(locale)], locale)],
    ['menu', menuCard([share(locale)], locale)],
    ['menu-idle', menuCard([{ next: [], parts: [], menu: [] }], locale)],
    ['home-guest', guestCard()],
  ])('“%s” is drawn as in its snapshot', async (name, card) => {
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(at(name));
  });
});
