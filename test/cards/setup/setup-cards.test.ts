import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard, snapshotForm } from '../platforms.ts';
import { cards, forms } from './setup-samples.ts';

const FORM_WORDS_MAX = 24;
/** Slack’s limit on what a form carries. */
const WIRE_MAX = 255;

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const at = (name: string) => join('..', getSnapshotPath({ platform, locale }, `setup-${name}.json`));

  test.each(Object.keys(cards))('the message “%s” is drawn as in its snapshot', async (name) => {
    const card = cards[name]?.(locale) ?? { summary: '', parts: [] };
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(at(name));
  });

  test.each(Object.keys(forms))('the form “%s” is drawn as in its snapshot', async (name) => {
    const form = forms[name]?.(locale, platform);
    if (form === undefined) throw new Error(name);
    for (const text of [form.title, form.submit ?? '', form.cancel])
      expect(text.length, text).toBeLessThanOrEqual(FORM_WORDS_MAX);
    const drawn = foldLists(snapshotForm(platform, form));
    const wire = /"callback_id": "([^"]*)"/.exec(drawn)?.[1] ?? '';
    expect(wire.length).toBeLessThanOrEqual(WIRE_MAX);
    await expect(drawn).toMatchFileSnapshot(at(`form-${name}`));
  });
});

/** Short lists of words on one line, as the house's formatter has them. */
function foldLists(json: string): string {
  return json.replaceAll(
    /\[\s+("[^"\n]*"(?:,\s+"[^"\n]*")*)\s+\]/g,
    (_list, words: string) => `[${words.replaceAll(/,\s+/g, ', ')}]`,
  );
}
