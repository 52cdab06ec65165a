import type { Card } from '../cards/card.ts';
import { receiptCard } from '../cards/findings/action-cards.ts';
import { thanksCard } from '../cards/findings/thanks-forms.ts';
import type { Subject } from '../domain/subject.ts';
import type { Reads } from '../store/store.ts';
import type { Audience } from './draw-checkins.ts';

type FindingSubject = Extract<Subject, { kind: 'receipt' | 'thanks' }>;

/** A message about what was said, as it is now; undefined when there is nothing left to show. */
export async function drawFinding(
  reads: Reads,
  subject: FindingSubject,
  { organisation, locale }: Audience,
): Promise<Card | undefined> {
  switch (subject.kind) {
    case 'receipt': {
      const [action, given] = await Promise.all([reads.action(subject.action), reads.receipts(subject.action)]);
      // Whoever had their data erased said nothing that could be answered.
      return action !== undefined && given.has(subject.person) ? receiptCard(action, locale) : undefined;
    }
    case 'thanks': {
      const thanks = await reads.thanks(subject.thanks);
      const thanker = thanks && (await reads.personById(organisation.id, thanks.from));
      return thanks && thanksCard(thanker?.name ?? '—', thanks.words, locale);
    }
  }
}
