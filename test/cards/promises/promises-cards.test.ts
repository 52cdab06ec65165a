import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Card, Form } from '../../../src/cards/card.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import { getSnapshotPath, listButtons, PLATFORMS_AND_LANGUAGES, snapshotCard, snapshotForm } from '../platforms.ts';
import * as agreement from './agreement-samples.ts';
import * as goal from './goal-samples.ts';
import * as pair from './pair-samples.ts';

/** So many characters of a button are seen on a telephone. */
const BUTTON_SEEN = 30;
const FORM_WORDS_MAX = 24;

type Samples<Of> = Record<string, (locale: Locale) => Of>;
const list = <Of>(samples: Record<string, Samples<Of>>) =>
  Object.entries(samples).flatMap(([of, each]) =>
    Object.entries(each).map(([name, make]): [string, string, (locale: Locale) => Of] => [of, name, make]),
  );
const cards = list<Card>({ pair: pair.cards, agreement: agreement.cards, goal: goal.cards });
const forms = list<Form>({ pair: pair.forms, agreement: agreement.forms, goal: goal.forms });

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const at = (name: string) => join('..', getSnapshotPath({ platform, locale }, `${name}.json`));

  test.each(cards)('the message “%s-%s” is drawn as in its snapshot', async (of, name, make) => {
    const card = make(locale);
    for (const { label } of listButtons(card)) expect(label.length, label).toBeLessThanOrEqual(BUTTON_SEEN);
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(at(`${of}-${name}`));
  });

  test.each(forms)('the form “%s-%s” is drawn as in its snapshot', async (of, name, make) => {
    const form = make(locale);
    for (const text of [form.title, form.submit ?? '', form.cancel])
      expect(text.length, text).toBeLessThanOrEqual(FORM_WORDS_MAX);
    await expect(snapshotForm(platform, form)).toMatchFileSnapshot(at(`${of}-form-${name}`));
  });
});
