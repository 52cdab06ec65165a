import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { takenOverCard, takeOverCard } from '../../src/cards/leads/claim-card.ts';
import { leadCard } from '../../src/cards/leads/lead-card.ts';
import type { LeadContent } from '../../src/cards/leads/lead-content.ts';
import { leadDetailsCard } from '../../src/cards/leads/lead-details-card.ts';
import { outcomeForm } from '../../src/cards/leads/outcome-card.ts';
import {
  misfitCard,
  noteForm,
  noteThanksCard,
  reasonCard,
  reasonThanksCard,
} from '../../src/cards/leads/reason-card.ts';
import { leadLineCard, type SimpleLine } from '../../src/cards/leads/thread/lead-line-card.ts';
import type { LeadTimeline } from '../../src/cards/leads/timeline-lines.ts';
import { errorCard, personClosedCard, targetClosedCard, workspacePausedCard } from '../../src/cards/notices.ts';
import { languageCard } from '../../src/cards/people/language-card.ts';
import { linkedCard } from '../../src/cards/people/linked-card.ts';
import { PERHAPS_SENT } from '../../src/domain/deliveries/delivery.ts';
import { DETAILED_OUTCOMES } from '../../src/domain/leads/events.ts';
import { listTimeline } from '../../src/domain/leads/history.ts';
import type { LeadOutcome } from '../../src/domain/leads/outcome.ts';
import type { Locale } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { makePerson } from '../flows/people.ts';
import {
  getSnapshotPath,
  PLATFORMS_AND_LANGUAGES,
  snapshotCard,
  snapshotForm,
  TENANT,
  WORKSPACE,
} from './platforms.ts';

const AT = Date.UTC(2026, 10, 23, 8, 30);

const sanne: Person = {
  id: 'sanne',
  organisation: 'noordlicht',
  name: 'Sanne de Boer',
  team: 'sales',
  role: 'member',
  locale: 'nl',
  identities: [
    { platform: 'slack', workspace: WORKSPACE, user: 'U0SANNE' },
    { platform: 'teams', workspace: TENANT, user: '5a99e000-0000-4000-8000-000000000002' },
  ],
};
/** Known on no platform: shown by name. */
const daan: Person = { ...sanne, id: 'daan', name: 'Daan Mulder', team: 'marketing', identities: [] };

const lead = {
  id: 'HiN_PiD8ivjGksBl',
  organisation: 'noordlicht',
  facts: {
    externalId: 'crm-4711',
    company: 'Brugrenovatie Zuid BV',
    contact: {
      name: 'Iris de Vries',
      title: 'Hoofd inkoop',
      email: 'iris@voorbeeld.example',
      phone: '+31 20 555 01 23',
    },
    campaign: 'corrosie-webinar',
    source: 'webinar',
    segment: 'infra',
    score: 82,
    value: { amount: 48_000, currency: 'EUR' },
    criteria: { need: true, budget: true, authority: false },
    note: 'Asked for a demo on the stand.',
    url: 'https://crm.noordlicht.example/leads/4711',
  },
  receivedAt: AT,
};
const bare = { ...lead, facts: { externalId: 'crm-1', company: 'Kaal BV', contact: { email: 'info@kaal.example' } } };
const none = { good: 0, fair: 0, poor: 0 };

