import type { Lead } from '../../domain/leads/lead.ts';
import type { Verdict } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayList } from '../../words/say.ts';
import { clip } from '../card.ts';

const COMPANY_SHOWN_MAX = 60;

/** That somebody's emoji are there for all to see, though they judge by button now; and how to be rid of them. */
export function sayEmojiStands({ facts }: Lead, standing: Verdict[], verdict: Verdict, locale: Locale): string {
  const marks = standing.map((each) => say(locale, 'verdict.mark', { verdict: each }));
  return say(locale, standing.includes(verdict) ? 'verdict.emoji-same' : 'verdict.emoji-replaced', {
    emoji: sayList(locale, marks),
    count: marks.length,
    company: clip(facts.company, COMPANY_SHOWN_MAX),
  });
}
