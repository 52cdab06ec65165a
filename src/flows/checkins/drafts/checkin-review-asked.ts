import { nameCard } from '../../../cards/about.ts';
import { draftCard } from '../../../cards/checkins/draft-card.ts';
import { nameRound } from '../../../cards/checkins/round-name.ts';
import { reply } from '../../flow.ts';
import type { RoundFlow } from '../../guards/round.ts';
import { composeDraft, type DraftFacts, readDraftFacts } from '../lib/draft-facts.ts';

/** A manager wants to see the draft again. */
export const checkinReviewAsked: RoundFlow<'checkin.review-asked', DraftFacts> = {
  read: (reads, { organisation, round }) => readDraftFacts(reads, organisation, round),
  decide: ({ here: { locale }, round, more }, _event, now) =>
    reply({
      kind: 'notice',
      card: nameCard(nameRound(round.month, locale), draftCard(composeDraft(more, locale, now))),
    }),
};
