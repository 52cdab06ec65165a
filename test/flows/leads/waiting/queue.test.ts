import { describe, expect, test } from 'vitest';
import type { Promised } from '../../../../src/domain/leads/clock/promised.ts';
import type { DefinedCriterion, Definition } from '../../../../src/domain/leads/definition/definition.ts';
import type { Lead, LeadFacts } from '../../../../src/domain/leads/lead.ts';
import { findSalesWeek, planQueueEnd, type WeekLoad } from '../../../../src/domain/leads/lists/capacity.ts';
import type { Organisation } from '../../../../src/domain/organisation.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import { returnLeads } from '../../../../src/flows/leads/rules.ts';
import { readWeekLoad } from '../../../../src/flows/leads/waiting/queue-lead.ts';
import { runQueue } from '../../../../src/flows/leads/waiting/queue-rules.ts';
import { releaseHeld } from '../../../../src/flows/leads/waiting/rules.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeLead, makeOrganisation, makePerson } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { given, NOW } from '../../specification.ts';
import { makeLeadAt, makeReturning } from '../builders.ts';

const promised: Promised = {
  sqls: 40,
  hours: 4,
  attempts: 3,
  weekly: 10,
  from: NOW - DAY_MS,
  until: NOW + 90 * DAY_MS,
};
const organisation: Organisation = { ...makeOrganisation({ holdIncomplete: true }), promised };
const { channels } = organisation;
const unseen = { ...organisation, channels: channels.filter(({ purpose }) => purpose !== 'marketing') };
const emma = makePerson({ id: 'emma', team: 'marketing' });
const MONDAY = Date.UTC(2026, 2, 1, 23);
const LIST = expect.stringMatching(/^queue-260302\./);

const isRequired = true;
const budget: DefinedCriterion = { key: 'budget', labels: { nl: 'Budget', en: 'Budget' }, isRequired };
const definition: Definition = { version: 2, criteria: [budget] };
const facts: LeadFacts = { externalId: 'crm-1', company: 'Jansma Staalbouw', contact: { name: 'Iris' } };
const whole: LeadFacts = { ...facts, criteria: { budget: true } };
const load = (taken: number): WeekLoad => ({ weekly: 10, most: 11, from: MONDAY, taken });
const inLine = { list: 'queue-260302.x', waits: 'capacity' } as const;
const makeQueued = (id: string, more: Partial<Lead> = {}): Lead => ({
  ...makeLead({ id, facts: { ...whole, externalId: id }, receivedAt: NOW - DAY_MS, definition: 2 }),
  ...{ ...inLine, waitsSince: NOW - DAY_MS, ...more },
});
const queued = { ...makeQueued('lead-1'), waits: 'capacity' } as const;
const held = { ...makeLead({ facts, list: 'incomplete.x', definition: 2 }), waits: 'incomplete' } as const;

const kindsOf = (changes: Change[]) => changes.map(({ kind }) => kind);
const postsOf = (changes: Change[]) =>
  changes.flatMap((each) => (each.kind === 'post.queued' ? [[each.subject.kind, each.target]] : []));
const receive = (known: Lead | undefined, taken: number | undefined, lead: LeadFacts = whole) =>
  given(leads, 'lead.received', {
    organisation,
    more: { known, places: [], named: {}, definition, load: taken === undefined ? undefined : load(taken) },
  }).when({ organisation: 'acme', lead }).changes;
const used = (count = 1) => ({
  ...{ kind: 'capacity.used', organisation: 'acme', weekly: 10, from: MONDAY, most: 11, leads: count },
});

