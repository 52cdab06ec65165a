import { NOTHING } from '../../cards/card.ts';
import { notice } from '../../cards/notices.ts';
import { isVerdictOpen } from '../../domain/verdict.ts';
import { become, flow, reply } from '../flow.ts';
import { once, shown } from './lead-changed.ts';
import { allowed, isRefused, type LeadFactsOf, readLead } from './lead-facts.ts';

/** Somebody takes an emoji off a card: the verdict it stood for is taken back, unless another has replaced it. */
export const leadVerdictWithdrawn = flow<'lead.verdict-withdrawn', LeadFactsOf>({
  read: readLead,
  decide: (facts, event, now) => {
    const may = allowed(facts);
    if (isRefused(may) || may.judgement?.verdict !== event.verdict) return reply(NOTHING);
    const { person, lead, judgement } = may;
    if (!isVerdictOpen(judgement, now)) return reply(notice(person.locale, 'verdict.too-late'));
    return become(
      ...once(event, now),
      { kind: 'verdict.withdrawn', lead: lead.id, person: person.id, was: event.verdict, at: now },
      ...shown(lead.id, { kind: 'withdrawn', verdict: event.verdict }, now),
    );
  },
});
