import { expect } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { onBoth } from '../bed.ts';
import { ACME } from '../given.ts';
import {
  ASKED,
  answer,
  answered,
  cancelled,
  closed,
  erased,
  MONTH,
  OF,
  opened,
  published,
  reopened,
  round,
  roundOf,
  withdraw,
} from './given-rounds.ts';

const all = (store: Store) => store.reads.answered(ACME, MONTH);
const own = (store: Store, person: string) => store.reads.ownAnswer(ACME, MONTH, person);
const flags = async (store: Store) =>
  (await store.reads.invitations(ACME, MONTH)).filter(({ hasAnswered }) => hasAnswered).map(({ person }) => person);

onBoth('a round that opens can be read back with everybody asked, newest month first', async ({ store }) => {
  expect(await store.commit([opened()])).toBe('kept');
  await store.commit([opened({ month: '2026-04', k: 7 })]);
  expect(await store.reads.rounds(ACME)).toEqual([round({ month: '2026-04', k: 7 }), round()]);
  expect(await store.reads.invitations(ACME, MONTH)).toEqual(ASKED);
  expect(await store.reads.rounds('another')).toEqual([]);
});

onBoth('a month has one round: a second is outrun with all that came with it', async ({ store }) => {
  await store.commit([opened()]);
  const absence = { person: 'sanne', from: '2026-03-02', to: '2026-03-06' };
  const second: Change = { ...(opened({ k: 9 }) as Extract<Change, { kind: 'round.opened' }>), invitations: [] };
  expect(await store.commit([{ kind: 'person.away', organisation: ACME, absence }, second])).toBe('outrun');
  expect(await store.reads.absences(ACME)).toEqual([]);
  expect(await store.reads.rounds(ACME)).toEqual([round()]);
  expect(await store.reads.invitations(ACME, MONTH)).toEqual(ASKED);
  expect(await store.commit([opened({ organisation: 'another' })])).toBe('kept');
});

onBoth('of one month opened at six places at once by two instances one is kept', async ({ store, another, raw }) => {
  const other = await another();
  const tries = await Promise.all(Array.from({ length: 6 }, (_none, n) => (n % 2 ? store : other).commit([opened()])));
  expect(tries.sort()).toEqual(['kept', ...Array(5).fill('outrun')]);
  expect(await raw('select month from checkin_keys')).toHaveLength(1);
});

onBoth('an answer can be given, changed and withdrawn while the round is open', async ({ store }) => {
  await store.commit([opened()]);
  expect(await own(store, 'sanne')).toEqual({ pseudonym: expect.any(String), isShared: false });
  expect(await answer(store, 'sanne', { gained: 'a' })).toBe('kept');
  expect(await answer(store, 'lotte', { lost: 'b', goal: 'c' })).toBe('kept');
  expect(await answer(store, 'sanne', { learning: 'd' })).toBe('kept');
  expect((await own(store, 'sanne'))?.answers).toEqual({ learning: 'd' });
  expect(await all(store)).toEqual([
    { team: 'marketing', answers: { lost: 'b', goal: 'c' } },
    { team: 'sales', answers: { learning: 'd' } },
  ]);
  expect(await flags(store)).toEqual(['lotte', 'sanne']);
  expect(await withdraw(store, 'lotte')).toBe('kept');
  expect(await all(store)).toHaveLength(1);
  expect(await flags(store)).toEqual(['sanne']);
  expect((await roundOf(store))?.touches).toBe(4);
});

onBoth('nobody answers who was not asked', async ({ store }) => {
  await store.commit([opened()]);
  expect(await answer(store, 'stranger', { gained: 'a' }, 'helen')).toBe('outrun');
  expect(await all(store)).toEqual([]);
  expect(await store.reads.sharedBy(ACME, 'stranger')).toEqual([]);
  expect((await roundOf(store))?.touches).toBe(0);
});

for (const [state, ending] of [
  ['missing', undefined],
  ['in review', closed(1)],
  ['short', closed(1, [], { state: 'short' })],
  ['cancelled', cancelled('open')],
] as const) {
  onBoth(`an answer or its withdrawal is outrun when the round is ${state}`, async ({ store, raw }) => {
    if (ending !== undefined) await store.commit([opened()]);
    if (ending !== undefined) await answer(store, 'sanne', { gained: 'before' });
    const pseudonym = (await own(store, 'sanne'))?.pseudonym ?? 'nobody';
    if (ending !== undefined) expect(await store.commit([ending])).toBe('kept');
    expect(await store.commit([answered('bram', pseudonym, { gained: 'late', goal: 'late' }, 'helen')])).toBe('outrun');
    expect(await withdraw(store, 'sanne')).toBe('outrun');
    for (const table of ['answers', 'shared', 'memories']) {
      expect(await raw(`select * from checkin_${table}`)).toEqual([]);
    }
    expect(await flags(store)).toEqual(ending === undefined ? [] : ['sanne']);
  });
}