describe('the week of sales', () => {
  test('begins on Monday, and has a tenth more room than was promised', () => {
    expect(findSalesWeek(organisation, NOW)).toEqual({ weekly: 10, most: 11, from: MONDAY });
    const few = { ...organisation, promised: { ...promised, weekly: 9 } };
    expect(findSalesWeek(few, NOW)?.most).toBe(9);
  });

  test.each([
    ['nothing is promised', makeOrganisation()],
    ['no number is promised', { ...organisation, promised: { ...promised, weekly: undefined } as unknown as Promised }],
    ['the promise is over', { ...organisation, promised: { ...promised, until: NOW } }],
    ['the promise begins later', { ...organisation, promised: { ...promised, from: NOW + 1 } }],
    ['nobody of marketing would see what waits', unseen],
  ])('is never full where %s', async (_why, of) => {
    expect(await readWeekLoad(makeReads(), of, NOW)).toBeUndefined();
  });

  test('is as full as leads were handed over in it, and wait for it', async () => {
    const reads = makeReads({
      countHandedOver: async (_organisation, since, most) => (since === MONDAY && most === 11 ? 7 : 0),
      countWaiting: async (_organisation, waits) => (waits === 'capacity' ? 3 : 0),
    });
    expect(await readWeekLoad(reads, organisation, NOW)).toEqual(load(10));
  });
});

describe('a lead that comes', () => {
  test('goes to sales as long as there is room, which is taken before it', () => {
    expect(receive(undefined, 10)).toMatchObject([
      used(),
      { kind: 'lead.added', lead: { dueAt: expect.any(Number) } },
      { kind: 'post.queued', subject: { kind: 'lead' }, target: { id: 'C-sales' } },
    ]);
  });

  test('waits where the week is full: marketing’s message says so, and no time runs', () => {
    const changes = receive(undefined, 11);
    expect(changes).toMatchObject([
      { kind: 'lead.added', lead: { waits: 'capacity', list: LIST } },
      { kind: 'card.changed', subject: { kind: 'lead-list', list: LIST } },
      { kind: 'post.queued', subject: { kind: 'lead-list', list: LIST }, target: { id: 'C-marketing' } },
    ]);
    expect(changes[0]).not.toHaveProperty('lead.dueAt');
  });

  test('and lacks something is completed first', () => {
    expect(receive(undefined, 11, facts)[0]).toMatchObject({ lead: { waits: 'incomplete' } });
  });

  test('takes no room where no number is promised', () => {
    expect(kindsOf(receive(undefined, undefined))).toEqual(['lead.added', 'post.queued']);
  });

  test('with few others takes what room is left, the first of the file first', () => {
    const nobody = { known: undefined, places: [], named: {}, definition, load: load(10) };
    const file = { organisation: 'acme', file: 'file', unsaid: [], isQuiet: false };
    const [first, second] = ['1', '2'].map((externalId) => ({ lead: { ...whole, externalId }, factsAt: NOW }));
    if (first === undefined || second === undefined) throw new Error('there are two');
    const take = (isListed: boolean) =>
      given(leads, 'leads.imported', { organisation, more: [nobody, nobody] }).when({
        ...{ ...file, isListed },
        leads: [first, second],
      }).changes;
    expect(postsOf(take(false))).toEqual([
      ['lead', expect.objectContaining({ id: 'C-sales' })],
      ['lead-list', expect.objectContaining({ id: 'C-marketing' })],
    ]);
    // Those of a long list have no cards: sales opens them as it likes.
    expect(postsOf(take(true))).toEqual([['lead-list', expect.objectContaining({ id: 'C-sales' })]]);
    expect(kindsOf(take(true))).not.toContain('capacity.used');
  });

  test.each([
    [emma, 'lead-list', /is waiting until sales has room\. You can follow it in #marketing/],
    [makePerson(), 'lead', /^Jansma Staalbouw: the card will be in #sales/],
  ])('that $id enters by hand: what sales enters itself waits for nothing', (person, kind, answer) => {
    const { changes, reply } = given(leads, 'lead.entered', {
      ...{ person, organisation, more: { known: undefined, load: load(11) } },
    }).when({
      ...{ asked: 1, company: 'Jansma Staalbouw', contact: 'Iris', email: '', phone: '', segment: '', note: '' },
    });
    expect(postsOf(changes)[0]?.[0]).toBe(kind);
    expect(JSON.stringify(reply)).toMatch(new RegExp(answer.source.replace('^', '')));
  });
});

describe('a held lead that lacks nothing any more', () => {
  test('goes to sales where there is room', () => {
    const changes = receive(held, 10);
    // Whoever hands over takes the room first, then the lead.
    expect(changes[0]).toMatchObject(used());
    expect(changes).toContainEqual(expect.objectContaining({ kind: 'lead.handed-over' }));
  });

  test('waits for room where there is none, and listeners hear that it is complete', () => {
    const changes = receive(held, 11);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'lead.relisted', was: 'incomplete.x', list: LIST, waits: 'capacity' }),
    );
    expect(kindsOf(changes)).not.toContain('lead.handed-over');
    expect(postsOf(changes)).toEqual([['lead-list', expect.objectContaining({ id: 'C-marketing' })]]);
    expect(changes).toContainEqual(
      expect.objectContaining({ event: 'lead.held', subject: expect.objectContaining({ state: 'completed' }) }),
    );
  });

  test('as somebody reads who completed it', () => {
    const more = { organisation, places: [], definition, load: load(11) };
    given(leads, 'lead.completed', { person: emma, lead: held, more })
      .when({ lead: 'lead-1', asked: held.receivedAt, segment: '', criteria: ['budget'] })
      .follows(
        [
          ...([{ kind: 'lead.updated' }, { kind: 'lead.relisted' }, { kind: 'card.changed' }] as const),
          ...([{ kind: 'card.changed' }, { kind: 'card.changed' }, { kind: 'post.queued' }] as const),
          { kind: 'event.queued' },
        ],
        'Jansma Staalbouw is complete, and is now waiting until sales has room.',
      );
  });

  test('and so it is where leads are not held any more', () => {
    const two = [held, { ...held, id: 'lead-2' }];
    const changes = releaseHeld.decide({ leads: two, load: load(10) }, organisation, NOW);
    expect(kindsOf(changes).filter((kind) => kind.startsWith('lead.'))).toEqual(['lead.handed-over', 'lead.relisted']);
  });
});

