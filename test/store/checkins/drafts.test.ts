import { expect } from 'vitest';
import type { DraftLine } from '../../../src/domain/checkins/checkin.ts';
import { deriveCompanyKey } from '../../../src/domain/privacy/scrub-companies.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { onBoth } from '../bed.ts';
import { ACME, facts, lead, T } from '../given.ts';
import {
  approved,
  cancelled,
  closed,
  edited,
  forgotten,
  MONTH,
  opened,
  published,
  reopened,
  roundOf,
} from './given-rounds.ts';

const LINES = ['a', 'b', 'c'].map((text) => ({ question: 'gained' as const, text }));
const lines = (store: Store, month = MONTH) => store.reads.lines(ACME, month);
const approvals = (store: Store) => store.reads.approvals(ACME, MONTH);

/** A round in review, with three lines; resolves with the first of them as stored. */
async function drafted(store: Store, state: 'review' | 'short' = 'review'): Promise<DraftLine> {
  await store.commit([opened()]);
  await store.commit([closed(0, LINES, { state })]);
  const [line] = await lines(store);
  if (line === undefined) throw new Error('no line was kept');
  return line;
}

onBoth('an edit hides, shows and groups lines, raises the version and leaves the words alone', async ({ store }) => {
  const line = await drafted(store);
  const other = (await lines(store)).slice(1);
  expect(await store.commit([edited(1, [{ ...line, text: 'forged', theme: 'Campaigns', isHidden: true }])])).toBe(
    'kept',
  );
  expect(await lines(store)).toEqual([{ ...line, theme: 'Campaigns', isHidden: true }, ...other]);
  expect(await roundOf(store)).toMatchObject({ version: 2, state: 'review' });
  expect(await store.commit([edited(2, [line])])).toBe('kept');
  expect(await lines(store)).toEqual([line, ...other]);
});

onBoth(
  'an edit of another version, or of a line that is not there, is outrun and changes nothing',
  async ({ store }) => {
    const line = await drafted(store);
    const hidden = { ...line, isHidden: true };
    for (const version of [0, 2]) expect(await store.commit([edited(version, [hidden])])).toBe('outrun');
    expect(await store.commit([edited(1, [hidden, { ...line, id: 'nobody’s' }])])).toBe('outrun');
    expect((await lines(store)).map(({ isHidden }) => isHidden)).toEqual([false, false, false]);
    expect(await roundOf(store)).toMatchObject({ version: 1 });
  },
);

onBoth('of two edits of one version at once from two instances one is kept', async ({ store, another }) => {
  const line = await drafted(store);
  const other = await another();
  const edits = [store, other, store, other].map((each, n) => each.commit([edited(1, [{ ...line, theme: `${n}` }])]));
  expect((await Promise.all(edits)).sort()).toEqual(['kept', 'outrun', 'outrun', 'outrun']);
  expect(await roundOf(store)).toMatchObject({ version: 2 });
});

onBoth('a yes is kept for the version that stands, one a team, the newest', async ({ store }) => {
  const line = await drafted(store);
  expect(await store.commit([approved('sales', 'ruben', 2)])).toBe('outrun');
  expect(await store.commit([approved('sales', 'ruben', 1)])).toBe('kept');
  expect(await store.commit([edited(1, [line])])).toBe('kept');
  expect(await store.commit([approved('marketing', 'helen', 1)])).toBe('outrun');
  await store.commit([approved('marketing', 'helen', 2)]);
  await store.commit([approved('sales', 'second', 2)]);
  expect((await approvals(store)).toSorted((one, other) => one.team.localeCompare(other.team))).toEqual([
    { team: 'marketing', person: 'helen', version: 2 },
    { team: 'sales', person: 'second', version: 2 },
  ]);
});

onBoth('a round is published once, in the version that stands, and is nobody’s to change then', async ({ store }) => {
  const line = await drafted(store);
  expect(await store.commit([published(2)])).toBe('outrun');
  const tries = await Promise.all([store.commit([published(1)]), store.commit([published(1)])]);
  expect(tries.sort()).toEqual(['kept', 'outrun']);
  expect(await roundOf(store)).toMatchObject({ state: 'published' });
  const late = [edited(1, [line]), approved('sales', 'ruben', 1), cancelled('review'), reopened('review'), closed(0)];
  for (const change of late) expect(await store.commit([change]), change.kind).toBe('outrun');
  expect(await lines(store)).toHaveLength(3);
});

