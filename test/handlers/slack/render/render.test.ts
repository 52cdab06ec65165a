import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBlocks } from '../../../../sandbox/fake-slack/blocks/check-blocks.ts';
import { checkView } from '../../../../sandbox/fake-slack/blocks/check-view.ts';
import { briefCard, type Card } from '../../../../src/cards/card.ts';
import { noteForm } from '../../../../src/cards/leads/reason-card.ts';
import { targetClosedCard } from '../../../../src/cards/notices.ts';
import { LOCALES } from '../../../../src/domain/organisation.ts';
import { renderSlackCard, renderSlackForm } from '../../../../src/handlers/slack/render/render.ts';
import { makeLead } from '../../../flows/people.ts';
import { HOSTILE_TEXTS, leadCards, otherCards, WORKSPACE } from '../../hostile-cards.ts';

const RUNS = 200;

/** Every object in a tree that Slack reads as markup. */
function markup(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(markup);
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'type' in tree && tree.type === 'mrkdwn' && 'text' in tree ? [String(tree.text)] : [];
  return [...own, ...Object.values(tree).flatMap(markup)];
}

function expectGood(card: Card): void {
  const { text, blocks } = renderSlackCard(card, WORKSPACE);
  expect(checkBlocks(blocks, 'message')).toEqual([]);
  expect(text.length).toBeGreaterThan(0);
  expect(text.replaceAll(/&(amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
  for (const each of markup(blocks)) expect(each).toMatch(/^<@U0PERSON>$/);
}

describe('whatever somebody writes is shown as it is: it mentions nobody, links nowhere, and Slack takes it', () => {
  test('on a lead card', () => {
    fc.assert(fc.property(leadCards, expectGood), { numRuns: RUNS });
  });

  test('on every other card', () => {
    fc.assert(fc.property(otherCards, expectGood), { numRuns: RUNS });
  });

  test.each(HOSTILE_TEXTS)('%j as a company stands in the card, and escaped in the notification', (company) => {
    const { text, blocks } = renderSlackCard(briefCard([company]), WORKSPACE);
    const escaped = company.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(JSON.stringify(blocks)).toContain(JSON.stringify(company.slice(0, 200)).slice(1, -1).slice(0, 100));
    expect(text.slice(0, 500)).toBe(company.length < 3000 ? escaped.slice(0, 500) : company.slice(0, 500));
  });

  test('a person of this workspace is mentioned, one of another is only named', () => {
    const by = (workspace: string) =>
      briefCard([{ kind: 'person', name: 'Sanne', identities: [{ platform: 'slack', workspace, user: 'U0SANNE' }] }]);
    expect(JSON.stringify(renderSlackCard(by(WORKSPACE), WORKSPACE).blocks)).toContain('"user_id":"U0SANNE"');
    const elsewhere = JSON.stringify(renderSlackCard(by('T2'), WORKSPACE).blocks);
    expect(elsewhere).toContain('Sanne');
    expect(elsewhere).not.toContain('U0SANNE');
  });
});

describe('forms are modals that Slack takes', () => {
  test.each(LOCALES.flatMap((to) => [true, false].map((isOther) => [to, isOther] as const)))('%s %s', (to, isOther) => {
    const metadata = JSON.stringify({ channel: 'C1', responseUrl: `https://hooks.slack.com/${'x'.repeat(200)}` });
    const view = renderSlackForm(noteForm(makeLead(), isOther, to), metadata, 'T1');
    expect(checkView(view as unknown as Record<string, unknown>, 'modal')).toEqual([]);
    expect(view.private_metadata).toBe(metadata);
    expect(view.title.text).not.toContain('…');
  });
});

test('a reason that is also a word of JavaScript is a reason like any other', () => {
  expect(targetClosedCard('#sales', 'constructor', 'en').summary).toContain('“constructor”');
});
