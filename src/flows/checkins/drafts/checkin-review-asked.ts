import { draftCard } from '../../../cards/checkins/draft-card.ts';
import { reply } from '../../flow.ts';
import { commandFlow } from '../lib/checkin-command.ts';
import { type DraftFacts, draftFacts, draftPicture } from '../lib/draft-facts.ts';

/** A manager wants to see the draft again. */
export const checkinReviewAsked = commandFlow<'checkin.review-asked', DraftFacts>('review', {
  read: (reads, { organisation, round }) => draftFacts(reads, organisation, round),
  decide: ({ here, more }) => reply({ kind: 'notice', card: draftCard(draftPicture(more, here.locale)) }),
});
