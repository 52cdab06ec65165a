import { isShareSaid, type Share } from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayNumber, sayShare } from '../../words/say.ts';

/** A part of a whole that stands beside it: per cent, or of a small whole how many. */
export function sayPortion({ part, of }: Share, locale: Locale): string {
  return isShareSaid(of) ? sayShare(locale, part, of) : sayNumber(locale, part);
}

/** A part of a whole that stands nowhere else: “41%”, or of a small whole “3 of 8”. */
export function sayPortionOf({ part, of }: Share, locale: Locale): string {
  return isShareSaid(of) ? sayShare(locale, part, of) : say(locale, 'digest.first.part', { part, of });
}
