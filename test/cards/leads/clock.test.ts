import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { escalationCard } from '../../../src/cards/leads/clock/escalation-card.ts';
import { leadStepCard } from '../../../src/cards/leads/clock/lead-step-card.ts';
import { waitedCard, waitingCard } from '../../../src/cards/leads/clock/waiting-card.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { makeLead, makePerson } from '../../flows/people.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

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
const waiting = (dueAt: number, more: Partial<Lead> = {}) => ({
  ...{ lead: { ...lead, dueAt, ...more }, zone: 'Europe/Amsterdam', now: AT },
});

const cards: Record<string, (locale: Locale) => Card> = {
  'step-due': (locale) => leadStepCard({ ...waiting(AT + HOUR_MS), locale }),
  'step-overdue': (locale) => leadStepCard({ ...waiting(AT - HOUR_MS), locale }),
  'step-bare': (locale) => leadStepCard({ ...waiting(AT + HOUR_MS, { facts: bare }), locale }),
  'waiting-free': (locale) => waitingCard({ ...waiting(AT - HOUR_MS), locale }),
  'waiting-away': (locale) => waitingCard({ ...waiting(AT + HOUR_MS), owner: sanne, locale }),
  waited: (locale) =>
    waitedCard({ ...waiting(AT + HOUR_MS, { owner: 'sanne', claimedAt: AT }), owner: sanne, counts: none, locale }),
  escalation: (locale) =>
    escalationCard(
      [
        { ...waiting(AT - HOUR_MS), owner: sanne, locale },
        { ...waiting(AT - 2 * HOUR_MS, { facts: bare }), locale },
      ],
      locale,
    ),
};

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test.each(Object.keys(cards))('the message “%s” is drawn as in its snapshot', async (name) => {
    const card = cards[name]?.(locale) ?? { summary: '', parts: [] };
    const path = `.${getSnapshotPath({ platform, locale }, `clock-${name}.json`)}`;
    await expect(snapshotCard(platform, card)).toMatchFileSnapshot(path);
  });
});

test('a message about a lead names its company', () => {
  for (const [name, draw] of Object.entries(cards)) {
    if (name !== 'escalation') expect(draw('nl').summary).toMatch(/Brugrenovatie Zuid BV|Kaal BV/);
  }
});
