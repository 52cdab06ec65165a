import { describe, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import { listTimeline } from '../../../src/domain/leads/history.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import { findNextTap, type NextTap } from '../../../src/domain/leads/lists/next-tap.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { showLeads } from '../../../src/flows/leads/home.ts';
import { readMine } from '../../../src/flows/leads/lists/lib/read-mine.ts';
import { readCompanies } from '../../../src/flows/leads/lists/read-companies.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';

type Found = NonNullable<Parameters<(typeof leads.flows)['lead.find-asked']['decide']>[0]['more']>;

const organisation = makeOrganisation();
const sanne = makePerson();
const bram = makePerson({ id: 'bram', name: 'Bram Visser' });
const emma = makePerson({ id: 'emma', name: 'Emma Jansen', team: 'marketing' });

const NEXT: [what: string, lead: Partial<Lead>, person: Person, isJudged: boolean, next: NextTap][] = [
  ['of nobody', {}, sanne, false, 'take'],
  ['of nobody, for marketing', {}, emma, false, 'look'],
  ['of nobody, that came to an end', { outcome: { kind: 'lost' }, outcomeAt: NOW }, sanne, false, 'look'],
  ['of their own', { owner: 'sanne' }, sanne, false, 'contacted'],
  ['of somebody else', { owner: 'bram' }, sanne, false, 'look'],
  ['of their own that they contacted', { owner: 'sanne', contactedAt: NOW }, sanne, false, 'judge'],
  ['of their own that they judged too', { owner: 'sanne', contactedAt: NOW }, sanne, true, 'look'],
  ['of their own that is back', { owner: 'sanne', contactedAt: 1, outcomeAt: NOW }, sanne, false, 'look'],
];
test.each(NEXT)('about a lead %s the next step is found', (_what, more, person, isJudged, next) => {
  expect(findNextTap(makeLead(more), person, isJudged)).toBe(next);
});

const listAll = (person: Person, more: { leads: Lead[]; owners?: [string, Person][]; listed?: number }, page = 0) => {
  const facts = {
    person,
    organisation,
    more: { leads: more.leads, owners: new Map(more.owners ?? []), listed: more.listed ?? 0 },
  };
  const { reply } = given(leads, 'lead.open-asked', facts).when({ page });
  return reply.kind === 'notice' ? reply.card : undefined;
};

const listTaps = (card: Card | undefined) =>
  card?.parts.flatMap((part) => (part.kind === 'text' && part.button ? [part.button.tap.kind] : []));

describe('leads that nobody contacted', () => {
  test('stand with whose they are, the clock and one tap', () => {
    const card = listAll(sanne, {
      leads: [
        makeLead({ dueAt: NOW - HOUR_MS, owner: 'bram' }),
        makeLead({ dueAt: NOW + HOUR_MS, facts: { ...makeLead().facts, company: 'Pietersen' } }),
      ],
      owners: [['bram', bram]],
    });
    const text = writePlainText(card ?? { summary: '', parts: [] }).replaceAll('\u00a0', ' ');
    expect(text).toMatch(/^Not contacted yet\n=+\nJansma Staalbouw\nWith Bram · overdue.*\nPietersen\nNobody/s);
    expect(listTaps(card)).toEqual(['lead.details-asked', 'lead.claimed']);
  });

  test('are fifteen a page, and the next page is one tap away', () => {
    const many = Array.from({ length: 16 }, (_none, nth) => makeLead({ id: `lead-${nth}` }));
    const card = listAll(sanne, { leads: many }, 2);
    expect(card?.parts.filter(({ kind }) => kind === 'text')).toHaveLength(15);
    expect(card?.parts.at(-1)).toMatchObject({ buttons: [{ tap: { kind: 'lead.open-asked', page: 3 } }] });
  });

  test.each([
    [0, 'Every lead has been contacted.'],
    [3, 'That’s all of them.'],
  ])('none on page %i is said well', (page, words) => {
    expect(writePlainText(listAll(sanne, { leads: [] }, page) ?? { summary: '', parts: [] })).toContain(words);
  });
});

describe('a lead that is snoozed', () => {
  const own = (id: string, more: Partial<Lead>) => makeLead({ id, owner: 'sanne', dueAt: NOW + HOUR_MS, ...more });
  const reads = makeReads({
    leadsListed: async () => [],
    leadsWaiting: async () => [
      own('far', { snoozedUntil: NOW + DAY_MS }),
      own('soon', { snoozedUntil: NOW + HOUR_MS }),
      own('over', { snoozedUntil: NOW }),
      own('waits', {}),
    ],
    leadsBack: async () => [own('back', { contactedAt: 1, outcomeAt: NOW })],
    leadsToJudge: async () => [own('judge', { contactedAt: NOW })],
  });

  test('comes after all that waits now, the soonest first', async () => {
    const ids = (await readMine(reads, sanne, NOW)).map(({ lead }) => lead.id);
    expect(ids).toEqual(['over', 'waits', 'back', 'judge', 'soon', 'far']);
  });

  test('is not next at Home before its time, but stands in the list, which says until when', async () => {
    const { next, list } = await showLeads(reads, { person: sanne, organisation, now: NOW });
    const taps = next.map(({ button: { tap } }) => ('lead' in tap ? tap.lead : ''));
    expect(taps).toEqual(['over', 'waits', 'back']);
    const text = writePlainText({ summary: '', parts: list?.rows ?? [] }).replaceAll('\u00a0', ' ');
    expect(text.match(/snoozed until/g)).toHaveLength(2);
  });
});

describe('a company that is looked for', () => {
  const lead = makeLead({ owner: 'sanne' });
  const timeline = { lead, entries: listTimeline(lead, []), people: new Map() };
  const find = (more: Found, page = 0) =>
    given(leads, 'lead.find-asked', { person: sanne, organisation, more }).when({ words: 'jnasma', page });

  test('opens at once where it is meant, with what is next and its timeline', () => {
    find({ meant: [{ lead, owner: sanne, timeline }] }).follows(
      [],
      /^Jansma Staalbouw\n=+\nIris de Vries\nHistory\n- .* · Marketing · handed over/,
    );
  });

  test('is chosen where several may be meant', () => {
    find({ found: [{ lead, leads: 2 }], hasMore: true }).follows(
      [],
      /^Companies like “jnasma”\n=+\nJansma Staalbouw\n2 leads\n/,
    );
  });

  test('is said not to be there, and looked for again', () => {
    find({ found: [], hasMore: false }).follows([], 'I found no company like “jnasma”.');
  });

  test('is asked for where none was typed', () => {
    given(leads, 'lead.search-asked', { person: sanne, organisation, more: undefined })
      .when({})
      .follows([], { form: 'lead.find-asked' });
  });

  test('with several leads says of each line which it is about', () => {
    const other = makeLead({ id: 'lead-2', receivedAt: 1, facts: { ...lead.facts, contact: { name: 'Daan Smit' } } });
    const both = [
      { lead, timeline },
      { lead: other, timeline: { ...timeline, lead: other } },
    ] as const;
    given(leads, 'lead.company-asked', { person: emma, lead, more: { organisation, leads: [...both] } })
      .when({ lead: lead.id })
      .follows([], /handed over \(Iris de Vries\)\n.*handed over \(Daan Smit\)/s);
  });
});

describe('companies are read by the clock', () => {
  const unread = (count: number) =>
    Array.from({ length: count }, (_none, nth) => ({ lead: `${nth}`, company: 'Jansma', at: nth }));
  const decide = (was: number | undefined, count: number) =>
    readCompanies.decide({ was, unread: unread(count) }, organisation, NOW);

  test('and until which change is kept last', () => {
    expect(decide(5, 1)).toEqual([
      { kind: 'company.read', organisation: organisation.id, lead: '0', company: 'Jansma' },
      { kind: 'companies.read', organisation: organisation.id, until: NOW, was: 5 },
    ]);
  });

  test('a part of them where they are many', () => {
    expect(decide(undefined, 500).at(-1)).toMatchObject({ kind: 'companies.read', until: 499 });
  });

  test('and nothing is kept each minute while there are none', () => {
    expect(decide(NOW - HOUR_MS / 2, 0)).toEqual([]);
    expect(decide(NOW - HOUR_MS, 0)).toHaveLength(1);
  });
});
