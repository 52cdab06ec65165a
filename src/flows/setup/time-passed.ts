import type { Change } from '../../store/change.ts';
import { change } from '../flow.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import type { House } from '../room.ts';

/** Every minute: each room says what is due in each organisation, and what is to be forgotten there. */
export function createTimePassed(house: House): UnguardedFlow<'time.passed', Change[]> {
  return {
    read: async (reads, _nobody, _event, now) => {
      const [rooms, organisations] = await Promise.all([house.loadRooms(), reads.organisations()]);
      const rules = rooms.flatMap(({ due, retention }) => [...due, retention]);
      const due = organisations.flatMap((organisation) => rules.map((each) => each.prepare(reads, organisation, now)));
      return (await Promise.all(due)).flat();
    },
    decide: ({ more }, _event, now) => change({ kind: 'past.forgotten', at: now }, ...more),
  };
}
