import type { Lead } from '../../domain/leads/lead.ts';
import type { Verdict } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayList } from '../../words/say.ts';
import { sayCompany } from './lead-words.ts';

/** That somebody's emoji are there for all to see, though they judge by button now; each mark once. */
export function sayEmojiStands(lead: Lead, standing: { verdict: Verdict }[], locale: Locale): string {
  const marks = new Set(standing.map(({ verdict }) => say(locale, 'verdict.mark', { verdict })));
  return say(locale, 'verdict.emoji-stands', {
    emoji: sayList(locale, [...marks]),
    count: standing.length,
    company: sayCompany(lead),
  });
}
