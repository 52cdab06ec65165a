import { expect } from 'vitest';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import type { Store } from '../../../src/store/store.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';
import {
  approveDraft,
  cancelRound,
  closeRound,
  findRound,
  forgetAnswers,
  lapseRound,
  MANAGERS,
  MONTH,
  OF,
  openRound,
  publishRound,
  reopenRound,
  shelveRound,
} from './rounds.ts';

const managers = (store: Store) => store.reads.roundManagers(ACME, MONTH);
const withdraw = (version: number): Change => ({ kind: 'approvals.withdrawn', ...OF, version });

testOnBoth(
  'who was manager when a round opened is kept, and those of now when it is opened again',
  async ({ store }) => {
    await store.commit([openRound()]);
    expect(await managers(store)).toEqual(MANAGERS);
    expect(await store.reads.managedBy(ACME, 'helen')).toEqual([{ month: MONTH, team: 'marketing' }]);
    expect(await store.reads.managedBy('another', 'helen')).toEqual([]);
    await store.commit([shelveRound(0), reopenRound('short')]);
    expect(await managers(store)).toEqual(MANAGERS.slice(1));
    expect(await store.reads.managedBy(ACME, 'helen')).toEqual([]);
  },
);

for (const [ending, ...ends] of [
  ['published', closeRound(0), publishRound(1)],
  ['cancelled', cancelRound('open')],
  ['cancelled after its draft was seen', closeRound(0), cancelRound('review')],
  ['over for too few answers', shelveRound(0), lapseRound()],
  ['given up', closeRound(0), forgetAnswers(NOW + 70 * DAY_MS)],
] as const) {
  testOnBoth(`nobody is kept as the manager of a round that is ${ending}`, async ({ store, runSql }) => {
    await store.commit([openRound()]);
    for (const end of ends) expect(await store.commit([end])).toBe('kept');
    expect(await runSql('select * from checkin_managers')).toEqual([]);
  });
}

testOnBoth('when yeses are taken back, what was decided on that version is decided anew', async ({ store }) => {
  await store.commit([openRound()]);
  await store.commit([closeRound(0), approveDraft('sales', 'ruben', 1), approveDraft('marketing', 'helen', 1)]);
  expect(await store.commit([withdraw(2)])).toBe('outrun');
  expect(await store.commit([withdraw(1)])).toBe('kept');
  expect(await store.reads.approvals(ACME, MONTH)).toEqual([]);
  expect(await findRound(store)).toMatchObject({ state: 'review', version: 2 });
  for (const late of [publishRound(1), approveDraft('sales', 'ruben', 1), withdraw(1)]) {
    expect(await store.commit([late]), late.kind).toBe('outrun');
  }
});
