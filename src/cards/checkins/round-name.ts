import type { Locale } from '../../domain/organisation.ts';
import type { Month } from '../../domain/working-time.ts';
import { say, sayMonth } from '../../words/say.ts';
import type { About } from '../card.ts';

/** What is said about a round alone names its month. */
export function nameRound(month: Month, locale: Locale): About {
  const mark = sayMonth(locale, month);
  return { locale, name: say(locale, 'checkin.title', { month: mark }), mark };
}
