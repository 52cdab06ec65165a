import { expect } from 'vitest';
import { composeWeek } from '../../../src/domain/digests/compose/compose-digest.ts';
import { planNextPeriod } from '../../../src/domain/digests/digest-plan.ts';
import { isSafe } from '../../../src/domain/digests/ledger/bounds.ts';
import type { Cell, Ledger } from '../../../src/domain/digests/ledger/cell.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  countCampaign,
  countPromise,
  countReason,
  countWeek,
  countWins,
  makeDigestFacts,
  PERIOD,
} from '../../domain/digests/any-week.ts';
import { makeOrganisation } from '../../flows/people.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const NEXT = planNextPeriod(PERIOD, makeOrganisation());

/** A week with something in every ledger, frozen. */
function freeze({ organisation = ACME, until = PERIOD.until } = {}): Extract<Change, { kind: 'digest.frozen' }> {
  const campaigns = [
    countCampaign('a', 4, 3, 2),
    countCampaign('b x', 1, 1, 0, ['bram']),
    countCampaign('', 1, 0, 0, ['sanne']),
  ];
  const counts = countWeek(campaigns, {
    reasons: [countReason('junk', 6), countReason(undefined, 5)],
    promise: countPromise({ due: 9, inTime: 7 }),
    wins: countWins([3, 4]),
    ended: { leads: 6, people: ['sanne'], ids: [] },
  });
  const topics = [{ topic: 'price' as const, notes: 2, people: ['fleur'] }];
  const period = { ...PERIOD, until };
  const composed = composeWeek(makeDigestFacts(counts, { period, topics }));
  return { kind: 'digest.frozen', organisation, period, next: NEXT, ...composed, wonMs: [3, 4], at: NOW };
}

const posted: Change = { kind: 'digest.posted', organisation: ACME, until: PERIOD.until, isLate: true, at: NOW + 1 };
const erased = (person: string, organisation = ACME): Change => ({
  kind: 'person.erased',
  organisation,
  person,
  at: NOW,
});
const find = (ledgers: Ledger[], table: Ledger['table'], name = 'week'): Cell | undefined =>
  ledgers.find((each) => each.table === table)?.cells.find((cell) => cell.name === name);
const sorted = (ledgers: Ledger[]) =>
  ledgers.map(({ cells, releases, ...ledger }) => ({
    ...ledger,
    cells: cells.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    releases: releases.toSorted(),
  }));

testOnBoth('a week is frozen once, and posted once, and read as it was frozen', async ({ store }) => {
  expect(await store.commit([{ ...posted }])).toBe('outrun');
  const frozen = freeze();
  expect(await store.commit([frozen])).toBe('kept');
  expect(await store.commit([{ ...frozen, at: NOW + 5 }])).toBe('outrun');
  const { until, untilAt, dueAt } = PERIOD;
  const known = { until, untilAt, dueAt, next: NEXT };
  expect(await store.reads.newestDigest(ACME)).toEqual({ ...known, digest: frozen.digest, isPosted: false });
  expect(await store.commit([posted])).toBe('kept');
  expect(await store.commit([posted])).toBe('outrun');
  const late = { ...frozen.digest, isLate: true };
  expect(await store.reads.newestDigest(ACME)).toEqual({ ...known, digest: late, isPosted: true });
  expect(await store.reads.digest(ACME, until)).toEqual(late);
});

testOnBoth('the end of a running week is fixed once, where it was not', async ({ store, runSql }) => {
  await store.commit([freeze(), posted]);
  const planned: Change = {
    kind: 'digest.planned',
    organisation: ACME,
    until: PERIOD.until,
    next: { ...NEXT, dueAt: 1 },
  };
  expect(await store.commit([planned])).toBe('outrun');
  await runSql('update digests set next_until = null, next_until_at = null, next_due_at = null');
  expect((await store.reads.newestDigest(ACME))?.next).toBeUndefined();
  expect(await store.commit([planned])).toBe('kept');
  expect((await store.reads.newestDigest(ACME))?.next).toEqual({ ...NEXT, dueAt: 1 });
});

testOnBoth('the ledgers come back as they were written, each organisation’s its own', async ({ store }) => {
  const [own, theirs] = [freeze(), freeze({ organisation: 'other', until: '2026-11-30' })];
  await store.commit([own, theirs]);
  expect(sorted(await store.reads.ledgers(ACME))).toEqual(sorted(own.ledgers));
  expect(sorted(await store.reads.ledgers('other'))).toEqual(sorted(theirs.ledgers));
  expect(find(own.ledgers, 'quality', 'campaign b x')).toMatchObject({ people: ['bram'], leads: ['b x 0', 'b x 1'] });
});

