import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/organisation.ts';
import { CATALOGUES, type WordKey } from '../../src/words/catalogues.ts';
import { say } from '../../src/words/say.ts';
import { fillInEveryWay } from './fillings.ts';

const KEYS = Object.keys(CATALOGUES.en) as WordKey[];
const COUNTS = [0, 1, 2];
/** A name as its owner writes it: “Jansma B.V.” */
const ABBREVIATED = new Set(['company', 'organisation', 'workspace']);

/** Names and examples keep their capital; *I* has always one. */
const CAPITAL_KEPT = /: (?:SQL|I\b|Apps\b|Afspraak|Budget|Meer leads|More leads|Ask\b|Jansma|«)/g;
/** Figures of several kinds stand in columns. */
const IN_COLUMNS: WordKey[] = ['digest.campaign'];
/** These begin or end where others go on; drawn alone they are trimmed. */
const PARTS: WordKey[] = ['digest.queue'];

describe.each(LOCALES)('in %s', (locale) => {
  const said = KEYS.flatMap((key) =>
    fillInEveryWay(CATALOGUES[locale][key], ({ name, isCounted }) => {
      if (isCounted) return COUNTS;
      return [ABBREVIATED.has(name) ? 'Jansma B.V.' : `«${name}»`];
    }).map((values) => ({ key, text: say(locale, key, values) })),
  );
  const find = (mark: RegExp, meant: WordKey[] = []) =>
    said.filter(({ key, text }) => mark.test(text) && !meant.includes(key)).map(({ key, text }) => `${key}: ${text}`);

  test('no mark has a space before it', () => {
    expect(find(/[^\s…] [.,;:!?](?!\w)/)).toEqual([]);
  });

  test('no two spaces stand together, and none at either end', () => {
    expect(find(/ {2}/, IN_COLUMNS)).toEqual([]);
    expect(find(/^ | $/, PARTS)).toEqual([]);
  });

  test('no sentence ends twice, also after “Jansma B.V.”', () => {
    expect(find(/(?<!\.)\.\.(?!\.)/)).toEqual([]);
  });

  test('a sentence goes on with a small letter after a colon', () => {
    const colons = said.map(({ key, text }) => ({ key, text: text.replaceAll(CAPITAL_KEPT, ': x') }));
    expect(colons.filter(({ text }) => /: \p{Lu}/u.test(text)).map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });
});
