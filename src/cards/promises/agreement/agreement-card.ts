import type { Locale } from '../../../domain/organisation.ts';
import { type Person, TEAMS } from '../../../domain/people/person.ts';
import {
  type Agreement,
  checkAgreementSettling,
  isAgreementOwner,
} from '../../../domain/promises/agreement/agreement.ts';
import type { LocalDate } from '../../../domain/working-time.ts';
import { say, sayDayNear, sayList } from '../../../words/say.ts';
import { nameCard, nameNobody } from '../../about.ts';
import {
  type About,
  type Button,
  briefCard,
  type Card,
  clip,
  isolateText,
  type NamedCard,
  type Part,
  type TapButton,
  titledCard,
} from '../../card.ts';
import { joinLines } from '../../phone-lines.ts';

export const AGREEMENTS_A_PAGE = 5;
const WHAT_NAMED_MAX = 80;
/** So many signs of an agreement tell it apart. */
const MARK = 30;

/** Those that are open, and the names of their owners by their ids. */
export type ShownAgreements = { open: Agreement[]; names: ReadonlyMap<string, string> };
type Here = { locale: Locale; today: LocalDate };

/** What is said about an agreement alone names it. */
export function nameAgreement({ what }: Pick<Agreement, 'what'>, locale: Locale): About {
  return { locale, name: sayAgreement({ what: clip(what, WHAT_NAMED_MAX) }), mark: what.slice(0, MARK) };
}

/** A page of those that are open, the first to be done first; whoever may settle one does so there. */
export function agreementsCard(
  { open, names }: ShownAgreements,
  page: number,
  reader: Person,
  today: LocalDate,
): NamedCard {
  const { locale } = reader;
  const last = Math.max(0, Math.ceil(open.length / AGREEMENTS_A_PAGE) - 1);
  const at = Math.min(page, last);
  const shown = open.slice(at * AGREEMENTS_A_PAGE, (at + 1) * AGREEMENTS_A_PAGE);
  const card = titledCard(
    say(locale, 'agreement.title'),
    ...(shown.length === 0 ? [{ kind: 'text' as const, text: [say(locale, 'agreement.none')] }] : []),
    ...shown.flatMap((agreement) => buildRow(agreement, names, reader, { locale, today })),
    ...(last === 0 ? [] : [sayPage(at, open.length, locale)]),
    { kind: 'buttons', buttons: [...listPaging(at, last, locale), buildMaking(locale)] },
  );
  return nameCard(nameNobody(locale), card);
}

function buildRow(agreement: Agreement, names: ReadonlyMap<string, string>, reader: Person, here: Here): Part[] {
  const { locale } = here;
  const isTheirs = isAgreementOwner(agreement, reader);
  const owners = sayOwners(agreement, names, locale);
  const text: Part = {
    kind: 'text',
    text: [{ kind: 'strong', text: isolateText(agreement.what) }, `\n${owners} · ${sayUntil(agreement, here)}`],
  };
  if (checkAgreementSettling(agreement, reader) !== 'yes') return [text];
  return [text, { kind: 'buttons', buttons: listSettling(agreement, locale, isTheirs) }];
}

function sayOwners({ owners }: Agreement, names: ReadonlyMap<string, string>, locale: Locale): string {
  const said = TEAMS.flatMap((team) => {
    const owner = owners[team];
    if (owner === undefined) return [];
    return [`${names.get(owner) ?? say(locale, 'term.nobody')} (${team})`];
  });
  return sayList(locale, said);
}

/** By when, or that this is over. */
export function sayUntil({ lastDay }: Pick<Agreement, 'lastDay'>, { locale, today }: Here): string {
  const last = sayDayNear(locale, lastDay, today);
  return say(locale, lastDay < today ? 'agreement.was-due' : 'agreement.due', { last });
}

/** Done, or dropped with a word why. */
export function listSettling({ id }: Pick<Agreement, 'id'>, locale: Locale, isFirst = true): TapButton[] {
  const done = { kind: 'agreement.done' as const, agreement: id };
  const drop = { kind: 'agreement.drop-asked' as const, agreement: id };
  return [
    { kind: 'tap', label: say(locale, 'agreement.mark-done'), tap: done, ...(isFirst && { style: 'primary' }) },
    { kind: 'tap', label: say(locale, 'agreement.drop'), tap: drop },
  ];
}

function sayPage(page: number, all: number, locale: Locale): Part {
  const from = page * AGREEMENTS_A_PAGE + 1;
  const to = Math.min(all, (page + 1) * AGREEMENTS_A_PAGE);
  return { kind: 'small', text: [say(locale, 'agreement.page', { from, to, all })] };
}

function listPaging(page: number, last: number, locale: Locale): Button[] {
  const turn = (key: 'lexicon.before' | 'lexicon.next', to: number): Button => ({
    kind: 'tap',
    label: say(locale, key),
    tap: { kind: 'agreement.listed', page: to },
  });
  return [
    ...(page > 0 ? [turn('lexicon.before', page - 1)] : []),
    ...(page < last ? [turn('lexicon.next', page + 1)] : []),
  ];
}

function buildMaking(locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'agreement.new'), tap: { kind: 'agreement.form-asked' } };
}

/** The way to all that are open. */
export function buildListing(locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'agreement.all'), tap: { kind: 'agreement.listed', page: 0 } };
}

/** What became of it. */
export function settledCard(agreement: Agreement, locale: Locale): NamedCard {
  const { state, why } = agreement;
  const text =
    state === 'dropped'
      ? say(locale, 'agreement.is-dropped', { why: isolateText(why ?? '') })
      : say(locale, 'agreement.is-done');
  const card = briefCard([text], { kind: 'buttons', buttons: [buildListing(locale)] });
  return nameCard(nameAgreement(agreement, locale), card);
}

/** It is noted. */
export function agreementMadeCard(agreement: Agreement, here: Here): NamedCard {
  const { locale } = here;
  const isReminded = agreement.remindOn !== undefined ? 'yes' : 'no';
  const text = say(locale, 'agreement.made', { until: sayUntil(agreement, here), isReminded });
  const card = briefCard([text], { kind: 'buttons', buttons: [buildListing(locale)] });
  return nameCard(nameAgreement(agreement, locale), card);
}

/** To an owner for whom somebody else noted it. */
export function agreementNotedCard(agreement: Agreement, by: string | undefined, here: Here): Card {
  const name = by ?? say(here.locale, 'term.nobody');
  return tellOwner(agreement, say(here.locale, 'agreement.noted', { name, ...sayFacts(agreement, here) }), here);
}

/** To an owner, two working days before its last day. */
export function agreementDueCard(agreement: Agreement, here: Here): Card {
  return tellOwner(agreement, say(here.locale, 'agreement.reminds', sayFacts(agreement, here)), here);
}

function sayFacts(agreement: Agreement, here: Here) {
  return { text: sayAgreement(agreement), until: sayUntil(agreement, here) };
}

function tellOwner(agreement: Agreement, text: string, { locale }: Here): Card {
  return briefCard([text], { kind: 'buttons', buttons: [...listSettling(agreement, locale), buildListing(locale)] });
}

/** All of what was agreed, on one line. */
export function sayAgreement({ what }: Pick<Agreement, 'what'>): string {
  return `“${isolateText(joinLines(what))}”`;
}
