import { describe, expect, test } from 'vitest';
import { checkBlocks } from '../../sandbox/fake-slack/blocks/check-blocks.ts';
import { checkView } from '../../sandbox/fake-slack/blocks/check-view.ts';
import type { Button, Card, Form } from '../../src/cards/card.ts';
import { actionsCard, receiptCard } from '../../src/cards/findings/action-cards.ts';
import { actionForm } from '../../src/cards/findings/action-forms.ts';
import { thanksCard, thanksForm } from '../../src/cards/findings/thanks-forms.ts';
import { CAMPAIGNS_MAX, WHY_MAX, WORDS_MAX } from '../../src/domain/findings/finding.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { renderSlackCard, renderSlackForm } from '../../src/handlers/slack/render/render.ts';
import { AT, cards, forms, makeAction } from './finding-samples.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard, snapshotForm, WORKSPACE } from './platforms.ts';

/** So many characters of a button are seen on a telephone. */
const BUTTON_SEEN = 30;
const OPTION_MAX = 75;
const OPTIONS_MAX = 100;
const toJson = (value: unknown) => JSON.parse(JSON.stringify(value));
const renderView = (form: Form) => toJson(renderSlackForm(form, '{}', WORKSPACE)) as Record<string, unknown>;
const listButtons = ({ parts }: Card): Button[] =>
  parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const at = (name: string) => getSnapshotPath({ platform, locale }, `finding-${name}.json`);

  test.each(Object.keys(cards))('the message “%s” is drawn as in its snapshot', async (name) => {
    const card = cards[name]?.(locale) ?? { summary: '', parts: [] };
    for (const { label } of listButtons(card)) expect(label.length, label).toBeLessThanOrEqual(BUTTON_SEEN);
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(at(name));
  });

  test.each(Object.keys(forms))('the form “%s” is drawn as in its snapshot', async (name) => {
    const form = forms[name]?.(locale);
    if (form === undefined) throw new Error(name);
    for (const text of [form.title, form.submit ?? '', form.cancel]) expect(text.length, text).toBeLessThanOrEqual(24);
    for (const field of form.fields) {
      if (field.kind === 'tick') expect(field.choice.length, field.choice).toBeLessThanOrEqual(OPTION_MAX);
    }
    await expect(snapshotForm(platform, form)).toMatchFileSnapshot(at(`form-${name}`));
  });
});

const listOptions = (form: Form) => form.fields.flatMap((field) => (field.kind === 'pick' ? field.options : []));

test('as many campaigns and people as there may be still make forms that both platforms take', () => {
  const campaigns = Array.from({ length: CAMPAIGNS_MAX }, (_none, place) => `${place} ${'lange naam '.repeat(18)}`);
  const people = Array.from({ length: 2000 }, (_none, place): Person => {
    const id = `${place}-${'x'.repeat(63)}`.slice(0, 64);
    const name = `${String(place).padStart(4, '0')} ${'Wolfeschlegelsteinhausenbergerdorff '.repeat(5)}`;
    return { id, organisation: 'o', name, team: 'sales', role: 'member', locale: 'nl', identities: [] };
  });
  const wide = [actionForm(campaigns, AT, 'nl'), thanksForm(people, 'sales', { asked: AT, locale: 'nl' })];
  for (const form of wide) {
    expect(checkView(renderView(form), 'modal')).toEqual([]);
    expect(snapshotForm('teams', form)).not.toContain('… (+');
    const options = listOptions(form);
    expect(options.length).toBeGreaterThan(40);
    expect(options.length).toBeLessThanOrEqual(OPTIONS_MAX);
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    for (const { value } of options) expect(value.length).toBeLessThanOrEqual(OPTION_MAX);
  }
  expect(listOptions(wide[1] as Form).map(({ label }) => label.slice(0, 4))).toContain('0097');
});

test('the other team comes first, then the own one, then people by name', () => {
  const labels = listOptions(forms['thanks']?.('en') as Form).map(({ label }) => label);
  expect(labels).toEqual(['Everyone in marketing', 'Everyone in sales', 'Bram', 'Emma', 'Noor']);
});

test('the longest words, and words that would be markup, are shown as they are', () => {
  const hostile = '<!channel> <@U0SANNE> [x](http://evil) *b* ';
  const words = hostile.repeat(20).slice(0, WORDS_MAX);
  const long = makeAction({ kind: 'finding', words }, { words, state: 'declined', why: words.slice(0, WHY_MAX) });
  const listed = Array.from({ length: 10 }, () => ({ ...long, state: 'open' as const }));
  for (const card of [receiptCard(long, 'en'), actionsCard(listed, 'en'), thanksCard(hostile, words, 'en')]) {
    expect(snapshotCard('teams', card)).not.toMatch(/[^\\](<[!@]|\[x)/);
    const body = renderSlackCard(card, WORKSPACE);
    expect(checkBlocks(toJson(body.blocks), 'message')).toEqual([]);
    expect(body.text).not.toMatch(/<[!@]/);
    expect(JSON.stringify(body.blocks)).not.toMatch(/"type":"(mrkdwn|user|link|broadcast)"/);
    expect(JSON.stringify(body.blocks)).toContain('<!channel>');
  }
});
