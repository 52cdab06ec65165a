import { nameCard } from '../../../cards/about.ts';
import { type About, briefCard, NOTHING, type Reply } from '../../../cards/card.ts';
import { sayEmojiStands } from '../../../cards/leads/emoji-words.ts';
import { nameLead } from '../../../cards/leads/lead-words.ts';
import { type ChosenVerdict, listStanding } from '../../../domain/leads/emoji/standing.ts';
import type { Instant } from '../../../domain/time.ts';
import { change, type Decision, reply } from '../../flow.ts';
import type { LeadFlow, LeadHandling } from '../../guards/lead.ts';
import { askWhy, refuseTooLate } from '../lib/ask-why.ts';
import { followEmoji, followSigns, readThought, type Thought } from '../lib/follow-signs.ts';

type JudgedByTap = { verdict: ChosenVerdict['verdict']; at?: Instant };

/** A rep judges a lead, by button or emoji: what counts is the newest of what stands, the same again changes nothing. */
export const leadJudged: LeadFlow<'lead.judged', Thought> = {
  read: readThought,
  decide: (facts, { lead: pointer, verdict, at }, now) => {
    const event = { verdict, ...(at !== undefined && { at }) };
    if (typeof pointer === 'string') return judgeByTap(facts, event, now);
    const followed = followEmoji(facts, { ...event, lead: pointer }, true, now);
    if (followed === undefined) return change();
    const { person, lead, more } = facts;
    const { changes, isTooLate } = followed;
    if (isTooLate) return { changes, reply: refuseTooLate(facts) };
    const isCounted = followed.verdict === verdict;
    return { changes, reply: (isCounted && askWhy(lead, person, verdict, more.judgement)) || NOTHING };
  },
};

function judgeByTap(
  { person, lead, more }: LeadHandling & { more: Thought },
  event: JudgedByTap,
  now: Instant,
): Decision {
  const { judgement, reactions } = more;
  const { verdict } = event;
  const standing = listStanding(reactions);
  const newest = Math.max(0, ...standing.map(({ at }) => at));
  const emoji = standing.length === 0 ? [] : [sayEmojiStands(lead, standing, person.locale)];
  const answer = askWhy(lead, person, verdict, judgement, emoji) ?? tell(nameLead(lead, person.locale), emoji);
  const isSame =
    judgement?.verdict === verdict && judgement.chosen?.verdict === verdict && judgement.chosen.at >= newest;
  if (isSame) return reply(answer);
  // A tap is answered while somebody looks on: it counts over whatever stands.
  const chosen = { verdict, at: Math.max(newest, Math.min(event.at ?? now, now)) };
  const { changes, isTooLate } = followSigns({ person, lead }, judgement, { reactions, chosen }, now);
  return isTooLate ? reply(refuseTooLate({ person, lead })) : { changes, reply: answer };
}

function tell(about: About, sentences: string[]): Reply {
  return sentences.length === 0 ? NOTHING : { kind: 'notice', card: nameCard(about, briefCard(sentences)) };
}
