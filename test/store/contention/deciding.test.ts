import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import type { Event, EventOf } from '../../../src/domain/event.ts';
import { buildOrganisation, readOrganisationFile } from '../../../src/domain/setup/organisation-file.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import { NOW } from '../makers.ts';
import { type TestStore, testOnBoth } from '../test-store.ts';

const BY = { platform: 'slack', workspace: 'T0NOORDLICHT', user: 'U0SANNE' } as const;
const VERDICTS = ['good', 'fair', 'poor'] as const;

/** Three instances of the whole decision on one database, with a lead; each event at the next of them. */
async function decideAtThree({ store, openAnother, runSql }: TestStore, now = Date.now) {
  const read = readOrganisationFile(organisationOnSlack);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const pause = (most: number) => sleep(Math.random() * most);
  const stores = [store, await openAnother(), await openAnother()];
  const handles = stores.map((each) => runFlows(each, now, { pause }));
  let turn = 0;
  const tell = async (event: Event) => handles[turn++ % handles.length]?.(event);
  await tell({ kind: 'organisation.described', ...buildOrganisation(read.file) });
  const organisation = (await store.reads.organisations())[0]?.id ?? '';
  const receive = (n: number, campaign = 'beurs'): EventOf<'lead.received'> => ({
    kind: 'lead.received',
    key: `intake/${n}`,
    organisation,
    lead: { externalId: 'crm-1', company: 'Voorbeeld BV', contact: { name: 'Iris' }, note: `${n}`, campaign },
  });
  await tell(receive(0));
  const lead = String((await runSql('select id from leads'))[0]?.['id']);
  const judge = (n: number): EventOf<'lead.judged'> => ({
    kind: 'lead.judged',
    ...{ lead, by: BY, verdict: VERDICTS[n % 3] ?? 'good', at: NOW + n },
  });
  return { tell, receive, judge };
}

const twelve = Array.from({ length: 12 }, (_, n) => n + 1);
const thirty = Array.from({ length: 30 }, (_, n) => n + 1);
const OPEN = `select campaign, verdict from verdict_history where until is null`;

testOnBoth(
  'twelve updates of one lead at once are all kept',
  async (testStore) => {
    const { tell, receive } = await decideAtThree(testStore);
    await Promise.all(twelve.map((n) => tell(receive(n))));
    expect(await testStore.runSql('select key from keys')).toHaveLength(13);
  },
  60_000,
);

testOnBoth(
  'of twelve leads that come at once where a week has room for four, four go to sales and the others wait',
  async (testStore) => {
    const { tell, receive } = await decideAtThree(testStore, () => NOW);
    const [sales, marketing] = ['U0RUBEN', 'U0HELEN'].map((user) => ({ ...BY, user }));
    if (sales === undefined || marketing === undefined) throw new Error('there are two');
    for (const by of [sales, marketing]) await tell({ kind: 'room.switched-on', room: 'promises', by });
    const half = { sqls: '40', hours: '4', attempts: '3', weekly: '5', until: '2026-06-30' };
    await tell({ kind: 'pair.proposed', ...half, by: sales });
    await tell({ kind: 'pair.signed', version: 1, by: marketing });
    const another = (n: number) => ({ ...receive(n), lead: { ...receive(n).lead, externalId: `crm-${n + 1}` } });
    await Promise.all(twelve.map((n) => tell(another(n))));
    // One more was there before.
    const waits = await testStore.runSql('select count(*) as leads from leads where waits is null');
    expect(waits.map(({ leads }) => Number(leads))).toEqual([5]);
    const posts = await testStore.runSql("select subject from deliveries where kind = 'post'");
    expect(posts.filter(({ subject }) => String(subject).includes('"lead":'))).toHaveLength(5);
    expect(posts.filter(({ subject }) => String(subject).includes('queue-'))).toHaveLength(1);
    expect(await testStore.runSql('select 1 from leads')).toHaveLength(13);
  },
  60_000,
);

testOnBoth(
  'thirty judgements of one person at once are all kept, and one of them holds',
  async (testStore) => {
    const { tell, judge } = await decideAtThree(testStore);
    await Promise.all(thirty.map((n) => tell(judge(n))));
    const [now] = await testStore.runSql('select verdict from verdicts');
    expect(await testStore.runSql(OPEN)).toEqual([{ campaign: 'beurs', verdict: now?.['verdict'] }]);
  },
  60_000,
);

testOnBoth(
  'judgements that are given while the lead goes to another campaign all stand there',
  async (testStore) => {
    const { tell, receive, judge } = await decideAtThree(testStore);
    const moves = twelve.map((n) => tell(receive(n, `campagne ${n}`)));
    await Promise.all([...moves, ...twelve.map((n) => tell(judge(n)))]);
    const [lead] = await testStore.runSql('select campaign from leads');
    const stands = await testStore.runSql('select distinct campaign from verdict_history');
    expect(stands).toEqual([lead]);
  },
  60_000,
);
