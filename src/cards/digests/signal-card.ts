import { SIGNAL } from '../../domain/digests/signal.ts';
import type { Reason } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayList } from '../../words/say.ts';
import { type Card, type Part, titledCard } from '../card.ts';
import { sayCode, sayReason } from '../leads/lead-words.ts';

/** A campaign of which too many leads are poor, and why: most first. */
export type SignalContent = { campaign: string; reasons: Reason[]; locale: Locale };

/** Tells both managers alone that too many leads of a campaign are poor; without a number of its own, which would tell more. */
export function signalCard({ campaign, reasons, locale }: SignalContent): Card {
  const { windowDays, leads, poorShare } = SIGNAL;
  const text = say(locale, 'signal.text', { days: windowDays, leads, share: poorShare });
  const named = reasons.map((reason) => sayReason(reason, locale).toLowerCase());
  const why: Part[] =
    named.length === 0
      ? []
      : [{ kind: 'text', text: [say(locale, 'signal.reasons', { reasons: sayList(locale, named) })] }];
  return titledCard(
    say(locale, 'signal.title', { campaign: sayCode(campaign) }),
    { kind: 'text', text: [text] },
    ...why,
    { kind: 'small', text: [say(locale, 'signal.advice')] },
  );
}
