import type { EventOf, FieldName } from '../../../../domain/event.ts';
import type { Locale } from '../../../../domain/organisation.ts';
import {
  listEndBounds,
  PAIR_BOUNDS,
  type PairFigure,
  type PairTerms,
  planEnd,
} from '../../../../domain/promises/pair/pair.ts';
import type { LocalDate } from '../../../../domain/working-time.ts';
import { say, sayDayNear } from '../../../../words/say.ts';

export type PairFaults = Partial<Record<FieldName<'pair.proposed'>, string>>;
type Typed = Pick<EventOf<'pair.proposed'>, 'sqls' | 'hours' | 'attempts' | 'weekly' | 'until'>;

/** What was typed as two promises, or what is amiss at which field. */
export function readTerms(
  typed: Typed,
  { locale, zone, today }: { locale: Locale; zone: string; today: LocalDate },
): { terms: PairTerms } | { faults: PairFaults } {
  const [sqls, hours, attempts] = [readWhole(typed, 'sqls'), readHours(typed), readWhole(typed, 'attempts')];
  const isUnbound = typed.weekly.trim() === '';
  const weekly = isUnbound ? undefined : readWhole(typed, 'weekly');
  const isWeekly = isUnbound || weekly !== undefined;
  const { earliest, latest } = listEndBounds(today);
  const isDay = typed.until >= earliest && typed.until <= latest;
  const fault = (key: 'pair.fault.whole' | 'pair.fault.hours', figure: PairFigure) =>
    say(locale, key, PAIR_BOUNDS[figure]);
  if (sqls !== undefined && hours !== undefined && attempts !== undefined && isWeekly && isDay)
    return {
      terms: { sqls, hours, attempts, ...(weekly !== undefined && { weekly }), until: planEnd(typed.until, zone) },
    };
  return {
    faults: {
      ...(sqls === undefined && { sqls: fault('pair.fault.whole', 'sqls') }),
      ...(hours === undefined && { hours: fault('pair.fault.hours', 'hours') }),
      ...(attempts === undefined && { attempts: fault('pair.fault.whole', 'attempts') }),
      ...(!isWeekly && { weekly: fault('pair.fault.whole', 'weekly') }),
      ...(!isDay && {
        until: say(locale, 'pair.fault.until', {
          earliest: sayDayNear(locale, earliest, today),
          latest: sayDayNear(locale, latest, today),
        }),
      }),
    },
  };
}

function readWhole(typed: Typed, figure: 'sqls' | 'attempts' | 'weekly'): number | undefined {
  const text = typed[figure].trim();
  return /^\d+$/.test(text) ? keepWithin(Number(text), figure) : undefined;
}

/** With a comma or a point, to the quarter of an hour. */
function readHours({ hours }: Typed): number | undefined {
  const text = hours.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? keepWithin(Math.round(Number(text) * QUARTERS) / QUARTERS, 'hours') : undefined;
}

const QUARTERS = 4;

function keepWithin(value: number, figure: PairFigure): number | undefined {
  const { least, most } = PAIR_BOUNDS[figure];
  return value >= least && value <= most ? value : undefined;
}
