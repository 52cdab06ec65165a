import type { EventKind } from '../../../domain/event.ts';
import type { LeadFlow } from '../../guards/lead.ts';
import { giveCard } from './give-card.ts';

/** Whatever somebody does with a lead of a list hands it over first, so that its card shows it. */
export function withCard<K extends EventKind, More>(flow: LeadFlow<K, More>): LeadFlow<K, More> {
  return {
    ...flow,
    decide: (facts, event, now) => {
      if (facts.organisation === undefined) return flow.decide(facts, event, now);
      const { lead, changes } = giveCard(facts.lead, facts.organisation, now);
      const decision = flow.decide({ ...facts, lead }, event, now);
      return decision.changes.length === 0 ? decision : { ...decision, changes: [...changes, ...decision.changes] };
    },
  };
}
