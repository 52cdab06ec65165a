import { briefCard } from '../../../cards/card.ts';
import { say, sayMonth } from '../../../words/say.ts';
import { commandFlow } from '../lib/checkin-command.ts';
import { type ClosingFacts, closing, closingFacts } from '../lib/round-closing.ts';

/** A manager closes the round before its time. */
export const checkinCloseConfirmed = commandFlow<'checkin.close-confirmed', ClosingFacts>('close', {
  read: (reads, { round }) => closingFacts(reads, round),
  decide: ({ round, here, more }, _event, now) => {
    const done = say(here.locale, 'close.done', { month: sayMonth(here.locale, round.month) });
    return { changes: closing(round, more, now), reply: { kind: 'card', card: briefCard([done]) } };
  },
});
