import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Platform } from '../../src/domain/organisation.ts';
import { CATALOGUES } from '../../src/words/catalogues.ts';

const SNAPSHOTS = join(import.meta.dirname, '../cards/snapshots');
const PLATFORMS: Platform[] = ['slack', 'teams'];
/** Of fewer signs it could be somebody’s words that begin as ours do. */
const TOLD_APART = 12;

/** All texts of a card or form that end as a cut one does. */
function listShortened(json: string): string[] {
  const found: string[] = [];
  JSON.parse(json, (_name, value) => {
    if (typeof value === 'string' && value.endsWith('…') && value.length > TOLD_APART) found.push(value);
    return value;
  });
  return found;
}

describe.each(LOCALES)('in %s', (locale) => {
  const messages = Object.values(CATALOGUES[locale]);
  // A button that asks for more is a message of ours with the mark behind it.
  const isCut = (text: string) => {
    const begun = text.slice(0, -1);
    const isWhole = messages.includes(begun) || messages.includes(text);
    return !isWhole && messages.some((message) => message.startsWith(begun));
  };

  test('a message of ours that is longer than its place would be seen', () => {
    const [longest = ''] = messages.toSorted((one, other) => other.length - one.length);
    expect(isCut(`${longest.slice(0, TOLD_APART)}…`)).toBe(true);
  });

  test.each(PLATFORMS)('no message of ours is cut by a limit of %s', (platform) => {
    const folder = join(SNAPSHOTS, platform, locale);
    const cards = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const cut = cards.flatMap((name) => listShortened(readFileSync(join(folder, name), 'utf8')).filter(isCut));
    expect(cards.length).toBeGreaterThan(200);
    expect(cut).toEqual([]);
  });
});
