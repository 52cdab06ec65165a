import { NOTHING } from '../../cards/card.ts';
import type { Change } from '../../store/change.ts';
import type { UnguardedFlow } from '../guards/unguarded.ts';
import { type House, splitChanges } from '../room.ts';
import { reuseAnswers } from './lib/reuse-answers.ts';
import { hasTurn } from './lib/tick-turns.ts';

/**
 * Every minute: each room says what is due in each organisation, and what is to be forgotten there. One organisation after the
 * other, so that many of them keep nobody waiting; and each thing is kept by itself. Where there are many, what may wait is looked at
 * in some of them each minute.
 */
export function createTimePassed(house: House): UnguardedFlow<'time.passed', Change[][]> {
  return {
    read: async (reads, _nobody, _event, now) => {
      const [rooms, organisations] = await Promise.all([house.loadRooms(), reads.organisations()]);
      const rules = rooms.flatMap(({ due, retention }) => [...due, { ...retention, mayWait: true }]);
      const urgent = rules.filter(({ mayWait }) => mayWait !== true);
      const parts: Change[][] = [];
      for (const organisation of organisations) {
        const own = reuseAnswers(reads);
        for (const { prepare, beginsPart } of hasTurn(organisation.id, organisations.length, now) ? rules : urgent) {
          parts.push(...splitChanges(await prepare(own, organisation, now), beginsPart));
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
