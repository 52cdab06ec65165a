import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/organisation.ts';
import { replacePlaceholders, sayPlaceholders, showPlaceholders } from '../../src/words/placeholders.ts';

const SNAPSHOTS = join(import.meta.dirname, '../cards/snapshots');

describe.each(LOCALES)('whoever reads %s', (locale) => {
  const own = Object.values(sayPlaceholders(locale));
  const foreign = LOCALES.flatMap((each) => Object.values(sayPlaceholders(each))).filter((word) => !own.includes(word));

  test.each(['slack', 'teams'])('sees no placeholder of another language on any card of %s', (platform) => {
    const cards = readdirSync(join(SNAPSHOTS, platform, locale));
    const read = (name: string) => readFileSync(join(SNAPSHOTS, platform, locale, name), 'utf8').replaceAll('\\\\', '');
    expect(cards.filter((name) => foreign.some((word) => read(name).includes(word)))).toEqual([]);
    expect(cards.filter((name) => own.some((word) => read(name).includes(word))).length).toBeGreaterThan(10);
  });

  test('sees every placeholder in that language, however it was kept, and all else as it was written', () => {
    const kept = 'Bel [naam] van [bedrijf], [phone] of [e-mail]; see [link] and [number] [x] [Naam]';
    const said = showPlaceholders(kept, locale);
    const { name, company, phone, number } = sayPlaceholders(locale);
    expect(said).toBe(`Bel ${name} van ${company}, ${phone} of [e-mail]; see [link] and ${number} [x] [Naam]`);
  });

  test('writes back what is kept when they reword what they saw', () => {
    const kept = sayPlaceholders('nl');
    const words = `${Object.values(kept).join(' ')} bleef staan`;
    expect(replacePlaceholders(showPlaceholders(words, locale), kept)).toBe(words);
  });
});
