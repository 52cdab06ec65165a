import type { Card } from '../cards/card.ts';
import { digestCard, quietDigestCard } from '../cards/digests/digest-card.ts';
import { monthCard } from '../cards/digests/month-card.ts';
import { signalCard } from '../cards/digests/signal-card.ts';
import { discloseSignalReasons, getSignalStart } from '../domain/digests/signal.ts';
import type { Subject } from '../domain/subject.ts';
import { getMonthBefore } from '../domain/working-time.ts';
import type { Reads } from '../store/store.ts';
import type { Audience } from './draw-checkins.ts';

type DigestSubject = Extract<Subject, { kind: 'digest' | 'month' | 'signal' }>;

/** What was posted, as it was when it was posted; undefined when it is no longer kept. */
export async function drawDigest(reads: Reads, subject: DigestSubject, audience: Audience): Promise<Card | undefined> {
  const { organisation, locale } = audience;
  const { id } = organisation;
  switch (subject.kind) {
    case 'digest': {
      const digest = await reads.digest(id, subject.until);
      return digest && (digest.isQuiet ? quietDigestCard(digest, locale) : digestCard(digest, locale));
    }
    case 'month': {
      const figures = await reads.postedMonth(id, subject.month);
      const before = await reads.postedMonth(id, getMonthBefore(subject.month));
      return figures && monthCard({ figures, before, locale });
    }
    case 'signal': {
      const { campaign, at } = subject;
      const { judged, reasons } = await reads.campaignCounts(id, campaign, getSignalStart(at), at + 1);
      return signalCard({ campaign, judged, reasons: discloseSignalReasons(reasons), locale });
    }
  }
}
