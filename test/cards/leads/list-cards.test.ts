import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { openButton } from '../../../src/cards/deliveries/bundle-card.ts';
import type { WaitingLines } from '../../../src/cards/deliveries/waiting-lines.ts';
import { mineCard } from '../../../src/cards/findings/mine-card.ts';
import { companyCard } from '../../../src/cards/leads/lists/company-card.ts';
import { foundCard } from '../../../src/cards/leads/lists/found-card.ts';
import { leadListCard } from '../../../src/cards/leads/lists/lead-list-card.ts';
import type { ListedLead } from '../../../src/cards/leads/lists/lead-rows.ts';
import { listedLeadsCard } from '../../../src/cards/leads/lists/listed-leads-card.ts';
import { openLeadsCard } from '../../../src/cards/leads/lists/open-leads-card.ts';
import type { Action } from '../../../src/domain/findings/finding.ts';
import { listTimeline } from '../../../src/domain/leads/history.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Locale } from '../../../src/domain/organisation.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { say } from '../../../src/words/say.ts';
import { makeLead, makePerson } from '../../flows/people.ts';
import { NOW } from '../../flows/specification.ts';
import { getSnapshotPath, PLATFORMS_AND_LANGUAGES, snapshotCard } from '../platforms.ts';

const sanne = makePerson();
const bram = makePerson({ id: 'bram', name: 'Bram Visser' });
const named = (id: string, company: string, more: Partial<Lead> = {}): Lead =>
  makeLead({ id, ...more, facts: { ...makeLead().facts, company, campaign: 'najaarsbeurs' } });
const own: ListedLead[] = [
  { lead: named('1', 'Brugrenovatie Zuid BV', { owner: 'sanne', dueAt: NOW - HOUR_MS }), owner: sanne },
  { lead: named('2', 'Jansma Staalbouw', { owner: 'sanne', dueAt: NOW + HOUR_MS }), owner: sanne },
  { lead: named('3', '<!channel> & co', { owner: 'sanne', contactedAt: NOW - HOUR_MS }), owner: sanne },
  { lead: named('7', 'Visser Beton', { owner: 'sanne', dueAt: NOW, snoozedUntil: NOW + 50 * HOUR_MS }), owner: sanne },
];
const open: ListedLead[] = [
  { lead: named('4', 'Een Heel Lange Bedrijfsnaam Die Nauwelijks Op Een Telefoon Past BV', { dueAt: NOW - HOUR_MS }) },
  { lead: named('5', 'Pietersen', { owner: 'bram', dueAt: NOW + HOUR_MS }), owner: bram },
  { lead: named('6', 'Visser Beton', { owner: 'bram', dueAt: NOW, snoozedUntil: NOW + 3 * HOUR_MS }), owner: bram },
];
const listed: ListedLead[] = [
  { lead: named('8', 'Brugrenovatie Zuid BV', { list: 'file.channels' }) },
  { lead: named('9', '<!channel> & co', { list: 'file.channels', owner: 'bram' }), owner: bram },
];
const action: Action = {
  ...{
    id: 'a',
    organisation: 'acme',
    about: { kind: 'reason', reason: 'no_budget' },
    by: 'ruben',
    at: 1,
    changedAt: 2,
  },
  ...{ words: 'Budget vragen we vooraf', state: 'done' },
};
const tell = ({ lead, ...more }: ListedLead) => ({
  lead,
  ...more,
  timeline: { lead, entries: listTimeline(lead, []), people: new Map([['sanne', sanne]]) },
});

const waiting = (locale: Locale): WaitingLines => ({
  lines: [
    {
      text: [say(locale, 'home.sign', { name: 'SQL' })],
      button: openButton({ kind: 'term-proposal', term: 'sql', version: 2, person: 'sanne' }, locale),
    },
  ],
  more: 2,
});

const cards: Record<string, (viewer: Person, locale: Locale) => Card> = {
  mine: (viewer, locale) =>
    mineCard(
      { leads: { page: 0, leads: own, hasMore: true }, answers: [action], waiting: waiting(locale) },
      read(viewer),
    ),
  'mine-empty': (viewer) =>
    mineCard(
      { leads: { page: 0, leads: [], hasMore: false }, answers: [], waiting: { lines: [], more: 0 } },
      read(viewer),
    ),
  'open-leads': (viewer) => openLeadsCard({ page: 0, leads: open, hasMore: true }, read(viewer)),
  'open-leads-and-lists': (viewer) =>
    openLeadsCard({ page: 0, leads: open, hasMore: false, listed: 298 }, read(viewer)),
  'open-leads-none-but-lists': (viewer) =>
    openLeadsCard({ page: 0, leads: [], hasMore: false, listed: 1 }, read(viewer)),
  'lead-list': (_viewer, locale) =>
    leadListCard({ list: 'file.channels', count: 1298, leads: listed.map(({ lead }) => lead) }, locale),
  'lead-list-done': (_viewer, locale) => leadListCard({ list: 'file.channels', count: 0, leads: [] }, locale),
  'listed-leads': (viewer) =>
    listedLeadsCard({ list: 'file.channels', page: 0, leads: listed, hasMore: true, count: 298 }, viewer),
  'listed-leads-one': (viewer) =>
    listedLeadsCard({ page: 0, leads: listed.slice(0, 1), hasMore: false, count: 1 }, viewer),
  'listed-leads-empty': (viewer) => listedLeadsCard({ page: 0, leads: [], hasMore: false, count: 0 }, viewer),
  found: (_viewer, locale) =>
    foundCard(
      { words: 'jnasma', page: 0, found: own.map(({ lead }, nth) => ({ lead, leads: nth + 1 })), hasMore: true },
      locale,
    ),
  'found-nothing': (_viewer, locale) => foundCard({ words: 'jnasma', page: 0, found: [], hasMore: false }, locale),
  company: (viewer) => {
    const [first, second] = own as [ListedLead, ListedLead];
    return companyCard([tell(first), tell(second)], read(viewer));
  },
};

function read(viewer: Person) {
  return { viewer, zone: 'Europe/Amsterdam', now: NOW };
}

describe.each(PLATFORMS_AND_LANGUAGES)('on $platform in $locale', ({ platform, locale }) => {
  test.each(Object.entries(cards))('the card “%s” is drawn as in its snapshot', async (name, build) => {
    const path = getSnapshotPath({ platform, locale }, `${name}.json`);
    await expect(snapshotCard(platform, build({ ...sanne, locale }, locale))).toMatchFileSnapshot(`.${path}`);
  });
});
