import { TERM_NAME_MAX, type TermEntry, type TermVersion } from '../../domain/language/term.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Instant } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { say, sayDayNear, sayList } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import {
  type Button,
  briefCard,
  clip,
  isolateText,
  type NamedCard,
  type Part,
  type Text,
  titledCard,
} from '../card.ts';
import { buildCriteria, buildTermParts } from './criteria-words.ts';
import { nameTerm } from './term-card.ts';

export const TERMS_A_PAGE = 15;
/** A list shows what a word begins to mean. */
const MEANING_SHOWN_MAX = 80;
const VERSIONS_A_PAGE = 5;

export type MissedWord = { words: string; times: number };

/** All words from A to Z, a page of them; a manager also reads what was looked for in vain. */
export function lexiconCard(entries: TermEntry[], page: number, missed: MissedWord[], locale: Locale): NamedCard {
  const sorted = entries
    .filter(({ agreed, proposed }) => agreed !== undefined || proposed !== undefined)
    .toSorted((one, other) => readName(one).localeCompare(readName(other), locale));
  const last = Math.max(0, Math.ceil(sorted.length / TERMS_A_PAGE) - 1);
  const at = Math.min(page, last);
  const shown = sorted.slice(at * TERMS_A_PAGE, (at + 1) * TERMS_A_PAGE);
  const card = titledCard(
    say(locale, 'lexicon.title'),
    ...(shown.length === 0
      ? [{ kind: 'text' as const, text: [say(locale, 'lexicon.empty')] }]
      : [{ kind: 'list' as const, items: shown.map((entry) => sayEntry(entry, locale)) }]),
    ...(last === 0 ? [] : [sayPage(at, sorted.length, locale)]),
    ...(missed.length === 0 ? [] : [sayMissed(missed, locale)]),
    { kind: 'buttons', buttons: [...listOpening(shown, locale), ...listPaging(at, last, locale), propose(locale)] },
  );
  return nameCard(nameNobody(locale), card);
}

function readName({ agreed, proposed, term }: TermEntry): string {
  return agreed?.name ?? proposed?.name ?? term.name;
}

function sayEntry(entry: TermEntry, locale: Locale): Text {
  const version = entry.agreed ?? entry.proposed;
  const standing = say(locale, 'lexicon.item', {
    state: entry.agreed ? 'agreed' : 'proposed',
    version: version?.number ?? 1,
  });
  const name = { kind: 'strong' as const, text: isolateText(readName(entry)) };
  return [
    name,
    ` (${standing}): `,
    clip((version?.text || (version?.parts?.what ?? '')).replaceAll(/\s+/g, ' '), MEANING_SHOWN_MAX),
  ];
}

function sayPage(page: number, all: number, locale: Locale): Part {
  const from = page * TERMS_A_PAGE + 1;
  const to = Math.min(all, (page + 1) * TERMS_A_PAGE);
  return { kind: 'small', text: [say(locale, 'lexicon.page', { from, to, all })] };
}

function sayMissed(missed: MissedWord[], locale: Locale): Part {
  const words = missed.map(({ words, times }) =>
    say(locale, 'lexicon.missed-word', { words: isolateText(clip(words, TERM_NAME_MAX)), times }),
  );
  return { kind: 'small', text: [say(locale, 'lexicon.missed', { words: sayList(locale, words) })] };
}

/** One menu in place of a button a word. */
function listOpening(entries: TermEntry[], locale: Locale): Button[] {
  if (entries.length === 0) return [];
  const choices = entries.map((entry) => ({
    label: clip(readName(entry), TERM_NAME_MAX),
    tap: { kind: 'term.opened' as const, term: entry.term.id },
  }));
  return [{ kind: 'select', label: say(locale, 'lexicon.choose'), submit: say(locale, 'lexicon.submit'), choices }];
}

function listPaging(page: number, last: number, locale: Locale): Button[] {
  const to = (key: 'lexicon.before' | 'lexicon.next', to: number): Button => ({
    kind: 'tap',
    label: say(locale, key),
    tap: { kind: 'lexicon.listed', page: to },
  });
  return [
    ...(page > 0 ? [to('lexicon.before', page - 1)] : []),
    ...(page < last ? [to('lexicon.next', page + 1)] : []),
  ];
}

function propose(locale: Locale): Button {
  return { kind: 'tap', label: say(locale, 'lexicon.propose'), tap: { kind: 'term.propose-asked' } };
}

/** Not in the lexicon; it can be proposed there and then. */
export function unknownWordCard(words: string, locale: Locale): NamedCard {
  const name = clip(words, TERM_NAME_MAX);
  const card = briefCard([say(locale, 'lexicon.unknown', { words: isolateText(name) })], {
    kind: 'buttons',
    buttons: [
      {
        kind: 'tap',
        label: say(locale, 'lexicon.propose-this', { words: name }),
        tap: { kind: 'term.propose-asked', name },
      },
      { kind: 'tap', label: say(locale, 'lexicon.all'), tap: { kind: 'lexicon.listed', page: 0 } },
    ],
  });
  return nameCard(nameNobody(locale), card);
}

/** Several meanings, side by side. */
export function meaningsCard(words: string, entries: TermEntry[], locale: Locale): NamedCard {
  const card = briefCard(
    [say(locale, 'lexicon.many', { words: isolateText(words) })],
    { kind: 'list', items: entries.map((entry) => sayEntry(entry, locale)) },
    { kind: 'buttons', buttons: listOpening(entries, locale) },
  );
  return nameCard(nameNobody(locale), card);
}

/** All versions of a word, newest first. */
export function versionsCard(
  versions: TermVersion[],
  page: number,
  here: { locale: Locale; zone: string; now: Instant },
): NamedCard {
  const { locale, zone, now } = here;
  const [newest] = versions;
  const last = Math.max(0, Math.ceil(versions.length / VERSIONS_A_PAGE) - 1);
  const at = Math.min(page, last);
  const shown = versions.slice(at * VERSIONS_A_PAGE, (at + 1) * VERSIONS_A_PAGE);
  const sayDate = (moment: Instant) => sayDayNear(locale, getLocalDate(moment, zone), getLocalDate(now, zone));
  const more = (key: 'lexicon.before' | 'lexicon.next', to: number): Button => ({
    kind: 'tap',
    label: say(locale, key),
    tap: { kind: 'term.versions-asked', term: newest?.term ?? '', page: to },
  });
  const buttons = [
    ...(at > 0 ? [more('lexicon.before', at - 1)] : []),
    ...(at < last ? [more('lexicon.next', at + 1)] : []),
  ];
  const card = titledCard(
    say(locale, 'term.versions'),
    ...shown.flatMap((version): Part[] => [
      {
        kind: 'text',
        text: [
          {
            kind: 'strong',
            text: say(locale, 'term.heading', { name: isolateText(version.name), version: version.number }),
          },
          '\n',
          version.text,
        ],
      },
      ...buildTermParts(version.parts, locale),
      ...buildCriteria(version.criteria, locale),
      {
        kind: 'small',
        text: [say(locale, 'term.past', { state: version.state, date: sayDate(version.agreedAt ?? version.at) })],
      },
    ]),
    ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }]),
  );
  return nameCard(nameTerm({ name: newest?.name ?? '' }, locale), card);
}
