import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { leadCard } from '../../../src/cards/leads/lead-card.ts';
import { leadListCard } from '../../../src/cards/leads/lists/lead-list-card.ts';
import { listedLeadsCard } from '../../../src/cards/leads/lists/listed-leads-card.ts';
import { heldCard, heldLeadsCard, settledHeldCard } from '../../../src/cards/leads/waiting/held-card.ts';
import { type QueueContent, queueCard } from '../../../src/cards/leads/waiting/queue-card.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { Definition } from '../../../src/domain/leads/definition/definition.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { makeLead, makePerson } from '../../flows/people.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

const AT = Date.UTC(2026, 10, 23, 8, 30);
const daan = makePerson({ id: 'daan', name: 'Daan Mulder', team: 'marketing' });
const helen = makePerson({ id: 'helen', team: 'marketing', role: 'manager' });
const definition: Definition = {
  version: 2,
  criteria: [
    { key: 'budget', labels: { nl: 'Budget bekend', en: 'Budget known' }, isRequired: true },
    { key: 'appointment', labels: { nl: 'Afspraak gemaakt', en: 'Appointment made' }, isRequired: true },
    { key: 'fit', labels: { nl: 'Past bij ons', en: 'Fits us' }, isRequired: false },
  ],
};
const makeHeld = (more: Partial<Lead> = {}): Lead =>
  makeLead({
    facts: {
      externalId: 'crm-4711',
      company: 'Brugrenovatie Zuid BV',
      contact: { name: 'Iris de Vries', phone: '+31 20 555 01 23', email: 'iris@voorbeeld.example' },
      campaign: 'Corrosie-webinar najaar',
      criteria: { budget: true, appointment: false },
    },
    receivedAt: AT - DAY_MS,
    waits: 'incomplete',
    list: 'incomplete.x',
    ...more,
  });
const makeHandedOver = (more: Partial<Lead> = {}): Lead => {
  const { waits: _waits, list: _list, ...lead } = makeHeld(more);
  return lead;
};
const COMPANIES = ['Brugrenovatie Zuid BV', 'Jansma Staalbouw', 'Van Vliet & Zonen', 'Haven Noord', 'De Kade'];
const makeQueue = (count: number): QueueContent => ({
  ...{ list: 'queue-261123.x', count, next: { weekly: 12, at: AT + 7 * DAY_MS } },
  leads: COMPANIES.slice(0, count).map((company, place) => ({
    lead: makeHeld({ id: `lead-${place}`, waits: 'capacity', facts: { ...makeHeld().facts, company } }),
    since: AT - place * DAY_MS,
  })),
});
const of = (locale: Locale, more: Partial<Lead> = {}) => ({
  ...{ lead: makeHeld(more), definition, partner: daan, locale, zone: 'Europe/Amsterdam', now: AT },
});

const cards: Record<string, (locale: Locale) => Card> = {
  held: (locale) => heldCard(of(locale)),
  'held-remind-partner': (locale) => heldLeadsCard([of(locale)], 'partner', locale),
  'held-remind-many': (locale) => heldLeadsCard([of(locale), of(locale, { id: 'other' })], 'manager', locale),
  'held-settled': (locale) =>
    settledHeldCard([of(locale, { waits: 'capacity' }), of(locale, { waits: 'incomplete' })], locale) ?? {
      summary: '',
      parts: [],
    },
  'held-list': (locale) => leadListCard({ list: 'file.x', count: 50, leads: [makeHeld()] }, locale),
  queue: (locale) => queueCard(makeQueue(7), { locale, zone: 'Europe/Amsterdam', now: AT }),
  'queue-done': (locale) => queueCard(makeQueue(0), { locale, zone: 'Europe/Amsterdam', now: AT }),
  'queue-listed': (locale) => {
    const page = { list: 'queue-261123.x', page: 0, hasMore: false, count: 1 };
    return listedLeadsCard({ ...page, leads: [{ lead: makeHeld({ waits: 'capacity' }) }] }, { ...helen, locale });
  },
  'held-listed': (locale) =>
    listedLeadsCard({ page: 0, leads: [{ lead: makeHeld() }], hasMore: false, count: 1 }, { ...helen, locale }),
};

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test.each(Object.entries(cards))('the message “%s” is drawn as in its snapshot', async (name, build) => {
    const path = `.${getSnapshotPath({ platform, locale }, `${name}.json`)}`;
    await expect(snapshotCard(platform, build(locale))).toMatchFileSnapshot(path);
  });
});

const read = (card: Card) => writePlainText(card).replaceAll('\u00a0', ' ');

test.each<[string, Lead]>([
  ['is complete and handed over to sales', makeHandedOver()],
  ['is handed over to sales all the same', makeHandedOver({ despite: 'incomplete' })],
  ['is complete and is waiting until sales has room', makeHeld({ waits: 'capacity' })],
  ['lost', makeHeld({ outcome: { kind: 'lost' } })],
])('marketing’s card says of one that waits no more: %s', (words, lead) => {
  expect(read(heldCard({ ...of('en'), lead }))).toContain(words);
});

test('a lead card names what is missing by the version it came under, and that it was handed over all the same', () => {
  const show = (more: Partial<Lead>, by?: Definition) => {
    const content = { lead: makeHandedOver(more), locale: 'en' as const, zone: 'Europe/Amsterdam', now: AT };
    return read(leadCard({ ...content, ...(by && { definition: by }), counts: { good: 0, fair: 0, poor: 0 } }));
  };
  expect(show({}, definition)).toContain('missing: Appointment made');
  expect(show({})).toContain('missing: appointment');
  expect(show({}, { version: 1, criteria: definition.criteria.slice(0, 1) })).not.toContain('missing');
  expect(show({ despite: 'incomplete' }, definition)).toContain('handed over all the same, missing: Appointment made');
  expect(show({ despite: 'capacity' }, definition)).toContain('waited for room in sales · missing: Appointment made');
  expect(show({ despite: 'capacity' }, { version: 1, criteria: [] })).toContain('waited for room in sales');
});
