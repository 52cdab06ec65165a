import type { Locale, Organisation } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { Reads } from '../store/store.ts';

/** Why a room that is off is worth it now, from this organisation’s own figures: one sentence, of nothing that was not published. */
export type Offer<Facts> = {
  read(reads: Reads, organisation: Organisation, now: Instant): Promise<Facts>;
  /** Pure. */
  say(facts: Facts, locale: Locale): string;
};
/** An offer whose facts only it knows, as the house holds it. */
export type AnyOffer = {
  prepare(reads: Reads, organisation: Organisation, locale: Locale, now: Instant): Promise<string>;
};

/** Ties what an offer reads to how it is said. */
export function defineOffer<Facts>(of: Offer<Facts>): AnyOffer & Offer<Facts> {
  return {
    ...of,
    prepare: async (reads, organisation, locale, now) => of.say(await of.read(reads, organisation, now), locale),
  };
}
