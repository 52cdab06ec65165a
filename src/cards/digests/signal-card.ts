import type { JudgedCounts } from '../../domain/digests/counts.ts';
import { SIGNAL, type SignalReasons } from '../../domain/digests/signal.ts';
import type { Reason } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayList, sayShare } from '../../words/say.ts';
import { type Card, clip, type Part, titledCard } from '../card.ts';
import { sayReason } from '../findings/action-cards.ts';

const CAMPAIGN_SHOWN_MAX = 100;

/** A campaign as it was judged at the time of its signal. */
export type SignalContent = { campaign: string; judged: JudgedCounts; reasons: SignalReasons; locale: Locale };

/** Tells both managers alone that too many leads of a campaign are poor, and why. */
export function signalCard({ campaign, judged, reasons, locale }: SignalContent): Card {
  const { leads, poor } = judged;
  const text = say(locale, 'signal.text', { days: SIGNAL.windowDays, leads, share: sayShare(locale, poor, leads) });
  return titledCard(
    say(locale, 'signal.title', { campaign: clip(campaign, CAMPAIGN_SHOWN_MAX) }),
    { kind: 'text', text: [text] },
    ...buildReasonParts(reasons, locale),
    { kind: 'small', text: [say(locale, 'signal.advice')] },
  );
}

function buildReasonParts({ counted, named }: SignalReasons, locale: Locale): Part[] {
  const nameOf = (reason: Reason) => sayReason(reason, locale).toLowerCase();
  const items = counted.map(({ reason, judgements }) =>
    say(locale, 'digest.reason', { reason: nameOf(reason), judgements }),
  );
  return [
    ...(items.length === 0 ? [] : [buildText(say(locale, 'signal.reasons', { reasons: items.join(', ') }))]),
    ...(named.length === 0
      ? []
      : [buildText(say(locale, 'signal.reasons.also', { reasons: sayList(locale, named.map(nameOf)) }))]),
  ];
}

function buildText(text: string): Part {
  return { kind: 'text', text: [text] };
}
