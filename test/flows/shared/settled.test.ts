import { describe, expect, test } from 'vitest';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { TermEntry } from '../../../src/domain/language/term.ts';
import { deriveDefinitionId } from '../../../src/domain/language/term.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { UNFOUNDED } from '../../../src/domain/people/person.ts';
import type { PairVersion } from '../../../src/domain/promises/pair/pair.ts';
import type { RoomSwitch } from '../../../src/domain/setup/steps/room-switch.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { DAY_MS, HOUR_MS } from '../../../src/domain/time.ts';
import { openDrawing } from '../../../src/flows/drawing.ts';
import type { Reads } from '../../../src/store/store.ts';
import * as word from '../language/builders.ts';
import { makeLead, makeOrganisation, makePerson } from '../people.ts';
import { makeGoal, shared } from '../promises/goal/builders.ts';
import { agreed, makePair } from '../promises/pair/builders.ts';
import { makeReads } from '../reads.ts';
import { BY, NOW } from '../specification.ts';

const organisation = makeOrganisation();
const helen = makePerson({ id: 'helen', name: 'Helen Brooks', role: 'manager', team: 'marketing' });
const ruben = makePerson({ id: 'ruben', name: 'Ruben Dijkstra', role: 'manager' });
const bram = makePerson({ id: 'bram', name: 'Bram Visser' });
const people = [helen, ruben, bram];
const ASKED = NOW - DAY_MS;
const target = { kind: 'person', platform: 'slack', workspace: 'T1', id: BY.user } as const;

/** What a message reads that goes now, and what it reads where it stands already. */
async function read(subject: Subject, known: Partial<Reads>, of = 'acme'): Promise<{ first?: string; now?: string }> {
  const reads = makeReads({
    organisation: async () => organisation,
    organisations: async () => [organisation],
    person: async () => makePerson(),
    personById: async (_organisation, id): Promise<Person | undefined> => people.find((each) => each.id === id),
    people: async () => people,
    ...known,
  });
  const draw = openDrawing(reads, () => NOW);
  const [first, now] = await Promise.all([draw(subject, of, target), draw(subject, of, target, true)]);
  return { ...(first && { first: writePlainText(first) }), ...(now && { now: writePlainText(now) }) };
}

type Case = [what: string, subject: Subject, known: Partial<Reads>, said: RegExp];

const entry = (more: Partial<TermEntry>): Partial<Reads> => ({ termEntry: async () => word.makeEntry(more) });
const versions = (...all: TermEntry['agreed'][]): Partial<Reads> => ({
  ...entry({}),
  termVersions: async () => all.filter((each) => each !== undefined),
});
const pairs = (...all: PairVersion[]): Partial<Reads> => ({ pairVersions: async () => all });
const goals = (goal: ReturnType<typeof makeGoal> | undefined): Partial<Reads> => ({ goal: async () => goal });
const switched = (more: Partial<RoomSwitch>): Partial<Reads> => ({
  roomSwitches: async () => [{ room: 'language', state: 'on', by: 'helen', team: 'marketing', at: NOW, ...more }],
});
const leadsOf = (...all: Lead[]): Partial<Reads> => ({ lead: async (_of, id) => all.find((each) => each.id === id) });
const other = (version: number): Partial<PairVersion> => ({ number: version, state: 'agreed', agreedAt: NOW });

const proposal: Subject = { kind: 'term-proposal', term: word.TERM, version: 1, person: 'helen' };
const review: Subject = { kind: 'term-review', term: word.TERM, at: ASKED, person: 'helen' };
const reviewed = (more: object) => entry({ term: word.makeTerm(more), agreed: word.agreed });
const disputed: Subject = {
  kind: 'points-disputed',
  of: 'definition',
  version: 1,
  points: ['budget'],
  person: 'helen',
};
const sql = { id: deriveDefinitionId('acme') };
const pair: Subject = { kind: 'pair-proposal', version: 1, person: 'helen' };
const ending: Subject = { kind: 'pair-ending', version: 1, at: ASKED, person: 'helen' };
const sharing: Subject = { kind: 'goal-sharing', goal: 'goal-1', person: 'helen' };
const room: Subject = { kind: 'room-asked', room: 'language', at: ASKED, person: 'helen' };
const contacted = { claimedAt: NOW, owner: 'bram', contactedAt: NOW, contactedBy: 'bram' };
const lead = (id: string, more: Partial<Lead> = {}) => makeLead({ id, dueAt: NOW - HOUR_MS, step: 50, ...more });
const openMessage: Partial<Reads> = { openMessage: async () => undefined };
const account = { platform: 'teams', workspace: 'tenant', user: 'aad' } as const;

