import { QUESTIONS } from '../../src/domain/checkins/checkin.ts';
import { shuffled } from './attacker.ts';
import { type Campaign, monthAt, someAnswers } from './campaign.ts';
import type { Clue, Row, Suspect } from './evidence.ts';

/** Ways in which a store could give people away; `none` gives nobody away. */
export const LEAKS = ['none', 'order', 'together', 'length', 'team'] as const;
export type Leak = (typeof LEAKS)[number];

const SUSPECTS: Suspect[] = Array.from({ length: 12 }, (_none, place) => ({
  id: `somebody-${place}`,
  name: `Somebody Else${place}`,
  team: place < 6 ? 'sales' : 'marketing',
}));

/** Rounds as a store with this leak would leave them behind. */
export function leakyCampaign(leak: Leak, count: number, random: () => number): Campaign {
  const writerOf = new Map<string, string>();
  const rounds = Array.from({ length: count }, (_none, round) => {
    const month = monthAt(round);
    const inOrder = shuffled(SUSPECTS, random);
    const written = inOrder.flatMap(({ id, team }) => {
      const given = someAnswers(random);
      return QUESTIONS.flatMap((question) => {
        if (given[question] === '') return [];
        writerOf.set(given[question], id);
        return [{ id, team, question, text: given[question] }];
      });
    });
    const kept = leak === 'order' ? written : shuffled(written, random);
    const lines = kept.map(({ id: person, question, text, team }, id): Row => {
      return { id, month, question, text, ...(leak === 'together' && { person }), ...(leak === 'team' && { team }) };
    });
    const memories = inOrder.map(({ id: person, team }): Row => {
      const goal = written.find((each) => each.id === person && each.question === 'goal')?.text ?? '';
      const sealed = 'x'.repeat(leak === 'length' ? goal.length + 28 : 3000);
      return { month, person, team, sealed };
    });
    return {
      month,
      tables: [
        { name: 'lines', rows: lines },
        { name: 'memories', rows: shuffled(memories, random) },
      ],
      logged: [],
      calls: [],
      answered: inOrder.map(({ id }, place) => ({ person: id, at: 1e12 + place * 1e6 })),
      suspects: SUSPECTS,
      lines: shuffled(kept, random).map(({ question, text }): Clue => ({ question, text })),
    };
  });
  return { rounds, writerOf };
}
