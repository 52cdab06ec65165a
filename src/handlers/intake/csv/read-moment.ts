import type { Instant } from '../../../domain/time.ts';
import { getInstant } from '../../../domain/working-time.ts';
import { coerceMoment } from '../lenient.ts';

/** As a file has it: `2026-11-20`, `20-11-2026`, `20/11/2026`, `20.11.2026`, each also with a time after it. */
const WRITTEN =
  /^(?:(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})|(?<first>\d{1,2})(?<sign>[-/.])(?<second>\d{1,2})\k<sign>(?<last>\d{4}))(?:[T ,]+(?<hours>\d{1,2}):(?<minutes>\d{2})(?::\d{2}(?:\.\d+)?)?)?$/;

/** A moment, on the organisation’s clock where no zone is written; without a time the beginning of the day. */
export function readMoment(cell: string, zone: string): Instant | 'unclear' | 'wrong' {
  const text = cell.trim();
  const exact = coerceMoment(text, () => {});
  if (typeof exact === 'string' && exact !== text) return toInstant(exact);
  if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/i.test(text)) return toInstant(text);
  const { year, month, day, first, sign, second, last, hours, minutes = '00' } = WRITTEN.exec(text)?.groups ?? {};
  const time = hours === undefined ? '00:00' : `${hours.padStart(2, '0')}:${minutes}`;
  if (year !== undefined) return toMoment([year, month, day], time, zone);
  if (first === undefined || second === undefined) return 'wrong';
  // With slashes both orders are in use; a day after the twelfth tells which.
  if (sign === '/' && Number(first) <= 12 && Number(second) <= 12 && first !== second) return 'unclear';
  const isMonthFirst = sign === '/' && Number(second) > 12;
  return toMoment(isMonthFirst ? [last, first, second] : [last, second, first], time, zone);
}

function toInstant(text: string): Instant | 'wrong' {
  const at = Date.parse(text);
  return Number.isNaN(at) ? 'wrong' : at;
}

function toMoment([year = '', month = '', day = '']: (string | undefined)[], time: string, zone: string) {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${date}T${time}:00Z`);
  // The 31st of February is no day, though it can be counted.
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== date) return 'wrong';
  return getInstant(date, time, zone);
}
