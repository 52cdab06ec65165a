import { digestCard, quietDigestCard } from '../../cards/digests/digest-card.ts';
import { loadCard } from '../../cards/digests/load-card.ts';
import { monthCard } from '../../cards/digests/month-card.ts';
import { signalCard } from '../../cards/digests/signal-card.ts';
import { getMonthBefore } from '../../domain/working-time.ts';
import type { Draw } from '../room.ts';

/** What was posted, as it was when it was posted. */
export const drawDigest: Draw<'digest'> = async (reads, { until }, { organisation, locale }) => {
  const digest = await reads.digest(organisation.id, until);
  return digest && (digest.isQuiet ? quietDigestCard(digest, locale) : digestCard(digest, locale));
};

export const drawMonth: Draw<'month'> = async (reads, { month }, { organisation: { id }, locale }) => {
  const [figures, before] = await Promise.all([
    reads.postedMonth(id, month),
    reads.postedMonth(id, getMonthBefore(month)),
  ]);
  return figures && monthCard({ figures, before, locale });
};

/** What was said of a campaign when the managers were told. */
export const drawSignal: Draw<'signal'> = async (reads, { campaign, at }, { organisation, locale }) => {
  const told = await reads.signal(organisation.id, campaign, at);
  return told && signalCard({ campaign, ...told, locale });
};

export const drawLoad: Draw<'load'> = async (_reads, load, { locale }) => loadCard(load, locale);