for (const state of ['open', 'short', 'cancelled'] as const) {
  onBoth(`nothing is edited, approved or published while the round is ${state}`, async ({ store }) => {
    if (state === 'short') await drafted(store, 'short');
    else await store.commit([opened()]);
    if (state === 'cancelled') await store.commit([cancelled('open')]);
    for (const change of [edited(1, []), approved('sales', 'ruben', 1), published(1)]) {
      expect(await store.commit([change]), change.kind).toBe('outrun');
    }
    expect(await roundOf(store)).toMatchObject({ state, version: 1 });
    expect(await approvals(store)).toEqual([]);
  });
}

onBoth(
  'lines are forgotten so many days after they were published, and of that organisation only',
  async ({ store }) => {
    await drafted(store);
    await store.commit([published(1, T + DAY_MS)]);
    await store.commit([forgotten(T + 31 * DAY_MS)]);
    await store.commit([{ ...forgotten(T + 99 * DAY_MS), organisation: 'another' } as Change]);
    expect(await lines(store)).toHaveLength(3);
    expect(await store.reads.promisedK(ACME)).toBe(5);
    await store.commit([forgotten(T + 31 * DAY_MS + 1)]);
    expect(await lines(store)).toEqual([]);
    expect(await store.reads.promisedK(ACME)).toBeUndefined();
    expect(await roundOf(store)).toMatchObject({ state: 'published' });
  },
);

onBoth('a draft that nobody published is given up after sixty days, an open round never', async ({ store }) => {
  await drafted(store);
  await store.commit([opened({ month: '2026-04' })]);
  await store.commit([forgotten(T + 9 + 60 * DAY_MS, 1)]);
  expect(await lines(store)).toHaveLength(3);
  await store.commit([forgotten(T + 10 + 60 * DAY_MS, 1)]);
  expect(await lines(store)).toEqual([]);
  expect((await store.reads.rounds(ACME)).map(({ state }) => state)).toEqual(['open', 'discarded']);
});

onBoth('the k that kept lines were promised is the highest of them', async ({ store }) => {
  for (const [month, k] of [
    ['2026-01', 7],
    ['2026-02', 6],
  ] as const) {
    await store.commit([opened({ month, k })]);
    await store.commit([closed(0, LINES, { month, at: month === '2026-01' ? T : T + DAY_MS })]);
  }
  await store.commit([opened({ k: 9 })]);
  expect(await store.reads.promisedK(ACME)).toBe(7);
  await store.commit([forgotten(T + 1 + 60 * DAY_MS)]);
  expect(await store.reads.promisedK(ACME)).toBe(6);
});

onBoth('an absence is the newest told, and over when somebody is back', async ({ store }) => {
  const away = (from: string, to: string, person = 'sanne'): Change => {
    return { kind: 'person.away', organisation: ACME, absence: { person, from, to } };
  };
  await store.commit([away('2026-03-02', '2026-03-06'), away('2026-05-01', '2026-05-02', 'bram')]);
  await store.commit([away('2026-04-01', '2026-04-09')]);
  expect(await store.reads.absences(ACME)).toHaveLength(2);
  expect(await store.reads.absences(ACME)).toContainEqual({ person: 'sanne', from: '2026-04-01', to: '2026-04-09' });
  expect(await store.reads.absences('another')).toEqual([]);
  await store.commit([{ kind: 'person.back', organisation: ACME, person: 'sanne' }]);
  expect((await store.reads.absences(ACME)).map(({ person }) => person)).toEqual(['bram']);
});

onBoth('only companies of this organisation’s leads are known, until they are forgotten', async ({ store }) => {
  const key = (name: string) => deriveCompanyKey(name) ?? '';
  const keys = [key('Voorbeeld B.V.'), key('Onbekend'), key('Zon "en" Wind')];
  await store.commit([
    { kind: 'lead.added', lead: lead('a') },
    { kind: 'lead.added', lead: lead('b', { facts: facts('b', { company: 'Zon "en" Wind' }) }) },
    { kind: 'lead.added', lead: lead('c', { organisation: 'another', facts: facts('c', { company: 'Onbekend' }) }) },
  ]);
  expect(await store.reads.companiesAmong(ACME, keys)).toEqual(new Set([keys[0], keys[2]]));
  expect(await store.reads.companiesAmong(ACME, [])).toEqual(new Set());
  await store.commit([{ kind: 'lead.forgotten', lead: 'a', facts: facts('crm-a', { company: '—' }) }]);
  expect(await store.reads.companiesAmong(ACME, keys)).toEqual(new Set([keys[2]]));
});
