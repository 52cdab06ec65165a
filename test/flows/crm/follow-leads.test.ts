import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import { eraseNames } from '../../../src/flows/crm/erase-names.ts';
import { followLeads } from '../../../src/flows/crm/writing/follow-leads.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { forgetSilentLeads, redrawOverdue, returnLeads } from '../../../src/flows/leads/rules.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Reads, Store } from '../../../src/store/store.ts';
import { makeJudgement, makeLeadAt, makeReturning } from '../leads/builders.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';

const source = { id: 'hub', kind: 'hubspot' } as const;
const organisation = makeOrganisation({ sources: [source] });
const person = makePerson();
const facts = { externalId: 'hub:1', company: 'Jansma Staalbouw', contact: { name: 'Iris' } };
const lead = makeLead({ facts });
const id = lead.id;
const unjudged = { judgement: undefined, reactions: [] };
const EMOJI = { platform: 'slack', workspace: 'T1', channel: 'C1', message: '1.1', emoji: '+1' } as const;
const TARGET = { kind: 'record', organisation: 'acme', vendor: 'hubspot', source: 'hub', lead: id };

const reads = (more: Partial<Reads> = {}): Reads =>
  makeReads({
    organisation: async () => organisation,
    lead: async () => lead,
    recordsOf: async () => [],
    verdictsOn: async () => [],
    ...more,
  });
const countTold = (changes: Change[]) => changes.filter(({ kind }) => kind === 'record.changed').length;

/** Every way in which what is known of a lead changes: whether its CRM hears of it, and what listeners do. */
const WAYS: [what: string, changes: () => Change[], isWritten: boolean, events: string[]][] = [
  [
    'a judgement by button',
    () => given(leads, 'lead.judged', { person, lead, more: unjudged }).when({ lead: id, verdict: 'good' }).changes,
    true,
    ['lead.judged'],
  ],
  [
    'a judgement by emoji',
    () => given(leads, 'lead.judged', { person, lead, more: unjudged }).when({ lead: EMOJI, verdict: 'good' }).changes,
    true,
    ['lead.judged'],
  ],
  [
    'a judgement that is taken back',
    () =>
      given(leads, 'lead.verdict-withdrawn', {
        ...{ person, lead },
        more: {
          judgement: makeJudgement('good'),
          reactions: [{ ...EMOJI, verdict: 'good', stands: true, at: NOW - 9, turn: 1 }],
        },
      }).when({ lead: EMOJI, verdict: 'good' }).changes,
    true,
    ['lead.judged'],
  ],
  [
    'why it is poor',
    () =>
      given(leads, 'lead.reason-given', { person, lead, more: { judgement: makeJudgement('poor') } }).when({
        ...{ lead: id, reason: 'no_need' },
      }).changes,
    true,
    [],
  ],
  [
    'a touch',
    () =>
      given(leads, 'lead.contacted', { person, lead, more: { organisation, contactedBy: undefined } }).when({
        lead: id,
      }).changes,
    true,
    [],
  ],
  [
    'an outcome that sales tells',
    () =>
      given(leads, 'lead.outcome-told', { person, lead, more: organisation }).when({
        ...{ lead: id, outcome: 'opportunity' },
      }).changes,
    true,
    ['lead.outcome'],
  ],
  [
    'an outcome that another door tells, over ours',
    () =>
      given(leads, 'lead.outcome-received', { organisation, more: lead }).when({
        ...{ organisation: 'acme', externalId: 'hub:1', outcome: { kind: 'won' } },
      }).changes,
    true,
    ['lead.outcome'],
  ],
  [
    'its day, when it was not ripe',
    () => returnLeads.decide(makeReturning([makeLeadAt('nurture', { facts })]), organisation, NOW),
    true,
    [],
  ],
  [
    'a field that is filled in',
    () =>
      given(leads, 'lead.completed', { person, lead, more: { organisation, places: [] } }).when({
        ...{ lead: id, asked: lead.receivedAt, segment: '', email: 'iris@jansma.example' },
      }).changes,
    true,
    [],
  ],
  [
    'facts of a file',
    () =>
      given(leads, 'leads.imported', { organisation, more: [{ known: lead, places: [], named: {} }] }).when({
        ...{ organisation: 'acme', file: 'f', unsaid: [], isListed: true, isQuiet: true },
        leads: [{ lead: { ...facts, company: 'Jansma BV' }, factsAt: NOW }],
      }).changes,
    false,
    [],
  ],
  [
    'another owner',
    () =>
      given(leads, 'lead.reassigned', {
        ...{ person: makePerson({ id: 'ruben', role: 'manager' }), lead },
        more: { to: makePerson({ id: 'bram' }), isRead: true, owner: undefined },
      }).when({ lead: id, person: 'bram' }).changes,
    false,
    [],
  ],
  [
    'its deadline',
    () => redrawOverdue.decide({ was: undefined, leads: [lead], isAll: true }, organisation, NOW),
    false,
    [],
  ],
  [
    'that it is forgotten',
    () => forgetSilentLeads.decide({ was: undefined, leads: [{ id, facts }] }, organisation, NOW),
    false,
    [],
  ],
];

