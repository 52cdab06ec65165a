import { FEW_BELOW } from '../../domain/digests/compose/disclosure.ts';
import type { Digest, DisclosedCount } from '../../domain/digests/digest.ts';
import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { sayPortionOf } from './portion.ts';

/** The week in one sentence, which is its notification too. */
export function sayFirst({ handedOver, waiting, quality, promise }: Digest, locale: Locale): string {
  const facts = [
    sayLeads(handedOver, locale),
    ...(quality === undefined
      ? []
      : [say(locale, 'digest.first.good', { share: sayPortionOf({ part: quality.good, of: quality.leads }, locale) })]),
    ...(promise === undefined
      ? []
      : [
          say(locale, 'digest.first.in-time', {
            share: sayPortionOf({ part: promise.inTime, of: promise.due }, locale),
          }),
        ]),
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
