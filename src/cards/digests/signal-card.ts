import type { JudgedCounts } from '../../domain/digests/counts.ts';
import { SIGNAL, type SignalReasons } from '../../domain/digests/signal.ts';
import type { Reason } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayList, sayShare } from '../../words/say.ts';
import { type Card, clip, type Part, titled } from '../card.ts';
import { reasonSaid } from '../findings/action-cards.ts';

const CAMPAIGN_SHOWN_MAX = 100;

/** A campaign as it was judged when both managers were told. */
export type SignalPicture = { campaign: string; judged: JudgedCounts; reasons: SignalReasons; locale: Locale };

/** For both managers alone: too many leads of a campaign are poor, and why. */
export function signalCard({ campaign, judged, reasons, locale }: SignalPicture): Card {
  const { leads, poor } = judged;
  const text = say(locale, 'signal.text', { days: SIGNAL.windowDays, leads, share: sayShare(locale, poor, leads) });
  return titled(
    say(locale, 'signal.title', { campaign: clip(campaign, CAMPAIGN_SHOWN_MAX) }),
    { kind: 'text', text: [text] },
    ...reasonParts(reasons, locale),
    { kind: 'small', text: [say(locale, 'signal.advice')] },
  );
}

function reasonParts({ counted, named }: SignalReasons, locale: Locale): Part[] {
  const nameOf = (reason: Reason) => reasonSaid(reason, locale).toLowerCase();
  const told = counted.map(({ reason, judgements }) =>
    say(locale, 'digest.reason', { reason: nameOf(reason), judgements }),
  );
  return [
    ...(told.length === 0 ? [] : [textPart(say(locale, 'signal.reasons', { reasons: told.join(', ') }))]),
    ...(named.length === 0
      ? []
      : [textPart(say(locale, 'signal.reasons.also', { reasons: sayList(locale, named.map(nameOf)) }))]),
  ];
}

function textPart(text: string): Part {
  return { kind: 'text', text: [text] };
}
