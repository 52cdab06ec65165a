import { briefCard, NOTHING, type Reply } from '../../../cards/card.ts';
import { sayEmojiStands } from '../../../cards/leads/emoji-words.ts';
import { reasonCard } from '../../../cards/leads/reason-card.ts';
import { notice } from '../../../cards/notices.ts';
import { isVerdictOpen, type Judgement, type Verdict } from '../../../domain/leads/verdict.ts';
import type { Change } from '../../../store/change.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { redraw } from '../../shared/redraw.ts';
import { listReactions } from '../lib/list-reactions.ts';
import { readJudgement } from '../lib/read-judgement.ts';

/** `standing`: what their emoji under its cards say, when they judge by button. */
type Thought = { judgement: Judgement | undefined; standing: Verdict[] };

/** A rep judges a lead, by button or emoji: one verdict a person, the last one wins, the same again changes nothing. */
export const leadJudged: LeadFlow<'lead.judged', Thought> = {
  read: async (reads, facts, event) => {
    const { lead, person } = facts;
    const isTap = listReactions(event.lead).length === 0;
    const [judgement, standing] = await Promise.all([
      readJudgement(reads, facts),
      isTap ? reads.reactionVerdicts(lead.organisation, lead.id, person.id) : [],
    ]);
    return { judgement, standing };
  },
  decide: ({ person, lead, more: { judgement, standing } }, event, now) => {
    const { verdict } = event;
    const of = { lead: lead.id, person: person.id, verdict, at: now };
    const stood = listReactions(event.lead).map(
      (reaction): Change => ({ kind: 'reaction.stood', organisation: lead.organisation, reaction, ...of }),
    );
    const emoji = standing.length === 0 ? [] : [sayEmojiStands(lead, standing, verdict, person.locale)];
    const reply = mustAskWhy(verdict, judgement)
      ? ({ kind: 'notice', card: reasonCard(lead, person.locale, emoji) } as const)
      : tell(emoji);
    if (judgement?.verdict === verdict) return { changes: stood, reply };
    if (!isVerdictOpen(judgement, now)) return { changes: stood, reply: notice(person.locale, 'verdict.too-late') };
    const was = judgement === undefined ? {} : { was: judgement.verdict };
    // The card's counts say that somebody judged; a line beside it would say which way, and when.
    return {
      changes: [
        ...stood,
        { kind: 'verdict.given', ...of, ...was },
        redraw(lead.organisation, { kind: 'lead', lead: lead.id }, now),
      ],
      reply,
    };
  },
};

/** Only “poor” asks why, and not again once a reason was given. */
function mustAskWhy(verdict: Verdict, before: Judgement | undefined): boolean {
  const isAnswered = before?.verdict === 'poor' && before.reason !== undefined;
  return verdict === 'poor' && !isAnswered;
}

function tell(sentences: string[]): Reply {
  return sentences.length === 0 ? NOTHING : { kind: 'notice', card: briefCard(sentences) };
}
