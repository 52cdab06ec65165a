import { NOTHING, type Reply } from '../../../cards/card.ts';
import { reasonCard } from '../../../cards/leads/reason-card.ts';
import { notice } from '../../../cards/notices.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { LeadLine } from '../../../domain/leads/subjects.ts';
import { isVerdictOpen, type Judgement, type Verdict } from '../../../domain/leads/verdict.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { reply } from '../../flow.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { readJudgement } from '../lib/read-judgement.ts';
import { redrawLead } from '../lib/redraw-lead.ts';

/** A rep judges a lead, by button or emoji: one verdict a person, the last one wins, the same again changes nothing. */
export const leadJudged: LeadFlow<'lead.judged', Judgement | undefined> = {
  read: readJudgement,
  decide: ({ person, lead, more: judgement }, event, now) => {
    const { verdict } = event;
    const question = askWhy(lead, verdict, judgement, person.locale);
    if (judgement?.verdict === verdict) return reply(question);
    if (!isVerdictOpen(judgement, now)) return reply(notice(person.locale, 'verdict.too-late'));
    const was = judgement === undefined ? {} : { was: judgement.verdict };
    return {
      changes: [
        { kind: 'verdict.given', lead: lead.id, person: person.id, verdict, ...was, at: now },
        ...redrawLead(lead, chooseLine(verdict, judgement), now),
      ],
      reply: question,
    };
  },
};

/** Only “poor” asks why, and not again once a reason was given. */
function askWhy(lead: Lead, verdict: Verdict, before: Judgement | undefined, locale: Locale): Reply {
  const isAnswered = before?.verdict === 'poor' && before.reason !== undefined;
  if (verdict !== 'poor' || isAnswered) return NOTHING;
  return { kind: 'notice', card: reasonCard(lead, locale) };
}

function chooseLine(verdict: Verdict, before: Judgement | undefined): LeadLine {
  return before === undefined ? { kind: 'judged', verdict } : { kind: 'rejudged', from: before.verdict, to: verdict };
}
