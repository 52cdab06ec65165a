import { describe, expect, test } from 'vitest';
import type { DefinedCriterion, Definition } from '../../../../src/domain/leads/definition/definition.ts';
import { checkCriteria, listMissing, markCriteria } from '../../../../src/domain/leads/definition/definition.ts';
import { keepCompleted } from '../../../../src/domain/leads/facts/complete-facts.ts';
import type { Lead, LeadFacts } from '../../../../src/domain/leads/lead.ts';
import { ESCALATED_MAX } from '../../../../src/domain/leads/subjects.ts';
import type { Organisation } from '../../../../src/domain/organisation.ts';
import { DAY_MS, HOUR_MS } from '../../../../src/domain/time.ts';
import { showLeads } from '../../../../src/flows/leads/home.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import { returnLeads } from '../../../../src/flows/leads/rules.ts';
import { releaseHeld, remindOfHeld } from '../../../../src/flows/leads/waiting/rules.ts';
import type { Change } from '../../../../src/store/change.ts';
import { countBegun, makeLead, makeOrganisation, makePerson, makeReceivers } from '../../people.ts';
import { makeReads } from '../../reads.ts';
import { given, NOW } from '../../specification.ts';
import { makeLeadAt, makeReturning } from '../builders.ts';

const organisation = makeOrganisation({ holdIncomplete: true });
const { channels } = organisation;
const unseen = { ...organisation, channels: channels.filter(({ purpose }) => purpose !== 'marketing') };
const emma = makePerson({ id: 'emma', team: 'marketing' });
const helen = makePerson({ id: 'helen', team: 'marketing', role: 'manager' });
const define = (key: string, more: Partial<DefinedCriterion> = {}): DefinedCriterion => ({
  ...{ key, labels: { nl: `${key}-nl`, en: `${key}-en` }, isRequired: true },
  ...more,
});
const definition: Definition = {
  version: 2,
  criteria: [define('budget'), define('pilot', { field: 'phone' }), define('fit', { isRequired: false })],
};
const facts: LeadFacts = { externalId: 'crm-1', company: 'Jansma Staalbouw', contact: { name: 'Iris' } };
const whole: LeadFacts = { ...facts, contact: { name: 'Iris', phone: '1' }, criteria: { Budget: true } };
const held = {
  ...makeLead({ facts, list: 'incomplete.x', receivedAt: NOW - DAY_MS, definition: 2 }),
  waits: 'incomplete',
} as const;
const kindsOf = (changes: Change[]) => changes.map(({ kind }) => kind);

describe('criteria', () => {
  test('are met by what a system ticked, else by the field that shows them', () => {
    const met = (of: LeadFacts) => checkCriteria(definition, of).map(({ isMet }) => isMet);
    expect(met(facts)).toEqual([false, false, false]);
    expect(met(whole)).toEqual([true, true, false]);
    expect(met({ ...whole, criteria: { budget: true, pilot: false } })).toEqual([true, false, false]);
    expect(listMissing(definition, facts).map(({ key }) => key)).toEqual(['budget', 'pilot']);
  });

  test('that were ticked by hand stay so where the CRM says nothing of them', () => {
    const ticked = {
      ...markCriteria({ ...facts, criteria: { Budget: false } }, [define('budget')]),
      completed: ['criteria'],
    };
    expect(ticked.criteria).toEqual({ budget: true });
    expect(keepCompleted(ticked, facts)).toMatchObject({ criteria: { budget: true }, completed: ['criteria'] });
    expect(keepCompleted(ticked, { ...facts, criteria: { budget: false } }).criteria).toEqual({ budget: false });
  });
});

const receive = (more: { known?: typeof held; by?: Organisation; without?: true }, lead: LeadFacts = facts) =>
  given(leads, 'lead.received', {
    organisation: more.by ?? organisation,
    more: { known: more.known, places: [], named: {}, ...(!more.without && { definition }) },
  }).when({ organisation: 'acme', lead }).changes;

