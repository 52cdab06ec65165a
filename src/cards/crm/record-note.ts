import type { LeadOutcome } from '../../domain/leads/outcome.ts';
import { countJudges, type Reason, VERDICTS, type Verdict, type VerdictCounts } from '../../domain/leads/verdict.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { say, sayFullMoment, sayShare } from '../../words/say.ts';
import { sayReason } from '../leads/lead-words.ts';

/** How our note on a record begins, in every language and for ever: by this it is found again. */
export const RECORD_NOTE_TITLE = 'smarketing-bot';

/** What was said here of a lead, for the CRM. `named`: each by name, where the set-up says so; else only how many. */
export type RecordStory = {
  counts: VerdictCounts;
  named?: { name: string; verdict: Verdict }[];
  /** Why it is poor, and how many say so, most first. */
  reasons: { reason: Reason; count: number }[];
  touchedAt?: Instant;
  outcome?: LeadOutcome['kind'];
  locale: Locale;
  zone: string;
};

/** The text of the note; undefined while nothing was said. */
export function writeRecordNote(story: RecordStory): string | undefined {
  const { touchedAt, outcome, locale, zone } = story;
  const verdict = sayRecordVerdict(story);
  const reasons = sayRecordReasons(story);
  const lines = [
    verdict && say(locale, 'record.note.verdict', { judgements: verdict }),
    reasons && say(locale, 'record.note.reason', { reasons: reasons.toLowerCase() }),
    touchedAt !== undefined && say(locale, 'record.note.touch', { moment: sayFullMoment(locale, zone, touchedAt) }),
    outcome && say(locale, 'record.note.outcome', { outcome: say(locale, `stage.${outcome}`) }),
  ].filter((line) => typeof line === 'string');
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** How many said what, and which share of them good; or who said what. */
export function sayRecordVerdict({ counts, named, locale }: RecordStory): string | undefined {
  if (countJudges(counts) === 0) return undefined;
  if (named) return named.map((each) => say(locale, 'record.named', each)).join(', ');
  const given = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const each = given.map((verdict) => say(locale, 'record.count', { verdict, count: counts[verdict] })).join(', ');
  return say(locale, 'record.verdicts', { counts: each, share: sayShare(locale, counts.good, countJudges(counts)) });
}

export function sayRecordReasons({ reasons, locale }: RecordStory): string | undefined {
  if (reasons.length === 0) return undefined;
  return reasons
    .map(({ reason, count }) => {
      const words = sayReason(reason, locale);
      return count === 1 ? words : say(locale, 'record.reason-count', { reason: words, count });
    })
    .join(', ');
}
