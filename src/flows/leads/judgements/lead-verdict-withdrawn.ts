import { NOTHING } from '../../../cards/card.ts';
import { change } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { askWhy, refuseTooLate } from '../lib/ask-why.ts';
import { followEmoji, readThought, type Thought } from '../lib/follow-signs.ts';

/** Somebody takes an emoji off a card: what else of theirs stands counts, and nothing when nothing does. */
export const leadVerdictWithdrawn: LeadFlow<'lead.verdict-withdrawn', Thought> = {
  read: readThought,
  decide: (facts, event, now) => {
    const { person, lead, more } = facts;
    const followed = followEmoji(facts, event, false, now);
    if (followed === undefined) return change();
    const { changes, verdict, isTooLate } = followed;
    if (isTooLate) return { changes, reply: refuseTooLate(facts) };
    const isOther = verdict !== more.judgement?.verdict;
    return { changes, reply: (isOther && askWhy(lead, person, verdict, more.judgement)) || NOTHING };
  },
};
