import {
  FACT_FIELDS,
  findSide,
  HISTORY_WORDS_MAX,
  type HistoryEntry,
  isOutcomeKind,
  LET_THROUGH_LATE,
  type TimelineEntry,
} from '../../domain/leads/history.ts';
import type { Lead } from '../../domain/leads/lead.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Instant } from '../../domain/time.ts';
import { getLocalDate } from '../../domain/working-time.ts';
import { say, sayList, sayMoment } from '../../words/say.ts';
import { clip, isolateText, type Text } from '../card.ts';
import { joinLines } from '../phone-lines.ts';
import { sayOutcome } from './outcome-card.ts';

/** So much of a timeline is shown: its beginning, and the newest. */
export const TIMELINE_SHOWN_MAX = 15;
const NAME_SHOWN_MAX = 80;

/** Who stands in a timeline, by id; whoever is not among them is not named. */
export type TimelinePeople = ReadonlyMap<string, Pick<Person, 'name' | 'team'>>;
export type LeadTimeline = { lead: Lead; entries: TimelineEntry[]; people: TimelinePeople };

/** What happened, a line each, whose doing it was before it. */
export function listTimelineLines(
  { lead, entries, people }: LeadTimeline,
  { locale, zone, now }: { locale: Locale; zone: string; now: Instant },
): Text[] {
  const today = getLocalDate(now, zone);
  const shown = entries.filter((_entry, place) => place === 0 || place > entries.length - TIMELINE_SHOWN_MAX);
  return shown.map((entry) => [
    sayTimelineEntry(entry, people, { locale, date: sayMoment(locale, zone, entry.at, today), lead }),
  ]);
}

/** One of them, the same wherever it is read. `lead`: by which an outcome that still holds is told with its details. */
export function sayTimelineEntry(
  entry: TimelineEntry,
  people: TimelinePeople,
  { locale, date, lead }: { locale: Locale; date: string; lead?: Lead },
): string {
  const person = people.get(entry.person ?? '');
  const side = findSide(entry, person?.team);
  return [date, say(locale, 'team.name', { team: side }), sayWhat(entry, people, locale, lead)].join(' · ');
}

function sayWhat(entry: TimelineEntry, people: TimelinePeople, locale: Locale, lead: Lead | undefined): string {
  const words = (entry.words ?? []).slice(0, HISTORY_WORDS_MAX);
  const by = sayName('by', entry.person, people, locale);
  switch (entry.kind) {
    case 'arrived':
      return say(locale, lead?.waits === undefined ? 'history.arrived' : 'history.came');
    case 'waits':
      return say(locale, 'history.waits', { waits: words[0] ?? '' });
    case 'claimed':
    case 'contacted':
    case 'back':
      return join(say(locale, `history.${entry.kind}`), by);
    case 'let-through':
      return join(say(locale, words[0] === LET_THROUGH_LATE ? 'history.let-through-late' : 'history.let-through'), by);
    case 'taken-over':
      return join(say(locale, 'history.taken-over'), by, sayName('from', entry.other, people, locale));
    case 'snoozed':
    case 'given-back':
      return join(say(locale, `history.${entry.kind}`), by);
    case 'reassigned':
      return join(say(locale, 'history.given'), sayName('to', entry.other, people, locale), by);
    case 'given':
      return join(say(locale, 'history.given'), sayName('to', entry.other, people, locale));
    case 'updated':
    case 'completed':
      return `${join(say(locale, `history.${entry.kind}`), by)}: ${sayFields(words, locale)}`;
    case 'moved':
      return say(locale, 'history.moved', { channels: sayList(locale, words.map(sayShort)) });
    case 'outcome':
      // “Lost, by Sanne” would be blame.
      return [sayKnownOutcome(entry, locale, lead), sayName('recorded-by', entry.person, people, locale)]
        .filter(Boolean)
        .join(', ');
  }
}

function join(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(' ');
}

function sayName(
  as: 'by' | 'recorded-by' | 'from' | 'to',
  id: string | undefined,
  people: TimelinePeople,
  locale: Locale,
) {
  const name = people.get(id ?? '')?.name;
  return name === undefined ? undefined : say(locale, `history.${as}`, { name: sayShort(name) });
}

function sayShort(text: string): string {
  return isolateText(clip(joinLines(text), NAME_SHOWN_MAX));
}

function sayFields(words: string[], locale: Locale): string {
  const known = FACT_FIELDS.filter((field) => words.includes(field));
  return sayList(
    locale,
    known.map((field) => say(locale, 'history.field', { field })),
  );
}

function sayKnownOutcome({ at, words }: Pick<HistoryEntry, 'at' | 'words'>, locale: Locale, lead?: Lead): string {
  const [kind] = words ?? [];
  if (lead?.outcome !== undefined && lead.outcomeAt === at) return sayOutcome(lead.outcome, locale);
  return isOutcomeKind(kind) ? say(locale, `outcome.${kind}`) : '—';
}
