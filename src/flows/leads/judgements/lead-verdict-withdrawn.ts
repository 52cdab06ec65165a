import { NOTHING } from '../../../cards/card.ts';
import { notice } from '../../../cards/notices.ts';
import type { Judgement } from '../../../domain/leads/verdict.ts';
import { isVerdictOpen } from '../../../domain/leads/verdict.ts';
import { change, reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { readJudgement } from '../lib/read-judgement.ts';
import { redrawLead } from '../lib/redraw-lead.ts';

/** Somebody takes an emoji off a card: the verdict it stood for is taken back, unless another has replaced it. */
export const leadVerdictWithdrawn: LeadFlow<'lead.verdict-withdrawn', Judgement | undefined> = {
  read: readJudgement,
  decide: ({ person, lead, more: judgement }, event, now) => {
    if (judgement?.verdict !== event.verdict) return reply(NOTHING);
    if (!isVerdictOpen(judgement, now)) return reply(notice(person.locale, 'verdict.too-late'));
    return change(
      { kind: 'verdict.withdrawn', lead: lead.id, person: person.id, was: event.verdict, at: now },
      ...redrawLead(lead, { kind: 'withdrawn', verdict: event.verdict }, now),
    );
  },
};
