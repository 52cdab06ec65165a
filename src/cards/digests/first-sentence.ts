import { FEW_BELOW } from '../../domain/digests/compose/disclosure.ts';
import type { Digest, DisclosedCount, Share } from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say, sayShare } from '../../words/say.ts';

/** Of fewer leads than this a share is said as a count. */
const SHARES_FROM = 10;

/** The week in one sentence, which is its notification too. */
export function sayFirst({ handedOver, waiting, quality, promise }: Digest, locale: Locale): string {
  const facts = [
    sayLeads(handedOver, locale),
    ...(quality === undefined
      ? []
      : [say(locale, 'digest.first.good', { share: sayPart({ part: quality.good, of: quality.leads }, locale) })]),
    ...(promise === undefined
      ? []
      : [say(locale, 'digest.first.in-time', { share: sayPart({ part: promise.inTime, of: promise.due }, locale) })]),
  ].join(', ');
  return waiting === undefined || waiting === 0 ? `${facts}.` : `${facts}; ${sayWaiting(waiting, locale)}.`;
}

function sayLeads(leads: DisclosedCount, locale: Locale): string {
  return leads === 'few'
    ? say(locale, 'digest.first.few-leads', { few: FEW_BELOW })
    : say(locale, 'digest.first.leads', { leads });
}

function sayWaiting(leads: DisclosedCount, locale: Locale): string {
  return leads === 'few'
    ? say(locale, 'digest.first.few-waiting', { few: FEW_BELOW })
    : say(locale, 'digest.first.waiting', { leads });
}

function sayPart({ part, of }: Share, locale: Locale): string {
  return of < SHARES_FROM ? say(locale, 'digest.first.part', { part, of }) : sayShare(locale, part, of);
}
