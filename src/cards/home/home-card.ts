import type { Locale } from '../../domain/organisation.ts';
import { say } from '../../words/say.ts';
import { nameCard, nameNobody } from '../about.ts';
import { briefCard, type Card, type NamedCard, type Part, titledCard } from '../card.ts';
import type { HomeShare, NextThing } from '../home-share.ts';

const NEXT_SHOWN_MAX = 3;

/** Somebody’s page: three next things, what each room shows them, and what they can do. */
export function homeCard(shares: HomeShare[], locale: Locale): NamedCard {
  const shown = listNext(shares).slice(0, NEXT_SHOWN_MAX);
  const own = shares.flatMap((share) => [...buildList(share, shown), ...share.parts]);
  const parts = [...buildNext(shares, locale), ...own, ...buildMenu(shares, locale)];
  return nameCard(nameNobody(locale), titledCard(say(locale, 'home.title'), ...parts));
}

/** The same without the rooms’ parts. */
export function menuCard(shares: HomeShare[], locale: Locale): NamedCard {
  const parts = [...buildNext(shares, locale), ...buildMenu(shares, locale)];
  return nameCard(nameNobody(locale), titledCard(say(locale, 'home.title'), ...parts));
}

function buildNext(shares: HomeShare[], locale: Locale): Part[] {
  const next = listNext(shares);
  if (next.length === 0) return [{ kind: 'text', text: [say(locale, 'home.nothing')] }];
  const left = next.length - NEXT_SHOWN_MAX;
  const more: Part[] = left > 0 ? [{ kind: 'small', text: [say(locale, 'home.more', { count: left })] }] : [];
  return [...next.slice(0, NEXT_SHOWN_MAX).map(({ text, button }): Part => ({ kind: 'text', text, button })), ...more];
}

function listNext(shares: HomeShare[]): NextThing[] {
  return shares.flatMap((share) => share.next).toSorted((one, other) => one.at - other.at);
}

/** Without what is said above; nothing where nothing else is left. */
function buildList({ list }: HomeShare, shown: NextThing[]): Part[] {
  const said = new Set(shown.map(({ button }) => JSON.stringify(button.tap)));
  const rows = list?.rows.filter(
    (row) => row.kind !== 'text' || row.button?.kind !== 'tap' || !said.has(JSON.stringify(row.button.tap)),
  );
  if (list === undefined || rows === undefined || rows.length === 0) return [];
  return [{ kind: 'text', text: [{ kind: 'strong', text: list.title }] }, ...rows];
}

function buildMenu(shares: HomeShare[], locale: Locale): Part[] {
  const buttons = shares.flatMap(({ menu }) => menu);
  const heading: Part = { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'home.menu') }] };
  // One part, so that they fill rows as wide as the window, without a gap where a row of ours would end.
  return [{ kind: 'line' }, heading, { kind: 'buttons', buttons }];
}

/** For somebody of another company, whose language nobody knows. */
export function guestCard(): Card {
  return briefCard([`${say('nl', 'home.guest')}\n${say('en', 'home.guest')}`]);
}
