import { addFormerTerms, type FormerTerms } from '../../../domain/digests/agreed.ts';
import type { Organisation } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Change } from '../../../store/change.ts';

/** What was agreed is kept for weeks that are over and not frozen yet. */
export function changeTerms(was: FormerTerms[], before: Organisation, now: Organisation, at: Instant): Change[] {
  const former = addFormerTerms(was, before, now, at);
  return former === undefined ? [] : [{ kind: 'terms.changed', organisation: now.id, former, was }];
}
