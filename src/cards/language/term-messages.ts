import type { TermEntry, TermVersion } from '../../domain/language/term.ts';
import type { Locale } from '../../domain/organisation.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { say, sayDayNear } from '../../words/say.ts';
import { nameCard } from '../about.ts';
import { type Button, briefCard, type Card, type Part } from '../card.ts';
import {
  buildMeaning,
  nameTerm,
  type ShownTerm,
  sayStanding,
  shownTermCard,
  type TermContext,
  type TermNames,
} from './term-card.ts';

/** To a manager whose signature is missing. */
export function proposalCard({ entry, version, names }: ShownTerm, here: TermContext): Card {
  const { locale } = here;
  const { id: term } = entry.term;
  const by = names.get(version.by) ?? say(locale, 'term.nobody-first');
  const buttons: Button[] = [
    {
      kind: 'tap',
      label: say(locale, 'term.sign'),
      style: 'primary',
      tap: { kind: 'term.signed', term, version: version.number },
    },
    { kind: 'tap', label: say(locale, 'term.change'), tap: { kind: 'term.propose-asked', term } },
  ];
  return briefCard([say(locale, 'term.asks', { by, name: version.name })], ...buildMeaning(version, locale), {
    kind: 'buttons',
    buttons,
  });
}

/** To whoever proposed what is agreed now. */
export function termAgreedCard({ name, term }: TermVersion, locale: Locale): Card {
  const open: Button = {
    kind: 'tap',
    label: say(locale, 'lexicon.open', { name }),
    tap: { kind: 'term.opened', term },
  };
  return briefCard([say(locale, 'term.tells-agreed', { name })], { kind: 'buttons', buttons: [open] });
}

/** Is it still right? To a manager of either team. */
export function reviewCard({ entry: { term }, version }: ShownTerm, other: boolean, here: TermContext): Card {
  const { locale, zone, now } = here;
  const date = sayDayNear(locale, getLocalDate(version.agreedAt ?? version.at, zone), getLocalDate(now, zone));
  const asks = say(locale, 'term.review', { name: version.name, date });
  const buttons: Button[] = [
    {
      kind: 'tap',
      label: say(locale, 'term.still-right'),
      style: 'primary',
      tap: { kind: 'term.kept', term: term.id, version: version.number },
    },
    { kind: 'tap', label: say(locale, 'term.change-it'), tap: { kind: 'term.propose-asked', term: term.id } },
  ];
  return briefCard([other ? `${asks} ${say(locale, 'term.review-other')}` : asks], ...buildMeaning(version, locale), {
    kind: 'buttons',
    buttons,
  });
}

/** A proposal that asks for no signature any more: what was proposed, who signed it or that it was decided otherwise, and the way to the word. */
export function proposalSettledCard(shown: ShownTerm, here: TermContext): Card {
  const { summary, parts } = shownTermCard(shown, here);
  const standing = sayStanding(shown, here);
  return { summary: `${summary}: ${standing}`, parts: [...parts, buildOpening(shown.version, here.locale)] };
}

/** What became of the question whether a word is still right; `answer` says it. */
export function reviewSettledCard(version: TermVersion, answer: string, locale: Locale): Card {
  return nameCard(nameTerm(version, locale), briefCard([answer], buildOpening(version, locale)));
}

/** Points of a version that is not the newest any more: which one is proposed, or how the next stands. */
export function disputeSettledCard(entry: TermEntry, names: TermNames, here: TermContext): Card | undefined {
  const { proposed, agreed } = entry;
  const version = proposed ?? agreed;
  if (version === undefined) return undefined;
  const said =
    version === proposed
      ? say(here.locale, 'term.waiting', { version: version.number })
      : sayStanding({ entry, version, names }, here);
  return nameCard(nameTerm(version, here.locale), briefCard([said], buildOpening(version, here.locale)));
}

/** Opens the word as it is then. */
function buildOpening({ name, term }: TermVersion, locale: Locale): Part {
  const open: Button = {
    kind: 'tap',
    label: say(locale, 'lexicon.open', { name }),
    tap: { kind: 'term.opened', term },
  };
  return { kind: 'buttons', buttons: [open] };
}
