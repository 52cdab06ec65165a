import type { History } from '../history.ts';
import type { People } from '../people.ts';
import type { World } from '../world.ts';
import { findDoubles } from './doubles.ts';
import { findLosses } from './losses.ts';
import { findDisorder, findHaste } from './order.ts';
import { findRepeats } from './repeats.ts';
import { findStepFaults } from './steps.ts';

/** A promise that did not hold: which one, and how it shows. */
export type Broken = { promise: string; how: string };
export type Judged = { history: History; world: World; people: People; isWell: boolean };

/** All promises that did not hold in a history. */
export async function judge(judged: Judged): Promise<Broken[]> {
  const store = judged.world.findLife(0)?.store;
  if (store === undefined) throw new Error('no bot lives');
  const lines = await judged.world.clock.track(store.outbox.lines(5000));
  const [organisation] = await judged.world.clock.track(store.reads.organisations());
  const id = organisation?.id ?? '';
  const people = (await judged.world.clock.track(store.reads.people(id))).map((person) => person.id);
  const waiting = await judged.world.clock.track(store.reads.waitingAmong(id, people));
  return [
    ...(judged.isWell ? [] : [{ promise: 'progress', how: listWaiting(lines) }]),
    ...findLosses(judged, lines),
    ...findDoubles(judged),
    ...findDisorder(judged),
    ...findHaste(judged),
    ...findRepeats(judged, lines, waiting),
    ...(await findStepFaults(judged, lines, waiting)),
  ];
}

function listWaiting(lines: { id: string; kind: string; state: string; reason?: string }[]): string {
  const waiting = lines.filter(({ state }) => !['sent', 'refused', 'expired'].includes(state));
  return `still waiting: ${waiting.map(({ id, kind, state, reason }) => `${kind} ${id} ${state} ${reason ?? ''}`).join(', ')}`;
}
