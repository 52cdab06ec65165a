import type { Reply } from '../../../cards/card.ts';
import { actionForm } from '../../../cards/findings/action-forms.ts';
import { FEEDBACK_MS } from '../../../domain/findings/finding.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Reads } from '../../../store/store.ts';

/** The campaigns an action may answer. */
export function readRecentCampaigns(reads: Reads, organisation: string, now: Instant): Promise<string[]> {
  return reads.campaignsSince(organisation, now - FEEDBACK_MS);
}

/** The form in which a manager records an action. */
export function offerActionForm(campaigns: string[], now: Instant, locale: Locale): Reply {
  return { kind: 'form', form: actionForm(campaigns, now, locale) };
}