test.each(WAYS)('%s', async (_what, decide, isWritten, events) => {
  const changes = decide();
  expect(changes).not.toEqual([]);
  expect(countTold(await followLeads(reads(), changes, NOW))).toBe(isWritten ? 1 : 0);
  const queued = changes.flatMap((change) => (change.kind === 'event.queued' ? [change.event] : []));
  expect(queued).toEqual(events);
});

test('what the clock makes happen is followed in the transaction in which it is kept', async () => {
  const commits: Change[][] = [];
  const store = {
    reads: reads(),
    commit: async (changes: Change[]) => {
      commits.push(changes);
      return 'kept' as const;
    },
  };
  const prepareBeside = async () => ({
    changes: [],
    reply: { kind: 'nothing' } as const,
    apart: [returnLeads.decide(makeReturning([makeLeadAt('nurture', { facts })]), organisation, NOW)],
  });
  await runFlows(store as unknown as Store, () => NOW, { prepareBeside })({ kind: 'time.passed' });
  expect(commits.map((changes) => changes.map(({ kind }) => kind))).toEqual([
    [],
    ['lead.returned', 'card.changed', 'line.queued', 'asks.changed', 'record.changed'],
  ]);
});

describe('a record that is found to be a lead’s', () => {
  const linked: Change = {
    ...{ kind: 'record.linked', organisation: 'acme', source: 'hub', lead: id, externalId: 'main-1', at: NOW },
    record: { object: 'contact', id: '1' },
  };
  const follow = (more: Partial<Reads>) => followLeads(reads(more), [linked], NOW);
  test('is told what was said before, if anything was', async () => {
    expect(await follow({})).toEqual([]);
    const verdict = { person: 'sanne', verdict: 'good', at: NOW - DAY_MS } as const;
    expect(await follow({ verdictsOn: async () => [verdict] })).toMatchObject([{ target: TARGET }]);
    const touched = makeLead({ contactedAt: NOW - DAY_MS });
    expect(await follow({ lead: async () => touched })).toMatchObject([{ target: TARGET }]);
  });

  test('is told nothing where it is a deal, or nothing is written back', async () => {
    const touched = async () => makeLead({ contactedAt: NOW - DAY_MS });
    const deal = { ...linked, record: { object: 'deal', id: '7' } } as Change;
    expect(await followLeads(reads({ lead: touched }), [deal], NOW)).toEqual([]);
    const silent = makeOrganisation({ sources: [{ ...source, write: false }] });
    expect(await follow({ lead: touched, organisation: async () => silent })).toEqual([]);
  });
});

test('where reps are named in a CRM, it is told anew once one is erased', async () => {
  const naming = makeOrganisation({ sources: [{ ...source, write: { namesReps: true } }] });
  const judgementsBy = async () => [makeJudgement('good', { lead: id })];
  expect(
    await eraseNames.prepare(reads({ judgementsBy, organisation: async () => naming }), person, NOW),
  ).toMatchObject([{ kind: 'record.changed', target: TARGET }]);
  expect(await eraseNames.prepare(reads({ judgementsBy }), person, NOW)).toEqual([]);
});
