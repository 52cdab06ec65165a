import { randomUUID } from 'node:crypto';
import { makeWorkerUtils, run as runWorker } from 'graphile-worker';
import { PgBoss } from 'pg-boss';
import { openStore } from '../../src/store/open.ts';
import { APP_SECRET } from '../load/sample.ts';
import { obey } from '../outbox/runs.ts';
import { settingsOf } from '../processes.ts';

/** So many are taken at once, and so many take at the same time. */
const TAKEN_MAX = 50;
const WORKERS = 4;
const QUEUE = 'noop';

type Settings = { way: 'ours' | 'pg-boss' | 'graphile-worker'; database: string; jobs: number };

/** A queue on PostgreSQL whose jobs have nothing to do: taken, and ended. */
const { way, database, jobs } = settingsOf<Settings>();
const WAYS = { ours: openOurs, 'pg-boss': openBoss, 'graphile-worker': openGraphile };
const begin = await WAYS[way]();
const run = obey(begin);

/** What waits in our outbox, ended as if it had been sent. */
async function openOurs() {
  const { outbox, commit } = await openStore(database, APP_SECRET);
  return startWorkers(async () => {
    const taken = await outbox.claim(Date.now(), TAKEN_MAX);
    const at = Date.now();
    await Promise.all(
      taken.map((delivery) => {
        const result = { kind: 'sent', channel: delivery.target.kind, message: String(delivery.id) } as const;
        return commit([{ kind: 'delivery.ended', delivery, result, at, againAt: at }]);
      }),
    );
    return taken.length;
  });
}

async function openBoss() {
  const boss = new PgBoss({ connectionString: database, supervise: false, schedule: false });
  await boss.start();
  await boss.createQueue(QUEUE);
  await boss.insert(
    QUEUE,
    Array.from({ length: jobs }, () => ({ id: randomUUID(), data: {} })),
  );
  return startWorkers(async () => {
    const taken = await boss.fetch(QUEUE, { batchSize: TAKEN_MAX });
    const ids = taken.map(({ id }) => id);
    if (ids.length > 0) await boss.complete(QUEUE, ids);
    return ids.length;
  });
}

async function openGraphile() {
  const utils = await makeWorkerUtils({ connectionString: database });
  await utils.migrate();
  await utils.addJobs(Array.from({ length: jobs }, () => ({ identifier: QUEUE, payload: {} })));
  await utils.release();
  return () => {
    const count = () => run.count(1);
    void runWorker({
      connectionString: database,
      concurrency: TAKEN_MAX,
      noHandleSignals: true,
      taskList: { noop: count },
    });
  };
}

function startWorkers(work: () => Promise<number>): () => void {
  const workAll = async (): Promise<void> => {
    for (let done = await work(); done > 0; done = await work()) run.count(done);
  };
  return () => {
    for (let n = 0; n < WORKERS; n += 1) void workAll();
  };
}
