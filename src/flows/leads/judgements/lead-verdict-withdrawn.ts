import { notice } from '../../../cards/notices.ts';
import type { Judgement } from '../../../domain/leads/verdict.ts';
import { isVerdictOpen } from '../../../domain/leads/verdict.ts';
import type { Change } from '../../../store/change.ts';
import { change } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { redraw } from '../../shared/redraw.ts';
import { listReactions } from '../lib/list-reactions.ts';
import { readJudgement } from '../lib/read-judgement.ts';

/** Somebody takes an emoji off a card: the verdict it stood for is taken back, unless another has replaced it. */
export const leadVerdictWithdrawn: LeadFlow<'lead.verdict-withdrawn', Judgement | undefined> = {
  read: readJudgement,
  decide: ({ person, lead, more: judgement }, event, now) => {
    const of = { lead: lead.id, person: person.id };
    const gone = listReactions(event.lead).map(
      (reaction): Change => ({ kind: 'reaction.removed', organisation: lead.organisation, reaction, ...of }),
    );
    if (judgement?.verdict !== event.verdict) return change(...gone);
    if (!isVerdictOpen(judgement, now)) return { changes: gone, reply: notice(person.locale, 'verdict.too-late') };
    return change(
      ...gone,
      { kind: 'verdict.withdrawn', ...of, was: event.verdict, at: now },
      redraw(lead.organisation, { kind: 'lead', lead: lead.id }, now),
    );
  },
};