/** Every state a lead card can be in. */
const leadContents: Record<string, Omit<LeadContent, 'locale' | 'zone' | 'now'>> = {
  'new': { lead, counts: none, partner: daan },
  'new-bare': { lead: bare, counts: none },
  judged: { lead, counts: { good: 1, fair: 0, poor: 1 }, partner: daan },
  claimed: { lead: { ...lead, owner: 'sanne', claimedAt: AT }, counts: none, owner: sanne, partner: daan },
  'much-judged': { lead, counts: { good: 2, fair: 0, poor: 1 } },
  'much-judged-claimed': {
    lead: { ...lead, owner: 'sanne', claimedAt: AT },
    counts: { good: 3, fair: 0, poor: 0 },
    owner: sanne,
  },
  due: { lead: { ...lead, dueAt: AT }, counts: none },
  'was-due': { lead: { ...lead, dueAt: AT - 1, owner: 'sanne', claimedAt: AT }, counts: none, owner: sanne },
  opportunity: { lead: { ...lead, dueAt: AT, outcome: { kind: 'opportunity' }, outcomeAt: AT }, counts: none },
  back: { lead: { ...lead, dueAt: AT, contactedBy: 'sanne', contactedAt: AT, outcomeAt: AT }, counts: none },
  won: {
    lead: {
      ...lead,
      dueAt: AT,
      outcome: { kind: 'won', value: { amount: 16_500, currency: 'EUR' } },
      outcomeAt: AT,
      contactedBy: 'sanne',
      contactedAt: AT,
    },
    counts: { good: 1, fair: 0, poor: 0 },
  },
  lost: {
    lead: { ...lead, outcome: { kind: 'lost', reason: 'price', competitor: 'Rivaal BV' }, outcomeAt: AT },
    counts: none,
  },
  nurture: { lead: { ...lead, outcome: { kind: 'nurture', returnsOn: '2027-03-01' }, outcomeAt: AT }, counts: none },
  rejected: { lead: { ...lead, outcome: { kind: 'rejected' }, outcomeAt: AT }, counts: none },
  contacted: { lead: { ...lead, contactedBy: 'sanne', contactedAt: AT }, counts: none, contactedBy: sanne },
  'contacted-opportunity': {
    lead: { ...lead, contactedBy: 'sanne', contactedAt: AT, outcome: { kind: 'opportunity' }, outcomeAt: AT },
    counts: { good: 2, fair: 1, poor: 0 },
    contactedBy: sanne,
  },
  'contacted-by-nobody': { lead: { ...lead, contactedAt: AT }, counts: none },
};

const WON: LeadOutcome = { kind: 'won', value: { amount: 16_500, currency: 'EUR' } };

const OUTCOMES_IN_LINES: LeadOutcome[] = [
  { kind: 'opportunity' },
  { kind: 'won' },
  { kind: 'won', value: { amount: 16_500, currency: 'EUR' } },
  { kind: 'lost' },
  { kind: 'lost', reason: 'competitor' },
  { kind: 'lost', reason: 'competitor', competitor: 'Rivaal BV' },
  { kind: 'lost', reason: 'no_decision', competitor: 'Rivaal BV' },
  { kind: 'nurture', returnsOn: '2027-03-01' },
  { kind: 'rejected' },
];

const lines: SimpleLine[] = [
  { kind: 'judged' },
  { kind: 'claimed', by: 'sanne' },
  { kind: 'contacted', by: 'sanne' },
  { kind: 'taken-over', by: 'daan', before: 'sanne' },
  { kind: 'updated' },
  { kind: 'back' },
  ...OUTCOMES_IN_LINES.map((outcome) => ({ kind: 'outcome' as const, outcome })),
];

const timeline: LeadTimeline = {
  lead,
  entries: listTimeline(lead, [
    { kind: 'claimed', at: AT, person: 'daan' },
    { kind: 'taken-over', at: AT + 1, person: 'sanne', other: 'daan' },
    { kind: 'contacted', at: AT + 2, person: 'sanne' },
    { kind: 'updated', at: AT + 3, words: ['phone', 'segment'] },
    { kind: 'moved', at: AT + 4, words: ['sales-infra'] },
    { kind: 'given', at: AT + 5, other: 'sanne' },
    { kind: 'completed', at: AT + 6, person: 'daan', words: ['name', 'email'] },
    { kind: 'outcome', at: AT + 7, person: 'sanne', words: ['nurture'] },
    { kind: 'back', at: AT + 8 },
    { kind: 'outcome', at: AT + 9, words: ['lost'] },
  ]),
  people: new Map([
    ['sanne', sanne],
    ['daan', daan],
  ]),
};

/** Who reads a line, and when. */
const readAt = (locale: Locale) => ({ locale, zone: 'Europe/Amsterdam', now: AT });

