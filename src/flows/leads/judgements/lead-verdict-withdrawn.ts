import { NOTHING } from '../../../cards/card.ts';
import { notice } from '../../../cards/notices.ts';
import { isVerdictOpen } from '../../../domain/leads/verdict.ts';
import { become, reply } from '../../flow.ts';
import { shown } from '../lib/lead-changed.ts';
import { leadFlow } from '../lib/lead-facts.ts';

/** Somebody takes an emoji off a card: the verdict it stood for is taken back, unless another has replaced it. */
export const leadVerdictWithdrawn = leadFlow<'lead.verdict-withdrawn'>(({ person, lead, judgement }, event, now) => {
  if (judgement?.verdict !== event.verdict) return reply(NOTHING);
  if (!isVerdictOpen(judgement, now)) return reply(notice(person.locale, 'verdict.too-late'));
  return become(
    { kind: 'verdict.withdrawn', lead: lead.id, person: person.id, was: event.verdict, at: now },
    ...shown(lead.id, { kind: 'withdrawn', verdict: event.verdict }, now),
  );
});