onBoth('a close is outrun when somebody answered, changed, withdrew or was erased since', async ({ store }) => {
  await store.commit([opened()]);
  const deeds = [
    () => answer(store, 'sanne', { gained: 'a' }),
    () => answer(store, 'sanne', { gained: 'b' }),
    () => withdraw(store, 'sanne'),
    () => store.commit(erased('bram')),
  ];
  for (const deed of deeds) {
    const touches = (await roundOf(store))?.touches ?? -1;
    expect(await deed()).toBe('kept');
    expect(await store.commit([closed(touches)])).toBe('outrun');
    expect(await roundOf(store)).toMatchObject({ state: 'open' });
  }
  expect(await store.commit([closed(4)])).toBe('kept');
  expect(await store.commit([closed(4)])).toBe('outrun');
});

onBoth('of answers and closes at once by two instances no answer is lost', async ({ store, another }) => {
  const other = await another();
  await store.commit([opened()]);
  const names = await Promise.all(ASKED.map(({ person }) => own(store, person)));
  const giving = ASKED.map(({ person }, n) =>
    (n % 2 ? store : other).commit([answered(person, names[n]?.pseudonym ?? '', { gained: person })]),
  );
  const closing = [0, 1, 2, 3].map((touches) => {
    const lines = Array.from({ length: touches }, () => ({ question: 'gained' as const, text: 'seen' }));
    return other.commit([closed(touches, lines)]);
  });
  const given = (await Promise.all(giving)).filter((kept) => kept === 'kept').length;
  const wasClosed = (await Promise.all(closing)).filter((kept) => kept === 'kept').length;
  expect(wasClosed).toBeLessThanOrEqual(1);
  if (wasClosed === 1) expect(await store.reads.lines(ACME, MONTH)).toHaveLength(given);
  else expect(await all(store)).toHaveLength(given);
});

onBoth('a cancelled round keeps nothing of anybody, and opened again it asks everybody anew', async (bed) => {
  const { store, raw } = bed;
  await store.commit([opened()]);
  await answer(store, 'sanne', { gained: 'a', goal: 'b' }, 'helen');
  expect(await store.commit([cancelled('review')])).toBe('outrun');
  expect(await store.commit([cancelled('open')])).toBe('kept');
  for (const table of ['keys', 'answers', 'shared', 'memories', 'lines', 'approvals']) {
    expect(await raw(`select * from checkin_${table}`), table).toEqual([]);
  }
  expect(await store.commit([reopened('short')])).toBe('outrun');
  expect(await store.commit([reopened('cancelled')])).toBe('kept');
  expect(await roundOf(store)).toMatchObject({ state: 'open', version: 2, closesAt: round().opensAt + 20 * DAY_MS });
  expect(await flags(store)).toEqual([]);
  expect(await own(store, 'sanne')).toMatchObject({ isShared: false });
});

onBoth('a short round opened again has a new key, and knows who answered but not what', async ({ store }) => {
  await store.commit([opened()]);
  await answer(store, 'sanne', { gained: 'a' });
  await store.commit([{ kind: 'reminder.counted', ...OF, person: 'bram', was: 0, reminders: 1 }]);
  const before = (await own(store, 'sanne'))?.pseudonym;
  await store.commit([closed(1, [{ question: 'gained', text: 'a' }], { state: 'short' })]);
  expect(await store.commit([reopened('short')])).toBe('kept');
  expect((await own(store, 'sanne'))?.pseudonym).not.toBe(before);
  expect(await all(store)).toEqual([]);
  expect(await flags(store)).toEqual(['sanne']);
  expect((await store.reads.invitations(ACME, MONTH)).map(({ reminders }) => reminders)).toEqual([0, 0, 0]);
  const [early] = await store.reads.lines(ACME, MONTH);
  expect(early?.text).toBe('a');
  const both = ['a', 'b'].map((text) => ({ question: 'gained' as const, text }));
  await store.commit([closed(1, both)]);
  const late = await store.reads.lines(ACME, MONTH);
  expect(late.map(({ text }) => text).sort()).toEqual(['a', 'b']);
  expect(late.map(({ id }) => id)).not.toContain(early?.id);
});

onBoth('a reminder is counted once, and a talk is held', async ({ store }) => {
  await store.commit([opened()]);
  const reminder: Change = { kind: 'reminder.counted', ...OF, person: 'bram', was: 0, reminders: 1 };
  const tries = await Promise.all([store.commit([reminder]), store.commit([reminder])]);
  expect(tries.sort()).toEqual(['kept', 'outrun']);
  expect(await store.commit([{ kind: 'talk.held', ...OF, person: 'bram' }])).toBe('kept');
  const [bram, ...others] = await store.reads.invitations(ACME, MONTH);
  expect(bram).toMatchObject({ person: 'bram', reminders: 1, hasTalked: true });
  expect(others).toEqual(ASKED.slice(1));
});

onBoth('whoever was asked before is known of earlier rounds that were held only', async ({ store }) => {
  await store.commit([opened()]);
  expect([...(await store.reads.invitedBefore(ACME, '2026-04'))].sort()).toEqual(['bram', 'lotte', 'sanne']);
  expect(await store.reads.invitedBefore(ACME, MONTH)).toEqual(new Set());
  await store.commit([cancelled('open')]);
  expect(await store.reads.invitedBefore(ACME, '2026-04')).toEqual(new Set());
  expect(await store.commit([published(1)])).toBe('outrun');
});
