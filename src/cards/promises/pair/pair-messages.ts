import type { Locale } from '../../../domain/organisation.ts';
import type { PairVersion } from '../../../domain/promises/pair/pair.ts';
import { say } from '../../../words/say.ts';
import { nameCard } from '../../about.ts';
import { briefCard, type Card, type TapButton } from '../../card.ts';
import {
  buildHalves,
  buildSigning,
  namePair,
  type PairContext,
  type ShownPair,
  sayLastDay,
  sayPairStanding,
} from './pair-card.ts';

/** To a manager whose signature is missing. */
export function pairProposalCard(version: PairVersion, by: string | undefined, here: PairContext): Card {
  const { locale } = here;
  const asks = say(locale, 'pair.asks', {
    by: by ?? say(locale, 'term.nobody-first'),
    last: sayLastDay(version, here),
  });
  return tellWith(asks, version, [buildSigning(version, locale), buildChanging(locale)], locale);
}

/** To the managers who did not sign last. */
export function pairAgreedCard(version: PairVersion, { locale }: PairContext): Card {
  return tellWith(say(locale, 'pair.tells-agreed'), version, [buildLooking(locale)], locale);
}

/** To the managers of both teams, ten working days before its end. */
export function pairEndingCard(version: PairVersion, here: PairContext): Card {
  const { locale } = here;
  const asks = say(locale, 'pair.ending', { last: sayLastDay(version, here) });
  const text = version.keptBy.length > 0 ? `${say(locale, 'pair.ending-other')} ${asks}` : asks;
  return tellWith(text, version, [buildKeeping(version, locale), buildChanging(locale)], locale);
}

/** A proposal that asks for no signature any more: both halves, and how they stand. */
export function pairSettledCard(shown: ShownPair, here: PairContext): Card {
  const { locale } = here;
  const heading = say(locale, 'pair.heading', { version: shown.version.number });
  return tellWith(`${heading}: ${sayPairStanding(shown, here)}`, shown.version, [buildLooking(locale)], locale);
}

/** What became of the question whether it is kept; `answer` says it. */
export function pairEndedCard(version: PairVersion, answer: string, locale: Locale): Card {
  return nameCard(namePair(locale), tellWith(answer, version, [buildLooking(locale)], locale));
}

function tellWith(text: string, version: PairVersion, buttons: TapButton[], locale: Locale): Card {
  return briefCard([text], buildHalves(version, locale), { kind: 'buttons', buttons });
}

function buildKeeping({ number }: PairVersion, locale: Locale): TapButton {
  const label = say(locale, 'pair.keep');
  return { kind: 'tap', label, style: 'primary', tap: { kind: 'pair.kept', version: number } };
}

function buildChanging(locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'pair.change-it'), tap: { kind: 'pair.propose-asked' } };
}

/** Opens it as it is then. */
function buildLooking(locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'pair.look'), tap: { kind: 'pair.asked' } };
}
