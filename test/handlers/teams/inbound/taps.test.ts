import { expect, test } from 'vitest';
import type { Button, Card, Form } from '../../../../src/cards/card.ts';
import { leadCard } from '../../../../src/cards/leads/lead-card.ts';
import { outcomeForm } from '../../../../src/cards/leads/outcome-card.ts';
import { misfitCard, noteForm, reasonCard } from '../../../../src/cards/leads/reason-card.ts';
import { decodeTap, encodeForm, encodeTap } from '../../../../src/cards/taps.ts';
import type { FormTap, Tap } from '../../../../src/domain/event.ts';
import { DETAILED_OUTCOMES } from '../../../../src/domain/leads/events.ts';
import { LOCALES } from '../../../../src/domain/organisation.ts';
import type { Identity } from '../../../../src/domain/people/person.ts';
import { renderTeamsCard, renderTeamsForm } from '../../../../src/handlers/teams/render/render.ts';
import type { AdaptiveCard, ButtonData } from '../../../../src/handlers/teams/wire.ts';
import { listNodes } from '../../../cards/adaptive.ts';
import * as checkins from '../../../cards/checkin-samples.ts';
import * as digests from '../../../cards/digest-samples.ts';
import * as findings from '../../../cards/finding-samples.ts';
import { listButtons } from '../../../cards/platforms.ts';

const by: Identity = { platform: 'teams', workspace: 'tenant', user: 'aad' };
const { lead, AT } = findings;
const none = { good: 0, fair: 0, poor: 0 };

const cards = LOCALES.flatMap((locale): Card[] => [
  ...[checkins.cards, digests.cards, findings.cards].flatMap((all) => Object.values(all).map((draw) => draw(locale))),
  leadCard({ lead, counts: none, locale, zone: checkins.ZONE, now: AT }),
  leadCard({ lead, counts: { ...none, good: 9 }, locale, zone: checkins.ZONE, now: AT }),
  reasonCard(lead, locale),
  misfitCard(lead, locale),
]);
const forms = LOCALES.flatMap((locale): Form[] => [
  ...[checkins.forms, findings.forms].flatMap((all) => Object.values(all).map((draw) => draw(locale))),
  ...DETAILED_OUTCOMES.map((outcome) => outcomeForm(lead, outcome, { today: '2026-11-20', locale })),
  noteForm(lead, true, locale),
]);

function tapsOf(button: Button): Tap[] {
  switch (button.kind) {
    case 'tap':
      return [button.tap];
    case 'link':
      return [];
    case 'menu':
    case 'select':
      return button.choices.flatMap((choice) => ('tap' in choice ? choice.tap : []));
  }
}

/** What pressing the buttons of a card can carry, by the way an older client sends it too. */
function carriedBy(card: AdaptiveCard, type: string): string[] {
  const nodes = listNodes(card.body);
  const choices = nodes.filter((node) => node['type'] === 'Input.ChoiceSet');
  return nodes.flatMap((node) => {
    if (node['type'] !== type) return [];
    const carried = node['data'] as ButtonData;
    if ('tap' in carried) return [carried.tap];
    if ('form' in carried) return [carried.form];
    if ('close' in carried) return [];
    const options = choices.find(({ id }) => id === carried.pick)?.['choices'] as { value: string }[];
    return options.map(({ value }) => value);
  });
}

const wires = (taps: (Tap | FormTap)[]) => taps.map(encodeTap).toSorted();

test.each(['Action.Execute', 'Action.Submit'])('every button of every card is a tap again: %s', (type) => {
  expect(cards.length).toBeGreaterThan(60);
  for (const card of cards) {
    const taps = listButtons(card).flatMap(tapsOf);
    const carried = carriedBy(renderTeamsCard(card, { workspace: 'tenant' }), type);
    expect(carried.toSorted()).toEqual(wires(taps));
    for (const wire of carried) expect(encodeTap({ ...decodeTap(wire, by), by: undefined } as never)).toContain(wire);
  }
});

test.each(['Action.Execute', 'Action.Submit'])('every form carries the event it completes: %s', (type) => {
  expect(forms.length).toBeGreaterThan(20);
  for (const form of forms) {
    const carried = carriedBy(renderTeamsForm(form, { workspace: 'tenant' }), type);
    expect(carried).toEqual(form.submit === undefined ? [] : [encodeForm(form)]);
  }
});

test('what stands behind the … menu is marked so, and never more than six buttons are not', () => {
  for (const card of cards) {
    for (const node of listNodes(renderTeamsCard(card, { workspace: 'tenant' }).body)) {
      if (node['type'] !== 'ActionSet') continue;
      const actions = node['actions'] as { mode?: string }[];
      expect(actions.filter(({ mode }) => mode === undefined).length).toBeLessThanOrEqual(6);
    }
  }
});