describe('a lead that waits for room', () => {
  test('waits on whatever is new of it, also its segment; its message follows', () => {
    const changes = receive(queued, 0, { ...whole, segment: 'infra', score: 3 });
    expect(kindsOf(changes)).toContain('lead.updated');
    expect(kindsOf(changes)).not.toContain('lead.relisted');
    expect(changes).toContainEqual(expect.objectContaining({ subject: { kind: 'lead-list', list: inLine.list } }));
  });

  test('waits on when somebody completes it, whatever it lacks', () => {
    const lead = { ...queued, facts };
    given(leads, 'lead.completed', { person: emma, lead, more: { organisation, places: [], definition } })
      .when({ lead: 'lead-1', asked: lead.factsAt ?? lead.receivedAt, segment: '', phone: '020 555 0123' })
      .follows([{ kind: 'lead.updated' }, { kind: 'card.changed' }, { kind: 'card.changed' }], 'Jansma Staalbouw');
  });

  test.each([
    ['won', true],
    ['opportunity', true],
    ['lost', false],
  ] as const)('and is %s as its system says waits no more, and its message says so', (kind, isHandedOver) => {
    const { changes } = given(leads, 'lead.outcome-received', { organisation, more: queued }).when({
      ...{ organisation: 'acme', externalId: 'crm-1', outcome: { kind } },
    });
    expect(kindsOf(changes).includes('lead.handed-over')).toBe(isHandedOver);
    expect(kindsOf(changes)).toContain('lead.outcome-given');
    expect(changes).toContainEqual(expect.objectContaining({ subject: { kind: 'lead-list', list: inLine.list } }));
    expect(kindsOf(changes)).not.toContain('capacity.used');
  });

  test('and was not ripe comes back with a card, so that it is in some list', () => {
    const back = { ...makeLeadAt('nurture'), ...inLine };
    expect(kindsOf(returnLeads.decide(makeReturning([back]), organisation, NOW))).toContain('lead.handed-over');
  });

  test('and whose contact is forgotten is gone from its message', () => {
    const { changes } = given(leads, 'lead.erasure-received', { organisation, more: queued }).when({
      ...{ organisation: 'acme', externalId: 'crm-1' },
    });
    expect(changes).toContainEqual(expect.objectContaining({ subject: { kind: 'lead-list', list: inLine.list } }));
    expect(changes).toContainEqual(expect.objectContaining({ subject: { kind: 'lead-held', lead: 'lead-1' } }));
  });
});

