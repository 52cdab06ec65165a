import type { Delivery } from '../../../src/domain/deliveries/delivery.ts';
import { findLane } from '../bot/witness.ts';
import type { Broken, Judged } from './all.ts';

/** Messages stand in a lane in the order in which they were queued, but for those behind one that ails of its own. */
export function findDisorder({ world }: Judged): Broken[] {
  const { slack, teams, witness } = world;
  const late = new Set(
    slack.calls.flatMap(({ key, trouble }) => (trouble === 'late' && key !== undefined ? [key] : [])),
  );
  const onSlack = slack.messages().flatMap(({ ts, metadata }) => {
    const delivery = witness.deliveries.get(String(metadata?.event_payload['delivery']));
    return delivery === undefined || late.has(delivery.key) ? [] : [{ at: Number(ts), delivery }];
  });
  const onTeams = teams.messages().flatMap(({ id }) => {
    const delivery = witness.sent.get(id);
    return delivery === undefined || delivery.kind === 'update' ? [] : [{ at: Number(id), delivery }];
  });
  return [...onSlack, ...onTeams]
    .toSorted((one, other) => one.at - other.at)
    .reduce<{ newest: Map<string, Delivery>; broken: Broken[]; seen: Set<number> }>(
      ({ newest, broken, seen }, { delivery }) => {
        const { lane } = findLane(delivery);
        const before = newest.get(lane);
        // A copy says nothing of the order.
        if (seen.has(delivery.id)) return { newest, broken, seen };
        seen.add(delivery.id);
        if (before !== undefined && before.id > delivery.id && !witness.passed.has(lane))
          broken.push({ promise: 'order', how: `delivery ${delivery.id} came after ${before.id} in ${lane}` });
        newest.set(lane, delivery);
        return { newest, broken, seen };
      },
      { newest: new Map(), broken: [], seen: new Set() },
    ).broken;
}

/** No lane is served faster than its pace, and nobody is asked sooner than they said. */
export function findHaste({ world }: Judged): Broken[] {
  const { witness, network } = world;
  const broken: Broken[] = [];
  const buckets = new Map<string, { paidUntil: number; turns: number }>();
  for (const { lane, at, turns, intervalMs, burst } of witness.claims) {
    const bucket = buckets.get(lane);
    const paidUntil = Math.max(bucket?.turns === turns ? bucket.paidUntil : at, at) + intervalMs;
    buckets.set(lane, { paidUntil, turns });
    // One more than the burst: the first costs nothing yet.
    if (paidUntil - at > (burst + 1) * intervalMs)
      broken.push({ promise: 'pace', how: `${lane} was served too fast at ${at}` });
  }
  if (witness.turns > 0) return broken;
  const waits = new Map<string, { heardAt: number; until: number }>();
  for (const { side, name, at, waitsUntil, heardAt = 0 } of network.requests) {
    const [method, channel = ''] = name.split(' ');
    if (side !== 'slack' || method !== 'chat.postMessage') continue;
    const wait = waits.get(channel);
    // An answer that could not be kept is not known.
    const isKnown = witness.waits.some(
      (each) => wait !== undefined && each.channel === channel && each.at >= wait.heardAt && each.at <= at,
    );
    if (wait !== undefined && isKnown && at < wait.until)
      broken.push({ promise: 'pace', how: `${channel} was asked ${wait.until - at} ms too soon` });
    if (waitsUntil !== undefined) waits.set(channel, { heardAt, until: waitsUntil });
  }
  return broken;
}
