import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Button, Card } from '../../../src/cards/card.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard, snapshotForm } from '../platforms.ts';
import { cards, forms } from './language-samples.ts';

/** So many characters of a button are seen on a telephone. */
const BUTTON_SEEN = 30;
const FORM_WORDS_MAX = 24;
const listButtons = ({ parts }: Card): Button[] =>
  parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const at = (name: string) => join('..', getSnapshotPath({ platform, locale }, `language-${name}.json`));

  test.each(Object.keys(cards))('the message “%s” is drawn as in its snapshot', async (name) => {
    const card = cards[name]?.(locale) ?? { summary: '', parts: [] };
    const buttons = listButtons(card);
    for (const { label } of buttons) expect(label.length, label).toBeLessThanOrEqual(BUTTON_SEEN);
    // On Teams both stand side by side.
    for (const button of buttons) if (button.kind === 'select') expect(button.submit).not.toBe(button.label);
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(at(name));
  });

  test.each(Object.keys(forms))('the form “%s” is drawn as in its snapshot', async (name) => {
    const form = forms[name]?.(locale);
    if (form === undefined) throw new Error(name);
    for (const text of [form.title, form.submit ?? '', form.cancel])
      expect(text.length, text).toBeLessThanOrEqual(FORM_WORDS_MAX);
    await expect(snapshotForm(platform, form)).toMatchFileSnapshot(at(`form-${name}`));
  });
});