describe('a lead that lacks a required criterion', () => {
  test('stays with marketing: a card there, none in sales, and no time that runs', () => {
    const changes = receive({});
    expect(changes).toMatchObject(
      [
        { kind: 'lead.added', lead: { waits: 'incomplete', list: /^incomplete\./, definition: 2 } },
        { kind: 'post.queued', subject: { kind: 'lead-held' }, target: { id: 'C-marketing' } },
        { kind: 'event.queued' },
      ].map((each) =>
        each.kind === 'lead.added'
          ? { ...each, lead: { ...each.lead, list: expect.stringMatching(/^incomplete\./) } }
          : each,
      ),
    );
    expect(changes[0]).not.toHaveProperty('lead.dueAt');
  });

  test.each([
    ['it lacks nothing', receive({}, whole)],
    ['nobody sees it there', receive({ by: unseen })],
    ['leads are not held', receive({ by: makeOrganisation() })],
    ['nothing is agreed', receive({ without: true })],
  ])('goes to sales where %s', (_why, changes) => {
    expect(changes).toMatchObject([
      { kind: 'lead.added', lead: { dueAt: expect.any(Number) } },
      { kind: 'post.queued', subject: { kind: 'lead' }, target: { id: 'C-sales' } },
    ]);
    expect(changes[0]).not.toHaveProperty('lead.waits');
  });

  test('is completed by its system, and goes to sales by itself', () => {
    const changes = receive({ known: held }, whole);
    expect(kindsOf(changes)).toContain('lead.updated');
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'lead.handed-over', begins: expect.objectContaining({ receivedAt: NOW }) }),
    );
    expect(changes.find(({ kind }) => kind === 'lead.handed-over')).not.toHaveProperty('despite');
  });

  test('waits on where an update leaves it incomplete, and its card follows', () => {
    const changes = receive({ known: held }, { ...facts, score: 3 });
    expect(kindsOf(changes)).not.toContain('lead.handed-over');
    expect(changes).toContainEqual(expect.objectContaining({ subject: { kind: 'lead-held', lead: 'lead-1' } }));
  });

  test('is one of a list where it came with many, and marketing gets one message for all', () => {
    const nobody = { known: undefined, places: [], named: {}, definition };
    const { changes } = given(leads, 'leads.imported', { organisation, more: [nobody, nobody, nobody] }).when({
      ...{ organisation: 'acme', file: 'file', unsaid: [], isListed: true, isQuiet: false },
      leads: [facts, facts, whole].map((each, nth) => ({ lead: { ...each, externalId: `${nth}` }, factsAt: NOW })),
    });
    const posts = changes.flatMap((each) => (each.kind === 'post.queued' ? [[each.subject.kind, each.target]] : []));
    expect(posts).toEqual([
      ['lead-list', expect.objectContaining({ id: 'C-marketing' })],
      ['lead-list', expect.objectContaining({ id: 'C-sales' })],
    ]);
  });

  test.each([
    [emma, 'lead-held', /^Jansma Staalbouw is missing something and stays with marketing/, true],
    [makePerson(), 'lead', /^Jansma Staalbouw: the card will be in #sales/, false],
  ])('that $id enters by hand stands where it belongs', (person, kind, answer, isTold) => {
    const { changes } = given(leads, 'lead.entered', { person, organisation, more: { known: undefined, definition } })
      .when({ asked: 1, company: 'Jansma Staalbouw', contact: 'Iris', email: '', phone: '', segment: '', note: '' })
      .follows(
        [{ kind: 'lead.added' }, { kind: 'post.queued' }, ...(isTold ? [{ kind: 'event.queued' } as const] : [])],
        answer,
      );
    expect(changes[1]).toMatchObject({ subject: { kind } });
  });
});

