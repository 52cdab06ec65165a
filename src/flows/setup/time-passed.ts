import { NOTHING } from '../../cards/card.ts';
import type { Change } from '../../store/change.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { type House, splitChanges } from '../room.ts';

/**
 * Every minute: each room says what is due in each organisation, and what is to be forgotten there. One organisation after the
 * other, so that many of them keep nobody waiting; and each thing is kept by itself.
 */
export function createTimePassed(house: House): UnguardedFlow<'time.passed', Change[][]> {
  return {
    read: async (reads, _nobody, _event, now) => {
      const [rooms, organisations] = await Promise.all([house.loadRooms(), reads.organisations()]);
      const rules = rooms.flatMap(({ due, retention }) => [...due, retention]);
      const parts: Change[][] = [];
      for (const organisation of organisations) {
        for (const { prepare, beginsPart } of rules) {
          parts.push(...splitChanges(await prepare(reads, organisation, now), beginsPart));
        }
      }
      return parts;
    },
    decide: ({ more }, _event, now) => ({
      changes: [{ kind: 'past.forgotten', at: now }],
      reply: NOTHING,
      apart: more,
    }),
  };
}
