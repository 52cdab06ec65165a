import { AROUND_WEEKS } from '../../domain/digests/compose/accepted-around.ts';
import type { AcceptedAround, DefinedWord, Digest, Share } from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { gatherWeekdays, type WorkingWeek } from '../../domain/organisation.ts';
import { say, sayList, sayWeekdays } from '../../words/say.ts';
import { isolateText } from '../card.ts';
import { sayPortion } from './portion.ts';

/** What was agreed in the week, and otherwise than in the one before; and what came of a definition that has held for a while. */
export function sayDefinitions(digest: Digest, locale: Locale): string[] {
  return [
    ...(digest.defined === undefined ? [] : [sayDefinedWords(digest.defined, locale)]),
    ...sayTerms(digest, locale),
    ...(digest.acceptedAround === undefined ? [] : [sayAround(digest.acceptedAround, locale)]),
  ];
}

/** Words that were agreed on, each with its version where it is not the first. */
export function sayDefinedWords(words: DefinedWord[], locale: Locale): string {
  const named = words.map(({ name, version }) =>
    say(locale, 'digest.agreed.word', { name: isolateText(name), version }),
  );
  return say(locale, 'digest.agreed.words', { words: sayList(locale, named) });
}

function sayAround({ name, version, before, after }: AcceptedAround, locale: Locale): string {
  const sayShareOf = (share: Share) => say(locale, 'kpis.value', { share: sayPortion(share, locale), of: share.of });
  return say(locale, 'digest.agreed.accepted', {
    ...{ name: isolateText(name), version, weeks: AROUND_WEEKS },
    ...{ before: sayShareOf(before), after: sayShareOf(after) },
  });
}

function sayTerms({ agreed, agreedBefore }: Digest, locale: Locale): string[] {
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
