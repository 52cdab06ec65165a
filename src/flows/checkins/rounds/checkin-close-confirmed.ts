import { closedCard } from '../../../cards/checkins/checkin-notices.ts';
import { say, sayMonth } from '../../../words/say.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { type ClosingFacts, closeRound, readClosingFacts } from '../lib/round-closing.ts';

/** A manager closes the round before its time. */
export const checkinCloseConfirmed: RoundFlow<'checkin.close-confirmed', ClosingFacts> = {
  read: (reads, { organisation, round }, _event, now) => readClosingFacts(reads, organisation, round, now),
  decide: ({ person, round, here, more }, _event, now) => {
    const done = say(here.locale, 'close.done', { month: sayMonth(here.locale, round.month) });
    const card = closedCard(done, round.month, here.locale);
    return { changes: closeRound(round, more, now, person), reply: { kind: 'card', card } };
  },
};
