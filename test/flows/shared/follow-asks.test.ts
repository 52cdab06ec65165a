import { expect, test } from 'vitest';
import { nameAsked, nameAskedAccount } from '../../../src/domain/deliveries/asking/asked.ts';
import { type AskKind, isAsk, listAsked } from '../../../src/domain/deliveries/asking/asks.ts';
import { MESSAGE_KINDS } from '../../../src/domain/deliveries/message-kinds.ts';
import { deriveDefinitionId, deriveProfileId } from '../../../src/domain/language/term.ts';
import { UNFOUNDED } from '../../../src/domain/people/person.ts';
import type { Subject, SubjectKind, SubjectOf } from '../../../src/domain/subject.ts';
import { findSettled } from '../../../src/flows/rooms.ts';
import { followAsks } from '../../../src/flows/shared/follow-asks.ts';
import type { Change } from '../../../src/store/change.ts';
import { makeVersion, TERM } from '../language/builders.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makePair } from '../promises/pair/builders.ts';
import { NOW } from '../specification.ts';

const organisation = 'acme';
const person = 'helen';
const account = { platform: 'teams', workspace: 'tenant', user: 'aad' } as const;
const target = { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U' } as const;
const leads = ['a', 'b'];

/** One message of each kind that asks for something. */
const ASKING: { [K in AskKind]: Omit<SubjectOf<K>, 'kind'> } = {
  'term-proposal': { term: TERM, version: 1, person },
  'term-review': { term: TERM, at: NOW, person },
  'points-disputed': { of: 'definition', version: 1, points: [], person },
  'pair-proposal': { version: 1, person },
  'pair-ending': { version: 1, at: NOW, person },
  'goal-sharing': { goal: 'g', person },
  'agreement-noted': { agreement: 'w', person },
  'agreement-due': { agreement: 'w', person },
  'room-asked': { room: 'language', at: NOW, person },
  'account-linked': { person, account },
  'setup-welcome': {},
  'lead-step': { lead: 'a', step: 100, others: ['b'], halves: ['c'], person },
  'lead-snooze-over': { lead: 'a', turn: 1, person },
  'lead-escalation': { leads, person },
  'leads-unreached': { leads, person },
  'leads-unattended': { leads, at: NOW },
  'leads-held': { leads, person },
  'record-refused': { lead: 'a', source: 'hub', person },
};
const show = (kind: AskKind): Subject => ({ kind, ...ASKING[kind] }) as Subject;
const KINDS = Object.keys(ASKING) as AskKind[];

const version = { organisation, term: TERM, number: 1 };
const place = { organisation, number: 1 };
const signed = { team: 'sales', by: 'ruben', hasOther: false, at: NOW } as const;
const proposal = makeVersion();
const agreed = { ...version, proposal, reviewAt: NOW, at: NOW };
const own = { organisation, by: 'ruben', at: NOW };
const ofLead = { lead: 'b', by: 'bram', at: NOW };
const known = { kind: 'card.changed', organisation, subject: { kind: 'lead', lead: 'b' }, at: NOW } as const;
const facts = { externalId: 'x', company: 'x', contact: {} };
const LEADS: AskKind[] = ['lead-step', 'lead-escalation', 'leads-unreached', 'leads-unattended', 'leads-held'];
const AGREEMENTS: AskKind[] = ['agreement-noted', 'agreement-due'];
const taken = makeOrganisation({ workspaces: [{ platform: 'slack', id: 'T1' }] });

/** What becomes true, and which of those messages are drawn again by it. */
const DOINGS: [change: Change, asked: AskKind[]][] = [
  [{ kind: 'version.proposed', organisation, version: makeVersion({ number: 2 }) }, ['term-proposal']],
  [
    { kind: 'version.proposed', organisation, version: makeVersion({ term: deriveDefinitionId(organisation) }) },
    ['points-disputed'],
  ],
  [{ kind: 'version.signed', ...version, ...signed }, ['term-proposal']],
  [{ kind: 'version.agreed', ...agreed }, ['term-proposal', 'term-review']],
  [{ kind: 'version.agreed', ...agreed, term: deriveDefinitionId(organisation) }, ['points-disputed']],
  [{ kind: 'version.agreed', ...agreed, term: deriveProfileId(organisation) }, []],
  [{ kind: 'version.withdrawn', ...version }, ['term-proposal']],
  [{ kind: 'version.withdrawn', ...version, term: deriveDefinitionId(organisation) }, ['points-disputed']],
  [{ kind: 'version.withdrawn', ...version, number: 2 }, []],
  [{ kind: 'review.kept', organisation, term: TERM, team: 'sales', hasOther: false, askedAt: NOW }, ['term-review']],
  [{ kind: 'review.moved', organisation, term: TERM, reviewAt: NOW }, ['term-review']],
  [{ kind: 'pair.proposed', organisation, version: makePair({ number: 2 }) }, ['pair-proposal']],
  [{ kind: 'pair.signed', ...place, ...signed }, ['pair-proposal']],
  [{ kind: 'pair.agreed', ...place, at: NOW }, ['pair-proposal', 'pair-ending']],
  [{ kind: 'pair.withdrawn', ...place, at: NOW }, ['pair-proposal']],
  [{ kind: 'pair.kept', ...place, team: 'sales', hasOther: false, askedAt: NOW }, ['pair-ending']],
  [{ kind: 'pair.prolonged', ...place, until: NOW }, ['pair-ending']],
  [{ kind: 'goal.shared', goal: 'g', ...own }, ['goal-sharing']],
  [{ kind: 'goal.stopped', goal: 'g', ...own }, ['goal-sharing']],
  [{ kind: 'agreement.settled', agreement: 'w', state: 'done', ...own }, AGREEMENTS],
  [
    { kind: 'room.switched', organisation, to: { room: 'language', state: 'on', at: NOW }, was: undefined },
    ['room-asked'],
  ],
  [{ kind: 'room.switched', organisation, to: { room: 'promises', state: 'on', at: NOW }, was: undefined }, []],
  [{ kind: 'identity.unlinked', person: makePerson(), identity: account }, ['account-linked']],
  [{ kind: 'workspace.taken', workspace: { platform: 'slack', id: 'T1' } }, ['setup-welcome']],
  [{ kind: 'organisation.kept', organisation: taken, people: [] }, ['setup-welcome']],
  [{ kind: 'workspace.taken', workspace: { platform: 'slack', id: 'T2' } }, []],
  [{ kind: 'lead.claimed', ...ofLead }, LEADS],
  [{ kind: 'lead.contacted', ...ofLead }, LEADS],
  [{ kind: 'lead.contacted', ...ofLead, lead: 'c' }, ['lead-step']],
  [
    { kind: 'lead.outcome-given', organisation, lead: 'b', outcome: { kind: 'won' }, at: NOW, sinceMs: 1, toldAt: NOW },
    LEADS,
  ],
  [{ kind: 'lead.returned', organisation, lead: 'b', was: NOW, at: NOW }, LEADS],
  [{ kind: 'lead.snoozed', ...ofLead, until: NOW, was: 0 }, LEADS],
  [{ kind: 'lead.reassigned', ...ofLead, to: 'sanne' }, LEADS],
  [{ kind: 'lead.given-back', ...ofLead }, LEADS],
  [{ kind: 'lead.given-back', ...ofLead, lead: 'a' }, [...LEADS, 'lead-snooze-over']],
  [{ kind: 'lead.handed-over', lead: 'b', list: 'l', at: NOW }, LEADS],
  [{ kind: 'lead.relisted', lead: 'b', was: 'l', list: 'm', at: NOW }, LEADS],
  [{ kind: 'lead.forgotten', lead: 'b', facts }, LEADS],
  [{ kind: 'lead.updated', lead: 'b', facts, was: '', at: NOW, isGiven: true }, LEADS],
  [{ kind: 'lead.updated', lead: 'b', facts, was: '', at: NOW }, []],
  [{ kind: 'verdict.withdrawn', lead: 'b', person: 'bram', was: 'good', at: NOW }, []],
];

test.each(DOINGS.map(([change, asked]) => [change.kind, change, asked] as const))(
  '%s: what asked for it is drawn again, and nothing else',
  (_kind, change, asked) => {
    const followed = followAsks([change, known], NOW);
    const found = followed.flatMap((each) => (each.kind === 'asks.changed' ? [each] : []));
    const about = new Set(found.flatMap((each) => each.about.map((name) => `${each.organisation} ${name}`)));
    const isAskedBy = (kind: AskKind) =>
      listAsked(show(kind), target).some((name) =>
        about.has(`${kind === 'setup-welcome' ? UNFOUNDED : organisation} ${name}`),
      );
    expect(KINDS.filter(isAskedBy).toSorted()).toEqual(asked.toSorted());
  },
);

test('whatever asks for something is drawn again by what is done; of a record its own writing says so', () => {
  const done = new Set(DOINGS.flatMap(([, asked]) => asked));
  expect(KINDS.filter((kind) => !done.has(kind) && kind !== 'lead-snooze-over')).toEqual(['record-refused']);
  expect(listAsked(show('record-refused'), target)).toEqual([nameAsked('record', 'hub', 'a')]);
});

test('whatever asks for something is drawn once it is done', async () => {
  for (const kind of KINDS.filter((each) => each !== 'setup-welcome'))
    expect(await findSettled(kind as Exclude<AskKind, 'setup-welcome'>), kind).toBeTypeOf('function');
});

test('what is read, or stays, asks for nothing', () => {
  const kinds = Object.keys(MESSAGE_KINDS) as SubjectKind[];
  const asking = kinds.filter((kind) => isAsk({ kind } as Subject));
  expect(asking.toSorted()).toEqual(KINDS.toSorted());
});

test('many things that are done at once are one change, and whose account it was stands nowhere', () => {
  const changes: Change[] = [{ kind: 'lead.claimed', ...ofLead }, { kind: 'lead.contacted', ...ofLead }, known];
  expect(followAsks(changes, NOW)).toEqual([{ kind: 'asks.changed', organisation, about: ['lead/b'], at: NOW }]);
  expect(followAsks([known], NOW)).toEqual([]);
  expect(nameAskedAccount(account)).not.toContain(account.user);
});