describe('somebody completes a held lead', () => {
  const asked = held.receivedAt;
  const complete = (filled: { phone?: string; criteria?: string[] }) =>
    given(leads, 'lead.completed', { person: emma, lead: held, more: { organisation, places: [], definition } }).when({
      ...{ lead: 'lead-1', asked, segment: '' },
      ...filled,
    });

  test('in a form that asks which criteria are met after all, none of them required', () => {
    const { reply } = given(leads, 'lead.complete-asked', {
      person: emma,
      lead: held,
      more: { organisation, definition },
    }).when({
      lead: 'lead-1',
    });
    expect(reply).toMatchObject({
      form: {
        fields: [
          { name: 'criteria', isOptional: true, options: [{ value: 'budget' }, { value: 'pilot' }] },
          ...Array(5).fill({}),
        ],
      },
    });
  });

  test('it goes to sales once nothing is missing', () => {
    const { changes } = complete({ phone: '020 555 0123', criteria: ['budget', 'none of them'] });
    expect(changes[0]).toMatchObject({ isCompleted: true, by: 'emma', facts: { criteria: { budget: true } } });
    expect(changes[1]).toMatchObject({ kind: 'lead.handed-over' });
    complete({ criteria: ['budget', 'pilot'] }).follows(
      [
        { kind: 'lead.updated' },
        { kind: 'lead.handed-over' },
        { kind: 'post.queued' },
        ...Array(2).fill({ kind: 'card.changed' }),
        { kind: 'event.queued' },
      ],
      'Jansma Staalbouw is complete and with sales now.',
    );
  });

  test('it waits on while something is, and they read what', () => {
    complete({ phone: '020 555 0123' }).follows(
      [{ kind: 'lead.updated' }, { kind: 'card.changed' }, { kind: 'card.changed' }],
      /stays with marketing for now \(missing:.budget-en\)/,
    );
  });
});

describe('a held lead', () => {
  test.each([
    ['won', true],
    ['opportunity', true],
    ['lost', false],
  ] as const)('that is %s as its system says waits no more', (kind, isHandedOver) => {
    const { changes } = given(leads, 'lead.outcome-received', { organisation, more: held }).when({
      ...{ organisation: 'acme', externalId: 'crm-1', outcome: { kind } },
    });
    expect(kindsOf(changes).includes('lead.handed-over')).toBe(isHandedOver);
    expect(kindsOf(changes)).toContain('lead.outcome-given');
    expect(changes).toContainEqual(expect.objectContaining({ subject: { kind: 'lead-held', lead: 'lead-1' } }));
  });

  test('that was not ripe comes back with a card, so that it is in some list', () => {
    const lead = { ...makeLeadAt('nurture'), list: 'incomplete.x', waits: 'incomplete' as const };
    expect(kindsOf(returnLeads.decide(makeReturning([lead]), organisation, NOW))).toContain('lead.handed-over');
  });

  test('goes to sales once leads are not held any more', async () => {
    const reads = makeReads({ waitingLeads: async () => [held] });
    expect(await releaseHeld.prepare(makeReads(), organisation, NOW)).toEqual([]);
    for (const each of [unseen, makeOrganisation()])
      expect(kindsOf(await releaseHeld.prepare(reads, each, NOW))).toContain('lead.handed-over');
  });
});

