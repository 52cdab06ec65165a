import { describe, expect, test } from 'vitest';
import type { Round } from '../../../src/domain/checkins/checkin.ts';
import { addFormerTerms, type FormerTerms } from '../../../src/domain/digests/agreed.ts';
import { planNextPeriod } from '../../../src/domain/digests/digest-plan.ts';
import type { Identity, Person } from '../../../src/domain/people/person.ts';
import { administrator } from '../../../src/flows/guards/setup/administrator.ts';
import { unguarded } from '../../../src/flows/guards/unguarded.ts';
import { organisationDescribed } from '../../../src/flows/setup/organisation-described.ts';
import { createSetupRoom } from '../../../src/flows/setup/room.ts';
import { makeRedraw, makeRound } from '../checkins/builders.ts';
import { makeOrganisation, makePerson, NO_HOUSE } from '../people.ts';
import { listGuards } from '../permissions.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';

const setup = createSetupRoom(NO_HOUSE);
const organisation = makeOrganisation({
  workspaces: [
    { platform: 'slack', id: 'T1' },
    { platform: 'teams', id: 'tenant' },
  ],
});
const sanne = makePerson();
const LINKED: Identity = { platform: 'teams', workspace: 'tenant', user: 'aad-sanne' };
const linkedSanne = makePerson({ identities: [...sanne.identities, LINKED], linked: [LINKED] });

const describing = (known: Person[], begins?: { until: string; untilAt: number }, rounds: Round[] = []) =>
  given(setup, 'organisation.described', { more: { begins, known, rounds, before: undefined, former: [] } });

test('what the administrator describes and what the clock says comes from no person; managers switch rooms', () => {
  const { 'step.asked': deciders, ...guards } = listGuards(setup);
  expect(guards).toMatchObject({
    'setup.asked': unguarded,
    'setup.begin-asked': unguarded,
    'organisation.founded': unguarded,
    'join.invite-asked': administrator,
    'join.form-asked': unguarded,
    'join.given': unguarded,
    'join.typed': unguarded,
    'test-lead.asked': administrator,
    'test-lead.approved': administrator,
    'test-lead.removed': administrator,
    'intake.asked': administrator,
    'intake.renewed': administrator,
    'organisation.described': unguarded,
    'time.passed': unguarded,
    'room.switched-on': deciders,
    'room.switched-off': deciders,
    'room.put-off': deciders,
  });
});

describe('an administrator describes the organisation', () => {
  test('it is kept with its people as they were known, and what was refused gets another chance', () => {
    describing([])
      .when({ organisation, people: [sanne] })
      .follows([
        { kind: 'organisation.kept', organisation, people: [sanne], known: [] },
        { kind: 'copies.withdrawn', organisation: 'acme', managers: [] },
        { kind: 'target.opened', organisation: 'acme', at: NOW },
        { kind: 'listeners.kept', organisation: 'acme', listeners: [], at: NOW },
      ]);
  });

  test('without naming its administrators: who set it up in the chat stays one', () => {
    const administrators = [{ platform: 'slack', workspace: 'T1', user: 'U-ruben' } as const];
    const more = { begins: undefined, known: [], rounds: [], before: { ...organisation, administrators }, former: [] };
    const { changes } = given(setup, 'organisation.described', { more }).when({ organisation, people: [sanne] });
    expect(changes[0]).toHaveProperty('organisation.administrators', administrators);
  });

  const ruben = makePerson({ id: 'ruben', role: 'manager' });
  const helen = makePerson({ id: 'helen', role: 'manager', team: 'marketing' });
  const CHANGED: [what: string, people: Person[], managers: string[]][] = [
    ['with the same managers: they keep what was shared with them', [ruben, helen], ['ruben', 'helen']],
    ['with a manager who is a member now: they lose it', [ruben, { ...helen, role: 'member' }], ['ruben']],
    ['with a manager of the other team now: they lose it', [ruben, { ...helen, team: 'sales' }], ['ruben']],
    ['without a manager of before: they lose it', [helen], ['helen']],
    [
      'with a member who is a manager now: nothing was shared with them',
      [{ ...sanne, role: 'manager' }, ruben],
      ['ruben'],
    ],
  ];
  test.each(CHANGED)('%s', (_what, people, managers) => {
    const { changes } = describing([ruben, helen, sanne]).when({ organisation, people });
    expect(changes).toContainEqual({ kind: 'copies.withdrawn', organisation: 'acme', managers });
  });

  test('that had no digest yet: weeks begin to count', () => {
    const begins = { until: '2026-03-02', untilAt: Date.UTC(2026, 2, 1, 23) };
    describing([], begins)
      .when({ organisation, people: [] })
      .follows([
        { kind: 'organisation.kept' },
        { kind: 'copies.withdrawn' },
        { kind: 'target.opened' },
        { kind: 'listeners.kept' },
        { kind: 'digest.begun', organisation: 'acme', ...begins, next: planNextPeriod(begins, organisation) },
      ]);
  });

  test('counting begins with the newest week’s end where there was no digest, and goes on where there was', async () => {
    const event = { kind: 'organisation.described', organisation, people: [] } as const;
    const read = async (newest: boolean) => {
      const digest = { until: '2026-02-23', untilAt: Date.UTC(2026, 1, 22, 23), isPosted: true };
      const reads = makeReads({
        newestDigest: async () => (newest ? digest : undefined),
        people: async () => [sanne],
        rounds: async () => [],
        organisation: async () => organisation,
        formerTerms: async () => [],
      });
      return organisationDescribed.read?.(reads, {}, { ...event, people: [] }, NOW);
    };
    expect(await read(false)).toEqual({
      begins: { until: '2026-03-02', untilAt: Date.UTC(2026, 2, 1, 23) },
      ...{ known: [sanne], rounds: [], before: organisation, former: [] },
    });
    expect(await read(true)).toMatchObject({ begins: undefined, known: [sanne], before: organisation });
  });
});

