import { isShareSaid, type Share } from '../../domain/digests/digest.ts';
import type { MonthFigures } from '../../domain/digests/month.ts';
import type { Money } from '../../domain/leads/outcome.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { WordKey } from '../../words/catalogues.ts';
import { say, sayList, sayMoney, sayMonth, sayNumber } from '../../words/say.ts';
import { type Card, type Part, type Text, titledCard } from '../card.ts';
import { keepTogether } from '../phone-lines.ts';
import { sayMedianDays } from './digest-card.ts';
import { sayDefinedWords } from './digest-definitions.ts';
import { sayPortion, sayPortionOf } from './portion.ts';

/** The shared figures of a month, and those of the month before where they were posted. */
export type MonthContent = { figures: MonthFigures; before: MonthFigures | undefined; locale: Locale };

type Figure = Exclude<keyof MonthFigures, 'month' | 'pair' | 'defined'>;

const LABELS: Record<Figure, WordKey> = {
  handedOver: 'kpis.handed-over',
  accepted: 'kpis.accepted',
  inTime: 'kpis.in-time',
  timing: 'kpis.timing',
  deals: 'kpis.deals',
  won: 'kpis.won',
  dealDays: 'kpis.deal-days',
};
/** The order in which they stand. */
const FIGURES_SHOWN = [
  'handedOver',
  'accepted',
  'inTime',
  'timing',
  'deals',
  'won',
  'dealDays',
] as const satisfies Figure[];

/** Figures of both teams together, last month beside each where it was said then; what is not said has no row. */
export function monthCard({ figures, before, locale }: MonthContent): Card {
  const items = FIGURES_SHOWN.flatMap((figure): Text[] => {
    const value = sayFigure(figure, figures, locale);
    if (value === undefined) return [];
    const was = before && sayFigure(figure, before, locale);
    const beside = before === undefined || was === undefined ? '' : `   (${sayBefore(before, was, locale)})`;
    return [[{ kind: 'strong', text: say(locale, LABELS[figure]) }, `  ${value}${beside}`]];
  });
  const parts: Part[] = [
    { kind: 'small', text: [say(locale, 'kpis.intro')] },
    { kind: 'list', items },
    ...buildMonthPair(figures, locale),
    ...buildDefined(figures, locale),
    { kind: 'small', text: [say(locale, 'kpis.policy')] },
  ];
  return titledCard(say(locale, 'kpis.title', { month: sayMonth(locale, figures.month) }), ...parts);
}

/** Both halves of what the teams promised, in one line: neither stands alone. */
function buildMonthPair({ pair, handedOver, inTime }: MonthFigures, locale: Locale): Part[] {
  if (pair === undefined || handedOver === undefined || inTime === undefined) return [];
  const share = sayPortion(inTime, locale);
  return [{ kind: 'text', text: [say(locale, 'kpis.pair', { ...pair, handedOver, share, due: inTime.of })] }];
}

function buildDefined({ defined }: MonthFigures, locale: Locale): Part[] {
  return defined === undefined ? [] : [{ kind: 'text', text: [sayDefinedWords(defined, locale)] }];
}

function sayBefore({ month }: MonthFigures, value: string, locale: Locale): string {
  return say(locale, 'kpis.before', { month: sayMonth(locale, month), value });
}

function sayFigure(figure: Figure, of: MonthFigures, locale: Locale): string | undefined {
  if (figure === 'handedOver') return of.handedOver === undefined ? undefined : sayNumber(locale, of.handedOver);
  if (figure === 'timing') return of.timing && say(locale, 'kpis.timing-value', of.timing);
  if (figure === 'won') return of.won && sayAmounts(of.won, locale);
  if (figure === 'dealDays') return of.dealDays && sayDealDays(of.dealDays, locale);
  return of[figure] && sayShareOf(of[figure], locale);
}

/** Each in its currency. */
export function sayAmounts(amounts: Money[], locale: Locale): string {
  const said = amounts.map(({ amount, currency }) => keepTogether(sayMoney(locale, amount, currency)));
  return sayList(locale, said);
}

function sayShareOf(share: Share, locale: Locale): string {
  const { of } = share;
  const said = sayPortionOf(share, locale);
  return isShareSaid(of) ? say(locale, 'kpis.value', { share: said, of }) : said;
}

function sayDealDays({ medianMs, of }: NonNullable<MonthFigures['dealDays']>, locale: Locale): string {
  return say(locale, 'kpis.days-value', { time: sayMedianDays(medianMs, locale), of });
}
