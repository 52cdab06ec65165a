import type { Lead } from '../../../domain/leads/lead.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { say, sayMomentNear } from '../../../words/say.ts';
import { type Button, briefCard, type Card, isolateText, type Part, type TapButton, titledCard } from '../../card.ts';
import { fitText, joinLines, keepTogether } from '../../phone-lines.ts';
import { sayCode } from '../lead-words.ts';
import { buildDetails } from './held-card.ts';

/** So many stand on the card; all stand in the list itself. */
export const QUEUE_SHOWN_MAX = 5;

/** Those of one list that wait for room, in their order: the first of them, how many there are, and when the next go to sales by themselves. */
export type QueueContent = {
  list: string;
  leads: { lead: Lead; since: Instant }[];
  count: number;
  next?: { weekly: number; at: Instant };
};
const BESIDE_BUTTON_WIDTH = 20;
type Here = { locale: Locale; zone: string; now: Instant };

/** In marketing's channel: which leads wait until sales has room, and the way to hand one over all the same. */
export function queueCard({ list, leads, count, next }: QueueContent, here: Here): Card {
  const { locale, zone, now } = here;
  if (count === 0) return briefCard([say(locale, 'queue.done')]);
  const shown = leads.slice(0, QUEUE_SHOWN_MAX);
  const rest = count - shown.length;
  const when = next && { weekly: next.weekly, date: keepTogether(sayMomentNear(locale, zone, next.at, now)) };
  const open: TapButton = {
    kind: 'tap',
    label: say(locale, 'lead-list.open'),
    tap: { kind: 'lead.list-asked', list, page: 0 },
  };
  const more: Part[] = rest > 0 ? [{ kind: 'text', text: [say(locale, 'queue.rest', { rest })], button: open }] : [];
  return titledCard(say(locale, 'queue.title', { count }), ...shown.map((each) => buildRow(each, here)), ...more, {
    kind: 'small',
    text: [when === undefined ? say(locale, 'queue.clock', { count }) : say(locale, 'queue.next', when)],
  });
}

/** What somebody may do with a lead that waits for room. */
export function listQueueButtons(lead: Lead, { role, locale }: Pick<Person, 'role' | 'locale'>): Button[] {
  return [...(role === 'manager' ? [buildThrough(lead, locale)] : []), buildDetails(lead, locale)];
}

function buildRow({ lead, since }: QueueContent['leads'][number], { locale, zone, now }: Here): Part {
  const { campaign } = lead.facts;
  const date = keepTogether(sayMomentNear(locale, zone, since, now));
  const line = [campaign && sayCode(campaign), say(locale, 'queue.since', { date })].filter(Boolean).join('\u00a0· ');
  // On a phone the button leaves it half of the line.
  const company = fitText(joinLines(lead.facts.company), 2, BESIDE_BUTTON_WIDTH);
  return {
    kind: 'text',
    text: [{ kind: 'strong', text: isolateText(company) }, '\n', line],
    button: buildThrough(lead, locale),
  };
}

function buildThrough({ id: lead }: Lead, locale: Locale): TapButton {
  return { kind: 'tap', label: say(locale, 'queue.hand-over'), tap: { kind: 'lead.let-through', lead } };
}
