import { findLane, writePlace } from '../bot/witness.ts';
import { deriveId, writeCompany } from '../people.ts';
import type { Broken, Judged } from './all.ts';

/** What is said beside a card, of a lead that nobody has. */
const WAITING = '?';

/** Each message stands once; where nobody can look, once more for each time that it may have arrived without our knowing. */
export function findDoubles({ history, world, people }: Judged): Broken[] {
  const { slack, teams, witness } = world;
  const copies = new Map<string, number>();
  for (const { metadata } of slack.messages()) {
    const key = metadata?.event_payload['delivery'];
    if (typeof key === 'string') copies.set(key, (copies.get(key) ?? 0) + 1);
  }
  const onSlack = [...copies].flatMap(([key, count]) => {
    const delivery = witness.deliveries.get(key);
    const calls = slack.calls.filter((call) => call.key === key && call.isOk && call.name === 'chat.postMessage');
    const late = calls.filter(({ trouble }) => trouble === 'late').length;
    const unheard = calls.filter(({ isHeard }) => !isHeard).length;
    const untold = history.mayLook ? 0 : unheard + witness.kills + witness.databaseTroubles;
    const most = 1 + witness.turns + (history.mayLook ? late : Math.max(late, untold));
    if (count <= most) return [];
    const lane = delivery === undefined ? '?' : findLane(delivery).lane;
    return [
      { promise: 'once', how: `delivery ${delivery?.id} stands ${count} times in ${lane}, at most ${most} could be` },
    ];
  });
  const cards = new Map<string, number>();
  for (const { id, root, channel, summary } of teams.messages()) {
    if (witness.sent.get(id)?.subject.kind === 'lead-waiting' || summary?.endsWith(WAITING)) continue;
    const n = [...people.sent].find((each) => summary?.includes(writeCompany(each)));
    if (channel === undefined || root !== undefined || n === undefined) continue;
    const place = writePlace(deriveId(n), channel);
    cards.set(place, (cards.get(place) ?? 0) + 1);
  }
  const onTeams = [...cards].flatMap(([place, count]) => {
    const most = (witness.cards.get(place)?.size ?? 0) + witness.turns;
    return count <= most ? [] : [{ promise: 'once', how: `the card of ${place} stands ${count} times` }];
  });
  return [...onSlack, ...onTeams];
}