describe('a draft of a check-in that waits', () => {
  const manager = makePerson({ id: 'ruben', role: 'manager' });
  const rounds = (['review', 'published', 'open'] as const).map((state, place) =>
    makeRound({ month: `2026-0${place + 1}`, state, version: 2 }),
  );
  const kept = [
    { kind: 'organisation.kept' },
    { kind: 'copies.withdrawn' },
    { kind: 'target.opened' },
    { kind: 'listeners.kept' },
  ] as const;
  const taken = [
    { kind: 'approvals.withdrawn', organisation: 'acme', month: '2026-01', version: 2 },
    makeRedraw({ kind: 'draft', month: '2026-01' }),
  ] as const;

  test.each<[what: string, described: Person[], isTaken: boolean, hasNew?: true]>([
    ['loses its yeses when a manager is one no more', [sanne, { ...manager, role: 'member' }], true],
    ['when a manager leaves', [sanne], true],
    ['when a manager moves to the other team', [sanne, { ...manager, team: 'marketing' }], true],
    ['when somebody becomes one', [{ ...sanne, role: 'manager' }, manager], true],
    ['keeps them when members come', [sanne, manager, makePerson({ id: 'new' })], false, true],
    ['and when a manager is called otherwise', [sanne, { ...manager, name: 'R. Smit' }], false],
  ])('%s', (_what, described, isTaken, hasNew) => {
    describing([sanne, manager], undefined, rounds)
      .when({ organisation, people: described })
      .follows([
        ...kept.slice(0, 1),
        ...(hasNew ? [{ kind: 'newcomers.noted' as const, people: ['new'] }] : []),
        ...kept.slice(1, 2),
        ...(isTaken ? taken : []),
        ...kept.slice(2),
      ]);
  });
});

describe('an account that somebody linked themselves', () => {
  const bram = makePerson({ id: 'bram' });
  const CASES: [what: string, described: Person[], kept: Person[]][] = [
    ['stays when the set-up does not know it', [sanne], [linkedSanne]],
    [
      'is the set-up’s once it names it',
      [makePerson({ identities: [LINKED] })],
      [makePerson({ identities: [LINKED] })],
    ],
    [
      'goes when the set-up gives it to somebody else',
      [sanne, { ...bram, identities: [LINKED] }],
      [sanne, { ...bram, identities: [LINKED] }],
    ],
    ['goes with its person', [bram], [bram]],
  ];
  test.each(CASES)('%s', (_what, described, kept) => {
    const { changes } = describing([linkedSanne]).when({ organisation, people: described });
    expect(changes[0]).toEqual({ kind: 'organisation.kept', organisation, people: kept, known: [linkedSanne] });
  });

  test('goes with its workspace', () => {
    const { changes } = describing([linkedSanne]).when({ organisation: makeOrganisation(), people: [sanne] });
    expect(changes[0]).toMatchObject({ kind: 'organisation.kept', people: [sanne] });
    expect(changes[0]).not.toHaveProperty('people.0.linked');
  });
});

describe('what was agreed', () => {
  const FOUR = { followUpHours: 4, from: '09:00', to: '17:30', days: [1, 2, 3, 4, 5] };
  const changing = (followUp: number | undefined, former: FormerTerms[] = []) =>
    given(setup, 'organisation.described', {
      more: { begins: undefined, known: [], rounds: [], before: organisation, former },
    })
      .when({ organisation: { ...organisation, ...(followUp && { followUp: { hours: followUp } }) }, people: [] })
      .changes.filter(({ kind }) => kind === 'terms.changed');

  test('is kept when it changes, for weeks that are over and not frozen yet', () => {
    const was = [{ until: NOW - 9, terms: { ...FOUR, followUpHours: 2 } }];
    const former = [...was, { until: NOW, terms: FOUR }];
    expect(changing(8, was)).toEqual([{ kind: 'terms.changed', organisation: 'acme', former, was }]);
  });

  test('is not when it stays as it is', () => {
    expect(changing(undefined)).toEqual([]);
    expect(changing(4)).toEqual([]);
  });

  test('is the same when the same week is written by weekday, and not when a lunch is in it', () => {
    const given = (periods: string[]) => {
      const week = { mon: periods, tue: periods, wed: periods, thu: periods, fri: periods, sat: [] };
      return addFormerTerms([], organisation, { ...organisation, hours: { week } }, NOW);
    };
    expect(given(['09:00-17:30'])).toBeUndefined();
    expect(given(['09:00-12:30', '13:00-17:30'])).toEqual([{ until: NOW, terms: FOUR }]);
  });

  test('is kept of the newest twenty times alone', () => {
    const was = Array.from({ length: 20 }, (_none, n) => ({ until: n, terms: FOUR }));
    expect(changing(8, was)).toMatchObject([{ former: [...was.slice(1), { until: NOW }] }]);
  });
});
