import fc from 'fast-check';
import { expect, vi } from 'vitest';
import { type TestStore, testOn } from '../test-store.ts';
import { inOrder, naiveCampaign, naiveWeek } from './naive.ts';
import { live, type Stream, stream } from './streams.ts';

/** Hundreds of databases' worth of events, on a machine that may have other things to do. */
vi.setConfig({ testTimeout: 180_000 });

let made = 0;

async function expectNaive(testStore: TestStore, given: Stream): Promise<void> {
  made += 1;
  const organisation = `org-${made}`;
  const stories = await live(testStore, organisation, given);
  const { reads } = testStore.store;
  for (const [from, until] of given.periods) {
    expect(inOrder(await reads.weekCounts(organisation, from, until))).toEqual(
      inOrder(naiveWeek(stories, from, until)),
    );
    const name = stories[0]?.campaign ?? '';
    const own = stories.filter(({ campaign }) => campaign === name);
    for (const without of [[], ['sanne', 'bram']]) {
      const stretch = { from, until, without, toldSince: 0 };
      expect(inOrder(await reads.campaignCounts(organisation, name, stretch))).toEqual(
        inOrder(naiveCampaign(own, from, until, without)),
      );
    }
  }
}

/** All on one database, each stream in an organisation of its own: none may see another's. */
const SENTENCE = 'whatever happens, every figure of a week and a campaign is that of a naive recomputation';

testOn('sqlite', SENTENCE, async (testStore) => {
  await fc.assert(
    fc.asyncProperty(stream, (given) => expectNaive(testStore, given)),
    { numRuns: 120 },
  );
});

testOn('postgres', SENTENCE, async (testStore) => {
  await fc.assert(
    fc.asyncProperty(stream, (given) => expectNaive(testStore, given)),
    { numRuns: 20 },
  );
});
