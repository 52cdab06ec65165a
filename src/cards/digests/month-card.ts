import type { Share } from '../../domain/digests/digest.ts';
import type { MonthFigures } from '../../domain/digests/month.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayMonth, sayShare } from '../../words/say.ts';
import { type Card, type Part, type Text, titledCard } from '../card.ts';
import { sayMedianDays } from './digest-card.ts';

/** The shared figures of a month, and those of the month before where they were posted. */
export type MonthContent = { figures: MonthFigures; before: MonthFigures | undefined; locale: Locale };

/** Four figures of both teams together, last month beside each. */
export function monthCard({ figures, before, locale }: MonthContent): Card {
  const row = (label: string, textIn: (month: MonthFigures) => string): Text => {
    const beside = before === undefined ? '' : `   (${sayBefore(before, textIn(before), locale)})`;
    return [{ kind: 'strong', text: label }, `  ${textIn(figures)}${beside}`];
  };
  const items = [
    row(say(locale, 'kpis.accepted'), ({ accepted }) => sayShareOf(accepted, locale)),
    row(say(locale, 'kpis.in-time'), ({ inTime }) => sayShareOf(inTime, locale)),
    row(say(locale, 'kpis.deals'), ({ deals }) => sayShareOf(deals, locale)),
    row(say(locale, 'kpis.deal-days'), ({ dealDays }) => sayDealDays(dealDays, locale)),
  ];
  const parts: Part[] = [
    { kind: 'small', text: [say(locale, 'kpis.intro')] },
    { kind: 'list', items },
  ];
  return titledCard(say(locale, 'kpis.title', { month: sayMonth(locale, figures.month) }), ...parts);
}

function sayBefore({ month }: MonthFigures, value: string, locale: Locale): string {
  return say(locale, 'kpis.before', { month: sayMonth(locale, month), value });
}

function sayShareOf(share: Share | undefined, locale: Locale): string {
  if (share === undefined) return say(locale, 'kpis.few');
  return say(locale, 'kpis.value', { share: sayShare(locale, share.part, share.of), of: share.of });
}

function sayDealDays(days: MonthFigures['dealDays'], locale: Locale): string {
  if (days === undefined) return say(locale, 'kpis.few');
  const { medianMs, of } = days;
  return say(locale, 'kpis.days-value', { time: sayMedianDays(medianMs, locale), of });
}
