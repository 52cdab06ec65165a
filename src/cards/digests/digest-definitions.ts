import type { Digest } from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { gatherWeekdays, type WorkingWeek } from '../../domain/organisation.ts';
import { say, sayList, sayWeekdays } from '../../words/say.ts';

/** What was agreed otherwise than in the week before. */
export function sayDefinitions({ agreed, agreedBefore }: Digest, locale: Locale): string[] {
  if (agreedBefore === undefined) return [];
  const [now, before] = [agreed.followUpHours, agreedBefore.followUpHours];
  const hours = now === before ? [] : [say(locale, 'digest.agreed.hours', { now, before })];
  const [nowWorked, beforeWorked] = [sayWorkingWeek(locale, agreed), sayWorkingWeek(locale, agreedBefore)];
  const days = nowWorked === beforeWorked ? [] : [{ now: nowWorked, before: beforeWorked }];
  return [...hours, ...days.map((each) => say(locale, 'digest.agreed.days', each))];
}

/** `Mon, Tue, Wed and Thu 09:00–12:30 and 13:00–17:30; Fri 09:00–12:30` */
function sayWorkingWeek(locale: Locale, week: WorkingWeek): string {
  return gatherWeekdays(week)
    .map(({ days, periods }) => {
      const worked = sayList(
        locale,
        periods.map(({ from, to }) => `${from}–${to}`),
      );
      return `${sayWeekdays(locale, days)} ${worked}`;
    })
    .join('; ');
}
