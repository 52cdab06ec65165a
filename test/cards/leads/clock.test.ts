import { describe, expect, test } from 'vitest';
import type { Card, Form } from '../../../src/cards/card.ts';
import { escalationCard, unattendedCard, unreachedCard } from '../../../src/cards/leads/clock/escalation-card.ts';
import { laterCard } from '../../../src/cards/leads/clock/later-card.ts';
import { leadStepCard, leadStepsCard } from '../../../src/cards/leads/clock/lead-step-card.ts';
import { reassignForm } from '../../../src/cards/leads/clock/reassign-form.ts';
import { settledLeadsCard } from '../../../src/cards/leads/clock/settled-leads-card.ts';
import { notRipeCard, snoozeForm } from '../../../src/cards/leads/clock/snooze-card.ts';
import { waitedCard, waitingCard } from '../../../src/cards/leads/clock/waiting-card.ts';
import { leadCard } from '../../../src/cards/leads/lead-card.ts';
import { leadLineCard } from '../../../src/cards/leads/thread/lead-line-card.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { makeLead, makeOrganisation, makePerson } from '../../flows/people.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard, snapshotForm } from '../platforms.ts';

const AT = Date.UTC(2026, 10, 23, 8, 30);
const sanne = makePerson();
const lead = makeLead({
  facts: {
    externalId: 'crm-4711',
    company: 'Brugrenovatie Zuid BV',
    contact: { name: 'Iris de Vries', phone: '+31 20 555 01 23', email: 'iris@voorbeeld.example' },
  },
  receivedAt: AT - 8 * HOUR_MS,
});
const bare = { externalId: 'crm-1', company: 'Kaal BV', contact: {} };
const none = { good: 0, fair: 0, poor: 0 };

/** What messages of the clock are made of. */
const NOTHING: Card = { summary: '', parts: [] };
const waiting = (dueAt: number, more: Partial<Lead> = {}) => ({
  ...{ lead: { ...lead, dueAt, ...more }, zone: 'Europe/Amsterdam', now: AT },
});

const makeTwo = (locale: Locale) => [
  { ...waiting(AT - HOUR_MS), owner: sanne, locale },
  { ...waiting(AT - 2 * HOUR_MS, { facts: bare }), locale },
];

const clock = { owner: sanne, organisation: makeOrganisation() };
const step = { clock, why: 'step' as const };

const cards: Record<string, (locale: Locale) => Card> = {
  'step-due': (locale) => leadStepCard({ ...step, ...waiting(AT + HOUR_MS), locale }),
  'step-overdue': (locale) => leadStepCard({ ...step, ...waiting(AT - HOUR_MS), locale }),
  'step-bare': (locale) => leadStepCard({ ...step, ...waiting(AT + HOUR_MS, { facts: bare }), locale }),
  'step-many': (locale) =>
    leadStepsCard(
      [
        { clock, ...waiting(AT + HOUR_MS), locale },
        { clock, ...waiting(AT + 2 * HOUR_MS, { id: 'bare', facts: bare, snoozes: 3 }), locale },
      ],
      locale,
    ),
  'step-snoozed-enough': (locale) =>
    leadStepCard({ ...waiting(AT - HOUR_MS, { snoozes: 3 }), clock, why: 'snooze-over', locale }),
  'not-ripe': (locale) => notRipeCard(lead, locale),
  later: (locale) => laterCard({ lead: { ...lead, dueAt: AT + HOUR_MS }, clock, now: AT, locale }, sanne),
  'line-reassigned': (locale) =>
    leadLineCard(
      { kind: 'reassigned', by: 'r', owner: 's', before: 'b' },
      {
        by: makePerson({ id: 'r', name: 'Ruben Dijkstra' }),
        rep: sanne,
        before: makePerson({ id: 'b', name: 'Bram Visser' }),
      },
      { locale, zone: 'Europe/Amsterdam', now: AT },
    ),
  'line-reassigned-unnamed': (locale) =>
    leadLineCard({ kind: 'reassigned', owner: 's' }, { rep: sanne }, { locale, zone: 'Europe/Amsterdam', now: AT }),
  'card-snoozed': (locale) =>
    leadCard({
      ...waiting(AT - HOUR_MS, { owner: 'sanne', claimedAt: AT, snoozedUntil: AT + HOUR_MS }),
      ...{ owner: sanne, counts: none, locale },
    }),
  'waiting-free': (locale) => waitingCard({ ...waiting(AT - HOUR_MS), locale }),
  'waiting-away': (locale) => waitingCard({ ...waiting(AT + HOUR_MS), owner: sanne, locale }),
  waited: (locale) =>
    waitedCard({ ...waiting(AT + HOUR_MS, { owner: 'sanne', claimedAt: AT }), owner: sanne, counts: none, locale }),
  'settled-one': (locale) =>
    settledLeadsCard([{ ...waiting(AT - HOUR_MS, { owner: 'sanne', claimedAt: AT }), owner: sanne, locale }], locale) ??
    NOTHING,
  'settled-many': (locale) =>
    settledLeadsCard(
      [
        { ...waiting(AT - HOUR_MS, { owner: 'sanne', claimedAt: AT, contactedAt: AT }), contactedBy: sanne, locale },
        {
          ...waiting(AT + HOUR_MS, { owner: 'sanne', claimedAt: AT, snoozedUntil: AT + HOUR_MS }),
          owner: sanne,
          locale,
        },
      ],
      locale,
    ) ?? NOTHING,
  escalation: (locale) => escalationCard(makeTwo(locale), locale),
  unreached: (locale) => unreachedCard(makeTwo(locale), locale),
  unattended: (locale) => unattendedCard(makeTwo(locale), locale),
};

const forms: Record<string, (locale: Locale) => Form> = {
  snooze: (locale) => snoozeForm({ lead: { ...lead, dueAt: AT }, clock, now: AT, locale }),
  'snooze-on-friday-evening': (locale) =>
    snoozeForm({ lead: { ...lead, dueAt: AT }, clock, now: Date.UTC(2026, 10, 27, 16), locale }),
  reassign: (locale) =>
    reassignForm({ ...lead, owner: 'bram' }, [sanne, makePerson({ id: 'bram' }), makePerson({ id: 'anna' })], locale),
};

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test.each(Object.keys(cards))('the message “%s” is drawn as in its snapshot', async (name) => {
    const card = cards[name]?.(locale) ?? { summary: '', parts: [] };
    const path = `.${getSnapshotPath({ platform, locale }, `clock-${name}.json`)}`;
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(path);
  });

  test.each(Object.keys(forms))('the form “%s” is drawn as in its snapshot', async (name) => {
    const form = forms[name]?.(locale);
    if (form === undefined) throw new Error(name);
    const path = `.${getSnapshotPath({ platform, locale }, `clock-form-${name}.json`)}`;
    await expect(snapshotForm(platform, form)).toMatchFileSnapshot(path);
  });
});

test('a message about a lead names its company', () => {
  for (const [name, draw] of Object.entries(cards)) {
    if (!/escalation|line|many|un(reach|attend)ed/.test(name))
      expect(draw('nl').summary).toMatch(/Brugrenovatie Zuid BV|Kaal BV/);
  }
});