describe('of a held lead', () => {
  const remind = (lead: typeof held & { reminded?: number }, now = NOW) =>
    remindOfHeld.decide(
      { leads: [lead], people: [emma, helen], receivers: makeReceivers([emma, helen], { now }) },
      organisation,
      now,
    );
  const subject = (person: string) => ({ kind: 'leads-held', person, leads: ['lead-1'] });
  const theirs = { ...held, partner: 'emma' };

  test('its partner is reminded after a working day', () => {
    expect(remind(theirs)).toMatchObject([
      { kind: 'lead.hold-reminded', was: 0, reminded: 1 },
      countBegun('emma'),
      { kind: 'direct.queued', subject: subject('emma') },
    ]);
    expect(remind({ ...theirs, receivedAt: NOW - 23 * HOUR_MS })).toEqual([]);
    expect(remind({ ...theirs, reminded: 1 })).toEqual([]);
  });

  test.each([
    ['nobody is its partner', held],
    ['its partner left', { ...held, partner: 'gone' }],
  ])('marketing’s managers are after one, too, where %s', (_why, lead) => {
    expect(remind(lead)).toMatchObject([
      { kind: 'lead.hold-reminded', was: 0, reminded: 1 },
      countBegun('helen'),
      { kind: 'direct.queued', subject: subject('helen') },
    ]);
  });

  test('marketing’s managers are after two, once', () => {
    const old = { ...theirs, receivedAt: NOW - 4 * DAY_MS, reminded: 1 };
    expect(remind(old)).toMatchObject([
      { was: 1, reminded: 2 },
      countBegun('helen'),
      { kind: 'direct.queued', subject: subject('helen') },
    ]);
    expect(remind({ ...old, reminded: 2 })).toEqual([]);
  });

  test.each([
    // On this Friday at four; on a Saturday; before a Friday off.
    ['2026-02-27T15:00Z', ['2026-03-02T15:00Z', '2026-03-03T15:00Z']],
    ['2026-02-28T15:00Z', ['2026-03-02T15:00Z', '2026-03-03T15:00Z']],
    ['2026-02-19T15:00Z', ['2026-02-23T15:00Z', '2026-02-24T15:00Z']],
    // At night: when work begins after it.
    ['2026-02-27T22:00Z', ['2026-03-03T08:00Z', '2026-03-04T08:00Z']],
  ])('a working day after %s is at the same time of one, whatever lies between', (receivedAt, due) => {
    const hours = { ...organisation.hours, holidays: ['2026-02-20'] };
    const count = (now: number) => {
      const lead = { ...theirs, receivedAt: Date.parse(receivedAt) };
      const facts = { leads: [lead], people: [emma, helen], receivers: makeReceivers([emma, helen], { now }) };
      const [first] = remindOfHeld.decide(facts, { ...organisation, hours }, now);
      return first?.kind === 'lead.hold-reminded' ? first.reminded : 0;
    };
    const moments = due.map((each) => Date.parse(each));
    expect(moments.flatMap((at) => [count(at - 1), count(at)])).toEqual([0, 1, 1, 2]);
  });

  test('as many are told a minute as one message holds, however many were looked at', () => {
    const leads = Array.from({ length: 30 }, (_, place) => ({ ...theirs, id: `lead-${place}` }));
    const notYet = leads.map((each) => ({ ...each, id: `new ${each.id}`, receivedAt: NOW }));
    const receivers = makeReceivers([emma, helen]);
    const changes = remindOfHeld.decide({ leads: [...notYet, ...leads], people: [emma], receivers }, organisation, NOW);
    const reminded = changes.filter(({ kind }) => kind === 'lead.hold-reminded');
    expect(reminded).toHaveLength(ESCALATED_MAX);
  });

  test('nobody is over a weekend: that is no working day', () => {
    const [friday, sunday] = [Date.UTC(2026, 1, 27, 9), Date.UTC(2026, 2, 1, 9)];
    expect(remind({ ...theirs, receivedAt: friday }, sunday)).toEqual([]);
  });
});

describe('at Home a held lead', () => {
  const theirs = { ...held, partner: 'emma' };
  const readNext = async (person: typeof helen, ...waiting: Lead[]) => {
    const reads = makeReads({
      leadsWaiting: async () => [],
      leadsBack: async () => [],
      leadsListed: async () => (person.id === 'emma' ? [theirs] : []),
      waitingLeads: async () => waiting,
      leadsToJudge: async () => [],
    });
    const { next } = await showLeads(reads, { person, organisation, now: NOW });
    return next.map(({ text, button }) => [text.join(''), button.tap]);
  };
  const complete = { kind: 'lead.complete-asked', lead: 'lead-1' };

  test('is next for its partner, and for marketing’s manager whoever’s it is', async () => {
    expect(await readNext(emma)).toEqual([[expect.stringContaining('is not complete yet'), complete]]);
    for (const lead of [held, theirs])
      expect(await readNext(helen, lead)).toEqual([[expect.stringContaining('is not complete yet'), complete]]);
    expect(await readNext(makePerson({ role: 'manager' }), held)).toEqual([]);
  });

  test('is one of several in one line, with the list', async () => {
    expect(await readNext(helen, held, { ...theirs, id: 'lead-2' })).toEqual([
      ['2 leads are not complete yet', { kind: 'lead.list-asked', page: 0 }],
    ]);
  });
});
