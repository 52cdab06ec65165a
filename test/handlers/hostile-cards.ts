import fc from 'fast-check';
import { briefCard, type Card } from '../../src/cards/card.ts';
import { leadCard } from '../../src/cards/leads/lead-card.ts';
import { misfitCard, reasonCard, reasonThanksCard } from '../../src/cards/leads/reason-card.ts';
import { leadLineCard } from '../../src/cards/leads/thread/lead-line-card.ts';
import { movedCard, movedLineCard } from '../../src/cards/leads/thread/moved-card.ts';
import { errorCard, targetClosedCard } from '../../src/cards/notices.ts';
import { mistypedCard } from '../../src/cards/people/help-card.ts';
import { type Lead, leadIntakeSchema, readLeadFacts } from '../../src/domain/leads/lead.ts';
import { MISFITS, REASON_NAMES } from '../../src/domain/leads/verdict.ts';
import { type Channel, LOCALES } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/people/person.ts';

export const WORKSPACE = 'T1';

/** What people write to be noticed, or to break something. */
export const HOSTILE_TEXTS = [
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
  '<at>Sanne</at>',
  '{{DATE(2026-11-25T08:00:00Z)}}',
  `\${company}`,
  '1. one\n- two\n# three\n> four\n---\n    code',
  'back\\*slash\\',
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

/** Any of that, or anything else somebody could write. */
export const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
);
/** Words as they are seen: any room is one space; what nobody sees is none. */
export function collapseSpaces(text: string): string {
  return text
    .replaceAll(/\u2060|(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const marks = fc
  .array(fc.constantFrom(...'\\`*_~[]()<>&!|#+-=.:{}$ \n1a', 'www.', '://', '<at>', '&amp;', '{{DATE('), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));
/** Longer words are clipped. */
export const SPAN_MAX = 3000;
/** Words full of what Markdown, Adaptive Cards and Teams take for markup. */
export const markupText = fc.oneof(
  anyText.filter((text) => text.length < SPAN_MAX),
  marks,
);

const maybe = fc.option(anyText, { nil: undefined });
const locale = fc.constantFrom(...LOCALES);
const count = fc.integer({ min: 0, max: 5 });

const facts = fc
  .record({
    id: fc.constant('crm-1'),
    company: anyText,
    contact: fc.record({ name: anyText, title: maybe, phone: maybe }),
    source: maybe,
    campaign: maybe,
    segment: maybe,
    note: maybe,
    score: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
    value: fc.option(
      fc.record({ amount: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), currency: fc.constant('EUR') }),
      { nil: undefined },
    ),
    criteria: fc.option(fc.dictionary(anyText, fc.boolean(), { maxKeys: 20 }), { nil: undefined }),
    url: fc.option(fc.webUrl({ withQueryParameters: true, withFragments: true }), { nil: undefined }),
  })
  .map((given) => leadIntakeSchema.safeParse(given))
  .filter((read) => read.success)
  .map((read) => readLeadFacts(read.data as NonNullable<typeof read.data>));

const person: fc.Arbitrary<Person> = fc
  .record({ name: anyText, workspace: fc.constantFrom(WORKSPACE, 'T2') })
  .map(({ name, workspace }) => ({
    id: 'p',
    organisation: 'o',
    name,
    team: 'sales',
    role: 'member',
    locale: 'nl',
    identities: [
      { platform: 'slack', workspace, user: 'U0PERSON' },
      { platform: 'teams', workspace, user: 'U0PERSON' },
    ],
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

/** Lead cards of any words. */
export const leadCards = fc
  .record({ lead, owner: person, partner: person, contactedBy: person, locale, good: count, fair: count, poor: count })
  .map(({ good, fair, poor, ...picture }) =>
    leadCard({ ...picture, counts: { good, fair, poor }, zone: 'Europe/Amsterdam', now: 3 }),
  );

/** A channel that cannot be linked to from here, of any name. */
const channel: fc.Arbitrary<Channel> = anyText.map((name) => ({
  ...{ platform: 'slack', workspace: 'T-elsewhere', id: 'C1', name, purpose: 'sales', locale: 'en' },
  ...{ segments: [], isDefault: false },
}));

/** Other cards that show what somebody wrote. */
export const otherCards: fc.Arbitrary<Card> = fc.oneof(
  fc.tuple(lead, locale).map(([of, to]) => reasonCard(of, to)),
  fc.tuple(lead, locale).map(([of, to]) => misfitCard(of, to)),
  fc
    .tuple(lead, fc.constantFrom(...REASON_NAMES), fc.constantFrom(...MISFITS), locale)
    .map(([of, reason, misfit, to]) => reasonThanksCard(of, { reason, misfit }, to)),
  fc.tuple(anyText, person).map(([text, to]) => mistypedCard(text, [], to)),
  fc.tuple(anyText, anyText, locale).map(([place, reason, to]) => targetClosedCard(place, reason, to)),
  fc
    .tuple(person, locale)
    .map(([by, to]) =>
      leadLineCard({ kind: 'claimed', by: 'p' }, { by, touch: { at: 0, by } }, { locale: to, zone: 'UTC', now: 0 }),
    ),
  fc.tuple(lead, locale, channel).map(([of, to, where]) => movedCard({ lead: of, locale: to }, where)),
  fc
    .tuple(lead, person, locale, channel)
    .map(([of, owner, to, where]) =>
      movedLineCard(
        { lead: of, counts: { good: 1, fair: 0, poor: 0 }, owner, locale: to, zone: 'Europe/Amsterdam', now: 3 },
        where,
      ),
    ),
  fc.constant(errorCard('7f3a')),
  fc.tuple(anyText, anyText).map(([text, label]) =>
    briefCard([text, { kind: 'strong', text: label }, { kind: 'link', text: label, url: 'https://x.example/' }], {
      kind: 'small',
      text: [text, { kind: 'strong', text: label }, { kind: 'person', name: text, identities: [] }],
    }),
  ),
);