describe('those that wait go to sales', () => {
  const run = (waiting: Lead[], handedOver: number, now = NOW, of: Organisation = organisation) => {
    const week = findSalesWeek(of, now);
    const definitions = new Map([[2, definition]]);
    return runQueue.decide({ ...(week && { week }), handedOver, leads: waiting, definitions }, of, now);
  };
  const whoGoes = (changes: Change[]) =>
    changes.flatMap((each) => (each.kind === 'lead.handed-over' ? [[each.lead, each.despite]] : []));
  const older = makeQueued('older', { waitsSince: NOW - 2 * DAY_MS });
  const lacking = makeQueued('lacking', { waitsSince: NOW - 3 * DAY_MS, facts });
  const late = makeQueued('late', { waitsSince: NOW - 8 * DAY_MS });

  test('as far as there is room: those that lack nothing first, then those that wait longest', () => {
    const changes = run([lacking, queued, older], 9);
    expect(whoGoes(changes)).toEqual([
      ['older', undefined],
      ['lead-1', undefined],
    ]);
    expect(changes[0]).toMatchObject(used(2));
    expect(whoGoes(run([lacking, older], 0))).toEqual([
      ['older', undefined],
      ['lacking', undefined],
    ]);
  });

  test('not where there is none; after five working days in any case, marked, by nobody', () => {
    expect(run([queued], 11)).toEqual([]);
    const changes = run([late, queued], 11);
    expect(whoGoes(changes)).toEqual([['late', 'capacity']]);
    expect(changes.find(({ kind }) => kind === 'lead.handed-over')).not.toHaveProperty('by');
    expect(whoGoes(run([late, queued], 10))).toEqual([['late', undefined]]);
    expect(whoGoes(run([late, queued], 9))).toEqual([
      ['late', undefined],
      ['lead-1', undefined],
    ]);
  });

  test.each([
    ['five working days', Date.UTC(2026, 1, 24, 9), true],
    ['a minute less', Date.UTC(2026, 1, 24, 9, 1), false],
    ['a weekend counts for nothing', Date.UTC(2026, 1, 25, 9), false],
  ])('%s', (_what, waitsSince, isLate) => {
    expect(whoGoes(run([makeQueued('one', { waitsSince })], 11))).toHaveLength(isLate ? 1 : 0);
  });

  test.each([
    // Clocks went forward on this Sunday, and back on the other.
    ['2026-03-29T12:00+02:00', '2026-04-03T12:00+02:00'],
    ['2026-10-25T12:00+01:00', '2026-10-30T12:00+01:00'],
  ])('what waits since %s goes at the same time of day, whatever the clocks did', (since, until) => {
    const everyDay = { ...organisation, hours: { from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5, 6, 7] } };
    expect(planQueueEnd(Date.parse(since), everyDay)).toBe(Date.parse(until));
  });

  test('all of them, unmarked, where nothing is promised any more', async () => {
    const ended = { ...organisation, promised: { ...promised, until: NOW } };
    expect(whoGoes(run([lacking, queued], 0, NOW, ended))).toEqual([
      ['lacking', undefined],
      ['lead-1', undefined],
    ]);
    const reads = makeReads({ waitingLeads: async () => [queued] });
    for (const each of [ended, unseen, makeOrganisation()])
      expect(kindsOf(await runQueue.prepare(reads, each, NOW))).toContain('lead.handed-over');
  });

  test('in working hours, each in the week of then', async () => {
    const sunday = Date.UTC(2026, 2, 8, 9);
    expect(await runQueue.prepare(makeReads(), organisation, sunday)).toEqual([]);
    const asked: number[] = [];
    const reads = makeReads({
      waitingLeads: async () => [queued],
      definition: async () => definition,
      countHandedOver: async (_organisation, since) => {
        asked.push(since);
        return 0;
      },
    });
    const monday = Date.UTC(2026, 2, 9, 9);
    expect(whoGoes(await runQueue.prepare(reads, organisation, monday))).toEqual([['lead-1', undefined]]);
    expect(asked).toEqual([MONDAY + 7 * DAY_MS]);
  });
});
