import { FEW_BELOW } from '../../domain/digests/compose/disclosure.ts';
import {
  type Digest,
  type DisclosedCount,
  type DisclosedPair,
  type DisclosedPromise,
  isShareSaid,
} from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayDuration, sayMonth, sayNumber } from '../../words/say.ts';
import type { Button, Part } from '../card.ts';
import { sayPortion } from './portion.ts';

/** What was followed up in time, and both halves of what the teams promised each other. */
export function buildPromiseParts({ quality, promise, agreed, pair }: Digest, locale: Locale): Part[] {
  // Where quality is not shown either, that is said once, above.
  if (promise === undefined)
    return quality === undefined ? [] : [{ kind: 'small', text: [say(locale, 'digest.held')] }];
  const { due, inTime, untouched, medianMs } = promise;
  const share = isShareSaid(due) ? sayPortion({ part: inTime, of: due }, locale) : undefined;
  const said = { due, hours: agreed.followUpHours };
  const items = [
    share === undefined
      ? say(locale, 'digest.in-time.few', { ...said, leads: inTime })
      : say(locale, 'digest.in-time', { ...said, share }),
    ...(medianMs === undefined ? [] : [say(locale, 'digest.touch', { time: sayDuration(locale, medianMs) })]),
    say(locale, 'digest.untouched', { leads: sayCount(untouched, locale) }),
    ...(pair === undefined ? [] : [sayPair(pair, promise, locale)]),
  ];
  const list: Part = { kind: 'list', items: items.map((item) => [item]) };
  return untouched === 0 ? [list] : [list, { kind: 'buttons', buttons: [buildSeeUntouched(locale)] }];
}

/** Both halves of what the teams promised, in one line: neither stands alone. */
function sayPair({ month, sqls, handedOver }: DisclosedPair, { due, inTime }: DisclosedPromise, locale: Locale) {
  const share = sayPortion({ part: inTime, of: due }, locale);
  return say(locale, 'digest.pair', { month: sayMonth(locale, month), sqls, handedOver, share, due });
}

/** Shown to whoever presses it alone, as it is by then. */
function buildSeeUntouched(locale: Locale): Button {
  return { kind: 'tap', label: say(locale, 'digest.see-untouched'), tap: { kind: 'lead.open-asked', page: 0 } };
}

/** A count, or that it is small. */
export function sayCount(count: DisclosedCount, locale: Locale): string {
  return count === 'few' ? say(locale, 'digest.few', { few: FEW_BELOW }) : sayNumber(locale, count);
}