testOnBoth('a month adds its releases to what is known, once', async ({ store }) => {
  const { ledgers } = freeze();
  await store.commit([freeze()]);
  const all: Ledger[] = [{ table: 'quality', cells: [], releases: [['2026-11-23 campaign a', '2026-11-16 others']] }];
  const month: Change = {
    kind: 'month.posted',
    organisation: ACME,
    month: '2026-11',
    told: { month: '2026-11' },
    ledgers: all,
    at: NOW,
  };
  expect(await store.commit([month])).toBe('kept');
  expect(await store.commit([month])).toBe('outrun');
  const before = ledgers.find(({ table }) => table === 'quality')?.releases.length ?? 0;
  const [quality] = await store.reads.ledgers(ACME);
  expect(quality?.releases).toHaveLength(before + 1);
  expect(quality?.releases).toContainEqual(all[0]?.releases[0]);
});

testOnBoth(
  'whoever is erased is one stand-in in all that was frozen, so that as many stand behind it',
  async ({ store }) => {
    const own = freeze();
    await store.commit([own, freeze({ organisation: 'other' })]);
    const before = await store.reads.ledgers(ACME);
    expect((await store.reads.cellsOf(ACME, 'bram')).map(({ table, name }) => `${table} ${name}`)).toEqual([
      'promise week',
      'quality campaign a',
      'quality campaign b x',
      'reasons junk',
      'reasons none',
      'win-days week',
    ]);
    await store.commit([erased('bram'), erased('bram')]);
    const after = await store.reads.ledgers(ACME);
    expect(await store.reads.cellsOf(ACME, 'bram')).toEqual([]);
    const [stranger = ''] = find(after, 'quality', 'campaign b x')?.people ?? [];
    expect(stranger).toMatch(/^erased-/);
    const replaced = JSON.parse(JSON.stringify(before).replaceAll('"bram"', `"${stranger}"`)) as Ledger[];
    const people = (ledgers: Ledger[]) =>
      ledgers.flatMap(({ table, cells }) => cells.map((cell) => [table, cell.name, cell.people.toSorted()]));
    expect(people(after)).toEqual(people(replaced));
    for (const { table, cells } of after) {
      const was = before.find((each) => each.table === table)?.cells ?? [];
      expect([table, isSafe(table, cells)]).toEqual([table, isSafe(table, was)]);
    }
    expect((await store.reads.cellsOf('other', 'bram')).length).toBeGreaterThan(3);
  },
);

testOnBoth(
  'what is too old for any new figure is forgotten, with everybody in it; digests stay',
  async ({ store, runSql }) => {
    await store.commit([freeze(), freeze({ until: '2026-11-30' }), freeze({ organisation: 'other' })]);
    await store.commit([{ kind: 'figures.forgotten', organisation: ACME, before: '2026-11-30' }]);
    const untils = async (organisation: string) =>
      new Set((await store.reads.ledgers(organisation)).flatMap(({ cells }) => cells.map(({ until }) => until)));
    expect(await untils(ACME)).toEqual(new Set(['2026-11-30']));
    expect(await untils('other')).toEqual(new Set(['2026-11-23']));
    for (const table of ['ledger_people', 'ledger_releases']) {
      const rows = await runSql(`select distinct until_day from ${table} where organisation = '${ACME}'`);
      expect(rows).toEqual([{ until_day: '2026-11-30' }]);
    }
    expect(await store.reads.digest(ACME, '2026-11-23')).toBeDefined();
  },
);

async function readWeeks(store: Store) {
  return store.reads.weeksEnding(ACME, { after: '2026-11-01', last: '2026-12-01' });
}

testOnBoth(
  'the weeks of a month say whether they were frozen, and how long their wins took',
  async ({ store, runSql }) => {
    const begun: Change = {
      kind: 'digest.begun',
      organisation: ACME,
      until: '2026-11-16',
      untilAt: PERIOD.fromAt,
      next: PERIOD,
    };
    await store.commit([begun, freeze(), freeze({ until: '2026-12-02' }), freeze({ organisation: 'other' })]);
    const span = { fromAt: PERIOD.fromAt, untilAt: PERIOD.untilAt };
    const frozen = { until: '2026-11-23', ...span, record: 'frozen', wonMs: [3, 4] };
    expect(await readWeeks(store)).toEqual({
      weeks: [
        { until: '2026-11-16', fromAt: PERIOD.fromAt, untilAt: PERIOD.fromAt, record: 'begun', wonMs: [] },
        frozen,
      ],
      isFirst: true,
    });
    await store.commit([{ ...begun, until: '2026-11-01' }]);
    expect(await readWeeks(store)).toMatchObject({ isFirst: false });
    await runSql('update digests set frozen_at = null, won_ms = null');
    expect((await readWeeks(store)).weeks[1]).toEqual({ ...frozen, record: 'before', wonMs: [] });
  },
);
