import { valueCard } from '../../cards/digests/value-card.ts';
import { sumWonValue, VALUE_DAYS, VALUE_LEADS_MAX } from '../../domain/digests/value.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import { DAY_MS } from '../../domain/time.ts';
import { reply } from '../flow.ts';
import type { ValueFlow } from './lib/value-manager.ts';

/** A manager wants to see what was won, by campaign: of now, since nothing in it is anybody’s judgement. */
export const valueAsked: ValueFlow<'value.asked', Lead[]> = {
  read: (reads, { organisation: { id } }, _event, now) =>
    reads.winsBetween(id, now - VALUE_DAYS * DAY_MS, now + 1, VALUE_LEADS_MAX),
  decide: ({ person, more: leads }) => reply({ kind: 'notice', card: valueCard(sumWonValue(leads), person.locale) }),
};
