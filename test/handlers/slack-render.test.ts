import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brief, type Card } from '../../src/cards/card.ts';
import { leadCard } from '../../src/cards/lead-card.ts';
import { leadLineCard } from '../../src/cards/lead-line-card.ts';
import { failureCard, helpCard, mistypedCard, targetClosedCard } from '../../src/cards/notices.ts';
import { misfitCard, noteForm, reasonCard, reasonThanksCard } from '../../src/cards/reason-card.ts';
import { type Lead, leadFacts, leadSchema } from '../../src/domain/lead.ts';
import { LOCALES } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/person.ts';
import { MISFITS, REASON_NAMES } from '../../src/domain/verdict.ts';
import { renderCard, renderForm } from '../../src/handlers/slack/render.ts';
import { blockProblems } from '../../src/sandbox/slack/blocks.ts';
import { viewProblems } from '../../src/sandbox/slack/view-rules.ts';

const RUNS = 200;
const WORKSPACE = 'T1';

/** What people write to be noticed, or to break something. */
const HOSTILE = [
  '<!channel>',
  '<!here|all>',
  '<@U1>',
  '<#C1|sales>',
  '<http://evil.example|click>',
  '*x*',
  '_x_',
  '~x~',
  '`x`',
  '```x```',
  '> quoted',
  '[a](http://evil.example)',
  ':tada:',
  '</x>',
  '&amp;',
  '&lt;!channel&gt;',
  '{company}',
  "'{x}'",
  '👩‍👩‍👧‍👦'.repeat(40),
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(20),
  'e\u0301\u0323'.repeat(300),
  '\u202eevil\u202c',
  'מכירות וشيء',
  'a\n\n\nb\tc',
  'x'.repeat(5000),
  '\u200b',
];

const outside = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }));
const maybe = fc.option(outside, { nil: undefined });
const locale = fc.constantFrom(...LOCALES);
const count = fc.integer({ min: 0, max: 5 });

const facts = fc
  .record({
    id: fc.constant('crm-1'),
    company: outside,
    contact: fc.record({ name: outside, title: maybe, phone: maybe }),
    source: maybe,
    campaign: maybe,
    segment: maybe,
    note: maybe,
    score: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
    value: fc.option(
      fc.record({ amount: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), currency: fc.constant('EUR') }),
      { nil: undefined },
    ),
    criteria: fc.option(fc.dictionary(outside, fc.boolean(), { maxKeys: 20 }), { nil: undefined }),
    url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true }), { nil: undefined }),
  })
  .map((given) => leadSchema.safeParse(given))
  .filter((read) => read.success)
  .map((read) => leadFacts(read.data as NonNullable<typeof read.data>));

const person: fc.Arbitrary<Person> = fc
  .record({ name: outside, workspace: fc.constantFrom(WORKSPACE, 'T2') })
  .map(({ name, workspace }) => ({
    id: 'p',
    organisation: 'o',
    name,
    team: 'sales',
    role: 'member',
    locale: 'nl',
    identities: [{ platform: 'slack', workspace, user: 'U0PERSON' }],
  }));

const lead: fc.Arbitrary<Lead> = fc
  .record({
    facts,
    claimedAt: fc.option(fc.constant(1), { nil: undefined }),
    contactedAt: fc.option(fc.constant(2), { nil: undefined }),
  })
  .map(({ facts: known, claimedAt, contactedAt }) => ({
    id: 'HiN_PiD8ivjGksBl',
    organisation: 'o',
    facts: known,
    receivedAt: 0,
    ...(claimedAt !== undefined && { claimedAt }),
    ...(contactedAt !== undefined && { contactedAt }),
  }));

const leadCards = fc
  .record({ lead, owner: person, partner: person, contactedBy: person, locale, good: count, fair: count, poor: count })
  .map(({ good, fair, poor, ...picture }) =>
    leadCard({ ...picture, counts: { good, fair, poor }, zone: 'Europe/Amsterdam', now: 3 }),
  );

const otherCards: fc.Arbitrary<Card> = fc.oneof(
  fc.tuple(lead, locale).map(([of, to]) => reasonCard(of, to)),
  locale.map((to) => misfitCard('HiN_PiD8ivjGksBl', to)),
  fc
    .tuple(lead, fc.constantFrom(...REASON_NAMES), fc.constantFrom(...MISFITS), locale)
    .map(([of, reason, misfit, to]) => reasonThanksCard(of, { reason, misfit }, to)),
  fc.tuple(outside, locale).map(([text, to]) => mistypedCard(text, to)),
  fc.tuple(outside, outside, locale).map(([place, reason, to]) => targetClosedCard(place, reason, to)),
  fc.tuple(person, locale).map(([by, to]) => leadLineCard({ kind: 'claimed', by: 'p' }, { by }, to)),
  locale.map((to) => helpCard(to)),
  fc.constant(failureCard('7f3a')),
  fc.tuple(outside, outside).map(([text, label]) =>
    brief([text, { kind: 'strong', text: label }, { kind: 'link', text: label, url: 'https://x.example/' }], {
      kind: 'small',
      text: [text, { kind: 'strong', text: label }, { kind: 'person', name: text, identities: [] }],
    }),
  ),
);

/** Every object in a tree that Slack reads as markup. */
function markup(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(markup);
  if (typeof tree !== 'object' || tree === null) return [];
  const own = 'type' in tree && tree.type === 'mrkdwn' && 'text' in tree ? [String(tree.text)] : [];
  return [...own, ...Object.values(tree).flatMap(markup)];
}

function expectGood(card: Card): void {
  const { text, blocks } = renderCard(card, WORKSPACE);
  expect(blockProblems(blocks, 'message')).toEqual([]);
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

  test.each(HOSTILE)('%j as a company stands in the card, and escaped in the notification', (company) => {
    const { text, blocks } = renderCard(brief([company]), WORKSPACE);
    const escaped = company.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(JSON.stringify(blocks)).toContain(JSON.stringify(company.slice(0, 200)).slice(1, -1).slice(0, 100));
    expect(text.slice(0, 500)).toBe(company.length < 3000 ? escaped.slice(0, 500) : company.slice(0, 500));
  });

  test('a person of this workspace is mentioned, one of another is only named', () => {
    const by = (workspace: string) =>
      brief([{ kind: 'person', name: 'Sanne', identities: [{ platform: 'slack', workspace, user: 'U0SANNE' }] }]);
    expect(JSON.stringify(renderCard(by(WORKSPACE), WORKSPACE).blocks)).toContain('"user_id":"U0SANNE"');
    const elsewhere = JSON.stringify(renderCard(by('T2'), WORKSPACE).blocks);
    expect(elsewhere).toContain('Sanne');
    expect(elsewhere).not.toContain('U0SANNE');
  });
});

describe('forms are modals that Slack takes', () => {
  test.each(LOCALES.flatMap((to) => [true, false].map((isOther) => [to, isOther] as const)))('%s %s', (to, isOther) => {
    const metadata = JSON.stringify({ channel: 'C1', responseUrl: `https://hooks.slack.com/${'x'.repeat(200)}` });
    const view = renderForm(noteForm('HiN_PiD8ivjGksBl', isOther, to), metadata, 'T1');
    expect(viewProblems(view as unknown as Record<string, unknown>, 'modal')).toEqual([]);
    expect(view.private_metadata).toBe(metadata);
    expect(view.title.text).not.toContain('…');
  });
});

test('a reason that is also a word of JavaScript is a reason like any other', () => {
  expect(targetClosedCard('#sales', 'constructor', 'en').summary).toContain('(constructor)');
});