const CASES: Case[] = [
  [
    'a word their team signed',
    proposal,
    versions(word.makeVersion({ signatures: { marketing: word.SIGNED.marketing } })),
    /Helen Brooks \(marketing\) has signed\. Still to sign: a manager of sales/,
  ],
  ['a word that is agreed', proposal, versions(word.agreed), /Agreed on .* by Ruben Dijkstra \(sales\)/],
  ['a word that is withdrawn', proposal, versions(word.makeVersion({ state: 'withdrawn' })), /and withdrawn/],
  [
    'a word their team found right',
    review,
    reviewed({ reviewAskedAt: ASKED, keptBy: ['marketing'] }),
    /When a manager of sales agrees/,
  ],
  ['a word both found right', review, reviewed({ reviewAt: NOW + 90 * DAY_MS }), /Both teams say it is still right/],
  [
    'a word that was agreed anew',
    review,
    entry({ term: word.makeTerm({ reviewAt: NOW }), agreed: { ...word.agreed, agreedAt: NOW } }),
    /Agreed on/,
  ],
  [
    'a definition that was agreed anew',
    disputed,
    entry({ term: word.makeTerm(sql), agreed: { ...word.agreed, number: 2 } }),
    /“SQL” · Agreed on/,
  ],
  [
    'promises their team signed',
    pair,
    pairs(makePair({ signatures: { marketing: { person: 'helen', at: NOW } } })),
    /Helen Brooks \(marketing\) has signed/,
  ],
  ['promises in force', pair, pairs(agreed), /Agreed on .* by Ruben Dijkstra \(sales\) and Helen Brooks/],
  [
    'promises that were edited',
    pair,
    pairs(makePair({ number: 2 }), makePair({ state: 'withdrawn' })),
    /and withdrawn or edited/,
  ],
  [
    'promises their team keeps',
    ending,
    pairs({ ...agreed, askedAt: ASKED, keptBy: ['marketing'] }),
    /Once a manager of sales renews it too, it applies up to and including Thu 3 Sep/,
  ],
  ['promises both keep', ending, pairs(agreed), /Both teams renew it. It applies up to and including Wed 3 Jun/],
  [
    'promises that were replaced',
    ending,
    pairs(makePair(other(2)), { ...agreed, state: 'replaced' }),
    /It applied from/,
  ],
  ['a goal that is shared', sharing, goals(makeGoal(shared)), /The goal is both teams’ now/],
  ['a goal that was stopped', sharing, goals(makeGoal({ state: 'stopped' })), /The goal is stopped/],
  ['a goal that is over', sharing, goals(makeGoal({ to: '2026-01-31' })), /This goal is over/],
  ['a room they switched on', room, switched({}), /“One language” is on, for everyone/],
  ['a room they put off', room, switched({ state: 'put-off' }), /“One language”: not now/],
  ['a room that is off', room, switched({ state: 'off' }), /“One language” is off\./],
  [
    'a lead that was contacted',
    { kind: 'lead-step', lead: 'a', step: 50, person: 'bram' },
    { ...leadsOf(lead('a', contacted)), ...openMessage },
    /contacted by Bram/,
  ],
  [
    'a lead that another has',
    { kind: 'lead-snooze-over', lead: 'a', turn: 1, person: 'bram' },
    leadsOf(lead('a', { claimedAt: NOW, owner: 'ruben' })),
    /with Ruben/,
  ],
  [
    'leads that wait no more',
    { kind: 'lead-escalation', leads: ['a', 'b'], person: 'ruben' },
    leadsOf(lead('a', contacted), lead('b', { snoozedUntil: NOW + HOUR_MS })),
    /These 2 leads, as they are now:[\s\S]*contacted by Bram[\s\S]*snoozed until/,
  ],
  ['an account that was unlinked', { kind: 'account-linked', person: 'bram', account }, {}, /Unlinked/],
];

test.each(CASES)(
  '%s: where it stands it says so; where it does not, nothing is said',
  async (_what, subject, known, said) => {
    const { first, now } = await read(subject, known);
    expect(first).toBeUndefined();
    expect(now).toMatch(said);
  },
);

describe('where it asks still', () => {
  test('it asks the same where it stands', async () => {
    const { first, now } = await read(pair, pairs(makePair()));
    expect(first).toContain('Your signature is missing');
    expect(now).toBe(first);
  });

  test('of several leads those that wait are left', async () => {
    const known = {
      ...leadsOf(lead('a', contacted), lead('b', { facts: { ...makeLead().facts, company: 'Later BV' } })),
    };
    const { now } = await read({ kind: 'lead-escalation', leads: ['a', 'b'], person: 'ruben' }, known);
    expect(now).toMatch(/1 lead[\s\S]*Later BV/);
  });

  test('a dispute asks for the next version until one is proposed, but is told all the same', async () => {
    const criteria = [{ key: 'budget', labels: { nl: 'Budget', en: 'Budget' }, isRequired: true }];
    const standing = { term: word.makeTerm(sql), agreed: { ...word.agreed, term: sql.id, criteria } };
    const asks = await read(disputed, entry(standing));
    expect(asks.now).toBe(asks.first);
    const { first, now } = await read(disputed, entry({ ...standing, proposed: word.makeVersion({ number: 2 }) }));
    expect(first).toBe(asks.first);
    expect(now).toMatch(/“SQL” · There is a proposal for version 2\./);
  });
});

test('whoever installed the bot has nothing to begin where it is set up: for whichever organisation', async () => {
  const taken = makeOrganisation({ name: 'Acme', workspaces: [{ platform: 'slack', id: 'T1' }] });
  const grant = { workspace: 'T1', name: 'Acme on Slack', installer: BY.user };
  const known = { organisations: async () => [taken], grant: async () => grant } as unknown as Partial<Reads>;
  const { first, now } = await read({ kind: 'setup-welcome' }, known, UNFOUNDED);
  expect(first).toBeUndefined();
  expect(now).toMatch(/Acme/);
});
