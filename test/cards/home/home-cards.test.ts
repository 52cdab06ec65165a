import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../../src/cards/card.ts';
import { guestCard, homeCard, menuCard } from '../../../src/cards/home/home-card.ts';
import type { HomeShare } from '../../../src/cards/home-share.ts';
import { buildMenuButton } from '../../../src/cards/menu-button.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
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

test('what is next is not said again in the list below, which is left out where nothing else is in it', () => {
  const row = (at: number): Part => ({ kind: 'text', ...next('en', at) });
  const draw = (...rows: number[]) =>
    writePlainText(homeCard([{ ...share('en'), list: { title: 'Your leads', rows: rows.map(row) } }], 'en'));
  expect(draw(1, 2, 3, 4)).toMatch(/Woord 3.*Your leads\n“Woord 4”/s);
  expect(draw(1, 2, 3, 4).match(/Woord 1/g)).toHaveLength(1);
  expect(draw(3, 2)).not.toContain('Your leads');
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
