import type { LeadLine } from '../../../domain/leads/subjects.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { say, sayMomentNear } from '../../../words/say.ts';
import { briefCard, type Card, mentionPerson, type Text } from '../../card.ts';
import { sayOutcome } from '../outcome-card.ts';

/** What is said alike however the lead is; what sums it up is `movedLineCard`. */
export type SimpleLine = Exclude<LeadLine, { kind: 'moved' }>;

/** The people a line is for: who did it, who has the lead, and its marketing partner. */
export type LinePeople = {
  by?: Person | undefined;
  rep?: Person | undefined;
  partner?: Person | undefined;
  before?: Person | undefined;
  /** In touch since, and when: the line that says who took it grows by it. */
  touch?: { at: Instant; by?: Person };
  /** How many judged it: never who, nor which way. */
  judgements?: number;
};
/** Who reads it, and when. */
type LineContext = { locale: Locale; zone: string; now: Instant };

/**
 * One line in a lead card's thread. `by` is who claimed or contacted; who judged is never named, nor how. An outcome
 * mentions the lead’s people; who has it no more, or has it now, is mentioned too: so they are notified.
 */
export function leadLineCard(line: SimpleLine, people: LinePeople, here: LineContext): Card {
  const { locale } = here;
  const said = [sayLine(line, people, locale), ...sayTouch(people, here), ...sayJudgements(people, locale)].join(' · ');
  return briefCard([said, ...mentionPeople(line, people), ...sayBefore(people, locale)]);
}

/** A colleague of whoever took it is named. */
function sayTouch({ by: taker, touch }: LinePeople, { locale, zone, now }: LineContext): string[] {
  if (touch === undefined) return [];
  const date = sayMomentNear(locale, zone, touch.at, now);
  const { by } = touch;
  return by === undefined || by.id === taker?.id
    ? [say(locale, 'line.then-contacted', { date })]
    : [say(locale, 'line.then-contacted-by', { name: by.name, date })];
}

function sayJudgements({ judgements = 0 }: LinePeople, locale: Locale): string[] {
  return judgements === 0 ? [] : [say(locale, 'line.judgements', { count: judgements })];
}

/** Who had it reads that it is theirs no more. */
function sayBefore({ before }: LinePeople, locale: Locale): Text {
  return before === undefined ? [] : [` (${say(locale, 'line.reassigned-from', { name: before.name })})`];
}

const TO_ONE: readonly SimpleLine['kind'][] = ['taken-over', 'updated', 'reassigned'];

function mentionPeople(line: SimpleLine, { rep, partner }: LinePeople): Text {
  if (rep !== undefined && TO_ONE.includes(line.kind)) return [' ', mentionPerson(rep)];
  const notified = line.kind === 'outcome' ? [rep, partner] : line.kind === 'back' ? [rep] : [];
  return notified
    .filter((person) => person !== undefined)
    .flatMap((person, place): Text => [place === 0 ? ' — ' : ', ', mentionPerson(person)]);
}

function sayLine(line: SimpleLine, { by, rep }: LinePeople, locale: Locale): string {
  const name = by?.name;
  switch (line.kind) {
    case 'judged':
    case 'rejudged':
    case 'withdrawn':
      return say(locale, 'line.judged');
    case 'claimed':
      return name === undefined ? say(locale, 'line.claimed-unnamed') : say(locale, 'line.claimed', { name });
    case 'taken-over':
      if (name === undefined) return say(locale, 'line.claimed-unnamed');
      return say(locale, rep === undefined ? 'line.claimed' : 'line.taken-over', { name });
    case 'reassigned':
      return sayReassigned({ by, rep }, locale);
    case 'contacted':
      return name === undefined ? say(locale, 'line.contacted-unnamed') : say(locale, 'line.contacted', { name });
    case 'updated':
      return say(locale, rep === undefined ? 'line.updated' : 'line.given');
    case 'completed':
      return name === undefined ? say(locale, 'line.completed-unnamed') : say(locale, 'line.completed', { name });
    case 'outcome': {
      const text = sayOutcome(line.outcome, locale);
      return line.outcome.kind === 'won' ? `${text}. ${say(locale, 'line.thanks')}` : text;
    }
    case 'back':
      return say(locale, 'line.back');
  }
}

function sayReassigned({ by, rep }: LinePeople, locale: Locale): string {
  if (rep === undefined) return say(locale, 'line.claimed-unnamed');
  return by === undefined ? say(locale, 'line.reassigned-unnamed') : say(locale, 'line.reassigned', { name: by.name });
}
