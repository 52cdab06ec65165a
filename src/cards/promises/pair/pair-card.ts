import type { Tap } from '../../../domain/event.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { type Person, TEAMS } from '../../../domain/people/person.ts';
import {
  checkPairSigning,
  getLastDayOf,
  type PairStanding,
  type PairTerms,
  type PairVersion,
} from '../../../domain/promises/pair/pair.ts';
import type { Instant } from '../../../domain/time.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { say, sayDayNear } from '../../../words/say.ts';
import { nameCard } from '../../about.ts';
import { type About, briefCard, type NamedCard, type Part, type TapButton, titledCard } from '../../card.ts';

/** For whom it is said, and when. */
export type PairContext = { locale: Locale; zone: string; now: Instant };
/** One version, how the others stand, and the names of who proposed and signed, by their ids. */
export type ShownPair = { version: PairVersion; standing: PairStanding; names: ReadonlyMap<string, string> };

/** What is said about the pair of promises names it. */
export function namePair(locale: Locale): About {
  return { locale, name: say(locale, 'pair.name') };
}

/** Both halves, how they stand, and what whoever reads them may do. */
export function pairCard(shown: ShownPair, reader: Person, here: PairContext): NamedCard {
  const { version, standing } = shown;
  const { locale } = here;
  const waits = standing.proposed !== undefined && standing.proposed !== version;
  const buttons = listPairButtons(shown, reader, here);
  const card = titledCard(
    say(locale, 'pair.heading', { version: version.number }),
    buildHalves(version, locale),
    { kind: 'small', text: [sayPairStanding(shown, here)] },
    ...(waits && version.state === 'agreed'
      ? [{ kind: 'small' as const, text: [say(locale, 'pair.waiting', { version: standing.proposed?.number ?? 0 })] }]
      : []),
    ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
  );
  return nameCard(namePair(locale), card);
}

/** Nothing is promised yet: a manager can begin there and then. */
export function noPairCard({ locale, role }: Person): NamedCard {
  const isManager = role === 'manager';
  const text = isManager
    ? [say(locale, 'pair.none')]
    : [say(locale, 'pair.none'), ' ', say(locale, 'pair.none-member')];
  const propose: TapButton = {
    kind: 'tap',
    label: say(locale, 'pair.propose'),
    style: 'primary',
    tap: { kind: 'pair.propose-asked' },
  };
  const more: Part[] = isManager ? [{ kind: 'buttons', buttons: [propose] }] : [];
  return nameCard(namePair(locale), briefCard(text, ...more));
}

/** The two halves, always together. */
export function buildHalves({ sqls, hours, attempts, weekly }: PairTerms, locale: Locale): Part {
  const half = say(locale, 'pair.sales-half', { hours, attempts });
  const sales = weekly === undefined ? half : `${half}; ${say(locale, 'pair.sales-weekly', { weekly })}`;
  return {
    kind: 'list',
    items: [
      [{ kind: 'strong', text: say(locale, 'lead.partner') }, `: ${say(locale, 'pair.marketing-half', { sqls })}`],
      [{ kind: 'strong', text: say(locale, 'lead.owner') }, `: ${sales}`],
    ],
  };
}

/** The last day on which it holds, as its reader says it. */
export function sayLastDay(terms: Pick<PairTerms, 'until'>, { locale, zone, now }: PairContext): string {
  return sayDayNear(locale, getLastDayOf(terms, zone), getLocalDate(now, zone));
}

export function sayPairStanding({ version, standing, names }: ShownPair, here: PairContext): string {
  const { locale, zone, now } = here;
  const { state, signatures, by, at, agreedAt = at } = version;
  const sayDate = (moment: Instant) => sayDayNear(locale, getLocalDate(moment, zone), getLocalDate(now, zone));
  const nameOf = (person: string | undefined) => names.get(person ?? '') ?? say(locale, 'term.nobody');
  const beginWith = (person: string | undefined) => names.get(person ?? '') ?? say(locale, 'term.nobody-first');
  const last = sayLastDay(version, here);
  if (standing.agreed === version) {
    const [sales, marketing] = [nameOf(signatures.sales?.person), nameOf(signatures.marketing?.person)];
    return say(locale, 'pair.agreed', { date: sayDate(agreedAt), sales, marketing, last });
  }
  if (standing.proposed !== version) return say(locale, `pair.past.${state}`, { date: sayDate(agreedAt), last });
  return [
    say(locale, 'pair.proposed-by', { name: nameOf(by), date: sayDate(at), last }),
    ...TEAMS.map((team) => {
      const signed = signatures[team];
      return signed === undefined
        ? say(locale, 'pair.missing', { team })
        : say(locale, 'pair.signed-by', { name: beginWith(signed.person), team });
    }),
  ].join(' ');
}

function listPairButtons({ version, standing }: ShownPair, reader: Person, here: PairContext): TapButton[] {
  const { locale, now } = here;
  const tap = (label: string, to: Tap): TapButton => ({ kind: 'tap', label, tap: to });
  const { number } = version;
  const { agreed, proposed } = standing;
  const other = version === proposed ? agreed : proposed;
  const isManager = reader.role === 'manager';
  return [
    ...(checkPairSigning(version, reader, now) === 'yes' ? [buildSigning(version, locale)] : []),
    ...(isManager ? [tap(say(locale, 'pair.change'), { kind: 'pair.propose-asked' })] : []),
    ...(isManager && version === proposed
      ? [tap(say(locale, 'pair.withdraw'), { kind: 'pair.withdrawn', version: number })]
      : []),
    ...(other === undefined
      ? []
      : [
          tap(say(locale, other === proposed ? 'pair.see-proposal' : 'pair.see-agreed'), {
            kind: 'pair.opened',
            version: other.number,
          }),
        ]),
  ];
}

/** Signs it. */
export function buildSigning({ number }: Pick<PairVersion, 'number'>, locale: Locale): TapButton {
  const tap: Tap = { kind: 'pair.signed', version: number };
  return { kind: 'tap', label: say(locale, 'pair.sign'), style: 'primary', tap };
}