const others: Record<string, (locale: Locale) => Card> = {
  why: (locale) => reasonCard(lead, locale),
  'which-part': (locale) => misfitCard(lead, locale),
  'reason-thanks': (locale) => reasonThanksCard(lead, { reason: 'not_our_customer', misfit: 'size' }, locale),
  'reason-thanks-not-ripe': (locale) => reasonThanksCard(lead, { reason: 'not_ripe' }, locale),
  'note-thanks': (locale) => noteThanksCard(lead, { mayBeQuoted: false }, locale),
  'note-thanks-scrubbed': (locale) => noteThanksCard(lead, { mayBeQuoted: true, quote: '[naam] wist het al.' }, locale),
  'line-claimed-contacted': (locale) =>
    leadLineCard({ kind: 'claimed', by: 's' }, { by: sanne, touch: { at: AT, by: sanne } }, readAt(locale)),
  'line-claimed-contacted-by': (locale) =>
    leadLineCard({ kind: 'claimed', by: 's' }, { by: sanne, touch: { at: AT, by: daan } }, readAt(locale)),
  'line-won': (locale) =>
    leadLineCard({ kind: 'outcome', outcome: WON }, { rep: sanne, partner: daan }, readAt(locale)),
  details: (locale) =>
    leadDetailsCard({
      ...{ lead: { ...lead, dueAt: AT, owner: 'sanne', claimedAt: AT, contactedAt: AT, outcomeAt: AT }, counts: none },
      ...{ owner: sanne, partner: daan, contactedBy: sanne, viewer: { ...sanne, id: 'bram' }, locale },
      ...{ zone: 'Europe/Amsterdam', now: AT, timeline },
    }),
  'details-bare': (locale) =>
    leadDetailsCard({
      ...{ lead: bare, counts: none, viewer: daan, locale, zone: 'Europe/Amsterdam', now: AT },
      timeline: { lead: bare, entries: listTimeline(bare, []), people: new Map() },
    }),
  'take-over': (locale) => takeOverCard(lead, sanne, locale),
  'taken-over': (locale) => takenOverCard(lead, { owner: sanne, isRead: true }, locale),
  'taken-over-unread': (locale) => takenOverCard(lead, { owner: sanne, isRead: false }, locale),
  'line-taken-over': (locale) =>
    leadLineCard({ kind: 'taken-over', by: 'b', before: 's' }, { by: daan, rep: sanne }, readAt(locale)),
  'target-closed': (locale) => targetClosedCard('#sales', 'is_archived', locale),
  'workspace-paused': (locale) => workspacePausedCard('slack', 'token_revoked', locale),
  'target-perhaps': (locale) => targetClosedCard('#sales', PERHAPS_SENT, locale),
  language: (locale) => languageCard(makePerson({ locale, languages: { chosen: locale, chat: 'nl' } })),
  'account-linked': (locale) =>
    linkedCard({ platform: 'teams', workspace: TENANT, user: '5a99e000-0000-4000-8000-000000000002' }, locale),
  'person-closed': (locale) => personClosedCard('Sanne de Boer', 'ConversationBlockedByUser', locale),
  failure: (locale) => errorCard('7f3a', { locale }),
};

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  const at = (name: string) => getSnapshotPath({ platform, locale }, name);

  test.each(Object.keys(leadContents))('the lead card “%s” is drawn as in its snapshot', async (name) => {
    const picture = leadContents[name];
    if (picture === undefined) throw new Error(name);
    const card = leadCard({ ...picture, locale, zone: 'Europe/Amsterdam', now: AT });
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(at(`lead-${name}.json`));
  });

  test('the thread’s lines read as in their snapshot', async () => {
    const said = lines.map(
      (line) =>
        leadLineCard(line, { by: sanne, ...(line.kind !== 'updated' && { rep: sanne }), partner: daan }, readAt(locale))
          .summary,
    );
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(at('lines.txt'));
  });

  test.each(Object.keys(others))('the card “%s” is drawn as in its snapshot', async (name) => {
    const card = others[name]?.(locale) ?? { summary: '', parts: [] };
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(at(`${name}.json`));
  });

  test.each(DETAILED_OUTCOMES)('the form of the outcome “%s” is drawn as in its snapshot', async (outcome) => {
    const form = outcomeForm(lead, outcome, { today: '2026-11-20', locale });
    await expect(snapshotForm(platform, form)).toMatchFileSnapshot(at(`outcome-form-${outcome}.json`));
  });

  test('the form that follows from a judgement says that it names nobody', async () => {
    const form = outcomeForm(lead, 'nurture', { today: '2026-11-20', from: 'judgement', locale });
    await expect(snapshotForm(platform, form)).toMatchFileSnapshot(at('outcome-form-nurture-unnamed.json'));
  });

  test.each([true, false])('the note form (required: %s) is drawn as in its snapshot', async (isOther) => {
    const form = noteForm(lead, isOther, locale);
    await expect(snapshotForm(platform, form)).toMatchFileSnapshot(
      at(isOther ? 'note-form-other.json' : 'note-form.json'),
    );
  });
});
