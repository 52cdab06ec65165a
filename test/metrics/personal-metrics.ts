import { openMetrics } from '../../src/metrics/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { Living } from '../life/living.ts';
import { readExposition, sum } from './exposition.ts';

/** Samples of what is collected of a life in which somebody or something of it stands: each of its words holds the organisation’s name, each id its mark. */
export async function listPersonalMetrics(store: Store, { cast, tried, now }: Living): Promise<string[]> {
  const { meter, write } = openMetrics({ store, version: '1', now });
  for (const each of tried) meter.tried({ ...each, claimedAt: each.delivery.queuedAt, ms: 1 });
  const told = readExposition((await write()).text);
  if (sum(told, 'smarketing_delivery_attempts_total') !== tried.length) throw new Error('not all was told');
  if (sum(told, 'smarketing_deliveries_waiting') === undefined) throw new Error('nothing waits in this life');
  const { id, name } = cast.organisation;
  const marks = [id, name, 'pq-', '-of-', '@', 'hooks.', 'ts-', 'C-', 'T-', ...cast.people.map((each) => each.name)];
  return told.flatMap(({ samples }) =>
    samples.flatMap(({ name: metric, labels }) =>
      Object.values(labels).some((value) => marks.some((mark) => value.includes(mark))) ? [metric] : [],
    ),
  );
}
