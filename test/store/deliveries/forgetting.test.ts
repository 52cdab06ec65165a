import { expect } from 'vitest';
import { KEYS_KEPT_MS, OUTBOX_KEPT_MS } from '../../../src/domain/deliveries/delivery.ts';
import { FORGOTTEN_MAX } from '../../../src/store/deliveries/queue/ask-steps.ts';
import { ACME, NOW } from '../makers.ts';
import { testOnBoth } from '../test-store.ts';

const MORE = 500;

/** Whole numbers from one on. */
const COUNTING = {
  sqlite: (to: number) => `with recursive n (value) as (select 1 union all select value + 1 from n where value < ${to})
    select value from n`,
  postgres: (to: number) => `select value from generate_series(1, ${to}) as n (value)`,
};

/** Rows that may all go, each the older the larger its number. */
const FILLING = {
  asks: `(organisation, about, delivery, until) select '${ACME}', 'lead/' || value, value, ${NOW} - value`,
  keys: `(key, at) select 'k' || value, ${NOW - KEYS_KEPT_MS} - value`,
  deliveries: `(id, organisation, kind, subject, platform, workspace, target_kind, target, lane, state, due_at, attempts,
    doubts, queued_at, ended_at, moved) select value, '${ACME}', 'line', 's' || value, 'slack', 'T1', 'channel', 'C1',
    'slack/T1/C1', 'sent', 0, 0, 0, 0, ${NOW - OUTBOX_KEPT_MS} - value, 0`,
};
const NUMBER = { asks: 'delivery', keys: 'cast(substr(key, 2) as integer)', deliveries: 'id' };

for (const table of ['asks', 'keys', 'deliveries'] as const)
  testOnBoth(
    `of ${table} so much is forgotten in a minute, the oldest first; the rest in the next`,
    async ({ store, runSql, dialect }) => {
      await runSql(`insert into ${table} ${FILLING[table]} from (${COUNTING[dialect](FORGOTTEN_MAX + MORE)}) numbers`);
      const forget = async () => {
        await store.commit([{ kind: 'past.forgotten', at: NOW }]);
        const [left] = await runSql(`select count(*) as count, max(${NUMBER[table]}) as oldest from ${table}`);
        return { count: Number(left?.['count']), oldest: Number(left?.['oldest']) };
      };
      expect(await forget()).toEqual({ count: MORE, oldest: MORE });
      expect(await forget()).toEqual({ count: 0, oldest: 0 });
    },
  );
