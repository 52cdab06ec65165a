import type { Judgement } from '../../../domain/leads/verdict.ts';
import type { Reads } from '../../../store/store.ts';
import type { LeadHandling } from '../../guards/lead.ts';

/** What this person thought of the lead until now. */
export function readJudgement(reads: Reads, { person, lead }: LeadHandling): Promise<Judgement | undefined> {
  return reads.judgement(lead.organisation, lead.id, person.id);
}
