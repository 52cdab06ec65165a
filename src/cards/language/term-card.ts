import type { Tap } from '../../domain/event.ts';
import {
  derivePlaceKey,
  findSigningTeam,
  mayWithdraw,
  type TermEntry,
  type TermVersion,
} from '../../domain/language/term.ts';
import type { Channel, Locale, Organisation } from '../../domain/organisation.ts';
import { type Person, TEAMS, type Team } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { say, sayChannelName, sayDayNear, sayList } from '../../words/say.ts';
import { nameCard } from '../about.ts';
import { type About, type Button, type Card, isolateText, type NamedCard, type Part, titledCard } from '../card.ts';
import { buildCriteria, buildTermParts } from './criteria-words.ts';

const CHANNELS_OFFERED_MAX = 10;

/** Who signed and proposed, by their ids. */
export type TermNames = ReadonlyMap<string, string>;
export type TermContext = { locale: Locale; zone: string; now: Instant };
/** One version as somebody is shown it, and who they are. */
export type ShownTerm = { entry: TermEntry; version: TermVersion; names: TermNames };

/** What is said about one word alone names it. */
export function nameTerm({ name }: Pick<TermVersion, 'name'>, locale: Locale): About {
  return { locale, name: `“${isolateText(name)}”`, mark: name };
}

/** A word and what it means, how it stands, and what whoever reads it may do. */
export function termCard(
  { entry, version, names }: ShownTerm,
  reader: Person,
  organisation: Organisation,
  now: Instant,
): NamedCard {
  const { locale } = reader;
  const here = { locale, zone: organisation.zone, now };
  const isAgreed = version.state === 'agreed';
  const next = isAgreed ? entry.proposed : undefined;
  const card = titledCard(
    sayHeading(version, locale),
    ...buildMeaning(version, locale),
    { kind: 'small', text: [sayStanding({ entry, version, names }, here)] },
    ...(next === undefined
      ? []
      : [{ kind: 'small' as const, text: [say(locale, 'term.waiting', { version: next.number })] }]),
    { kind: 'buttons', buttons: listTermButtons({ entry, version, names }, reader, organisation) },
  );
  return nameCard(nameTerm(version, locale), card);
}

/** The same in a channel: no buttons, nobody asked. */
export function shownTermCard(shown: ShownTerm, here: TermContext): Card {
  return titledCard(sayHeading(shown.version, here.locale), ...buildMeaning(shown.version, here.locale), {
    kind: 'small',
    text: [sayStanding(shown, here)],
  });
}

function sayHeading({ name, number }: TermVersion, locale: Locale): string {
  return say(locale, 'term.heading', { name: isolateText(name), version: number });
}

export function buildMeaning({ text, example, spellings, criteria, parts }: TermVersion, locale: Locale): Part[] {
  const small = (words: string): Part => ({ kind: 'small', text: [words] });
  return [
    ...(text === '' ? [] : [{ kind: 'text' as const, text: [text] }]),
    ...buildTermParts(parts, locale),
    ...buildCriteria(criteria, locale),
    ...(example === undefined ? [] : [{ kind: 'text' as const, text: [say(locale, 'term.example', { example })] }]),
    ...(spellings.length === 0
      ? []
      : [small(say(locale, 'term.spellings', { spellings: sayList(locale, spellings) }))]),
  ];
}

export function sayStanding(
  { entry: { term }, version, names }: ShownTerm,
  { locale, zone, now }: TermContext,
): string {
  const sayDate = (at: Instant) => sayDayNear(locale, getLocalDate(at, zone), getLocalDate(now, zone));
  const nameOf = (person: string | undefined) => names.get(person ?? '') ?? say(locale, 'term.nobody');
  const beginWith = (person: string | undefined) => names.get(person ?? '') ?? say(locale, 'term.nobody-first');
  const { state, signatures, agreedAt = version.at, by, at } = version;
  if (state === 'agreed') {
    return say(locale, 'term.agreed', {
      date: sayDate(agreedAt),
      sales: nameOf(signatures.sales?.person),
      marketing: nameOf(signatures.marketing?.person),
      review: sayDate(term.reviewAt ?? agreedAt),
    });
  }
  if (state !== 'proposed') return say(locale, 'term.past', { state, date: sayDate(agreedAt) });
  const missing = TEAMS.filter((team) => signatures[team] === undefined);
  return [
    say(locale, 'term.proposal', { name: nameOf(by), date: sayDate(at) }),
    ...TEAMS.flatMap((team) => {
      const signed = signatures[team];
      return signed === undefined ? [] : [say(locale, 'term.signed-by', { name: beginWith(signed.person), team })];
    }),
    say(locale, 'term.missing', { teams: sayTeams(missing) }),
  ].join(' ');
}

/** Both, or the one. */
export function sayTeams([first, second]: Team[]): 'both' | Team {
  return second === undefined ? (first ?? 'both') : 'both';
}

function listTermButtons({ entry, version }: ShownTerm, reader: Person, organisation: Organisation): Button[] {
  const { locale } = reader;
  const { id: term } = entry.term;
  const tap = (label: string, to: Tap): Extract<Button, { kind: 'tap' }> => ({ kind: 'tap', label, tap: to });
  const own = findSigningTeam(reader);
  const maySign = version.state === 'proposed' && own !== undefined && version.signatures[own] === undefined;
  const signing: Button = {
    ...tap(say(locale, 'term.sign'), { kind: 'term.signed', term, version: version.number }),
    style: 'primary',
  };
  // Who signs finds what waits for it here, too: opened by a manager it is the proposal.
  const hasNext = version.state === 'agreed' && own !== undefined && entry.proposed !== undefined;
  return [
    ...(maySign ? [signing] : []),
    ...(hasNext ? [tap(say(locale, 'term.see-proposal'), { kind: 'term.opened', term })] : []),
    ...(version.state === 'agreed' ? listShowing(version, organisation, locale) : []),
    tap(say(locale, 'term.change'), { kind: 'term.propose-asked', term }),
    ...(mayWithdraw(version, reader)
      ? [tap(say(locale, 'term.withdraw'), { kind: 'term.withdrawn', term, version: version.number })]
      : []),
    tap(say(locale, 'term.versions'), { kind: 'term.versions-asked', term, page: 0 }),
  ];
}

/** A menu of the organisation’s channels: there the bot is. */
function listShowing({ term, number }: TermVersion, { channels }: Organisation, locale: Locale): Button[] {
  if (channels.length === 0) return [];
  const choices = channels.slice(0, CHANNELS_OFFERED_MAX).map((channel: Channel) => ({
    label: sayChannelName(channel.platform, channel.name),
    tap: { kind: 'term.shown' as const, term, version: number, place: derivePlaceKey(channel) },
  }));
  return [{ kind: 'select', label: say(locale, 'term.show'), submit: say(locale, 'term.show-there'), choices }];
}
