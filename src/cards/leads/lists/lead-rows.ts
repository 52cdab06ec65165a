import type { Tap } from '../../../domain/event.ts';
import { isBack, isOverdue, type Lead } from '../../../domain/leads/lead.ts';
import { findNextTap, type NextTap } from '../../../domain/leads/lists/next-tap.ts';
import type { Locale } from '../../../domain/organisation.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Instant } from '../../../domain/time.ts';
import { say, sayMomentNear } from '../../../words/say.ts';
import type { Part, TapButton } from '../../card.ts';
import { keepTogether } from '../../phone-lines.ts';
import { sayCompany, sayFirstName, saySnoozed, sayStage } from '../lead-words.ts';

/** So many leads stand on a page. */
export const PAGE_LEADS = 15;

/** A lead in a list: whose it is, where that is to be said, and whether its reader judged it. */
export type ListedLead = { lead: Lead; owner?: Person; isJudged?: boolean };
/** Who reads a list, and when. */
export type ListReader = { viewer: Person; zone: string; now: Instant };

/** A page of a list, the first being 0; `hasMore`: there is another. */
export type LeadPage = { page: number; leads: ListedLead[]; hasMore: boolean };

/** The way to the next page. */
export function buildMore(tap: Tap, locale: Locale): Part {
  return { kind: 'buttons', buttons: [{ kind: 'tap', label: say(locale, 'list.more'), tap }] };
}

/** A lead in two short lines, with the one next tap. */
export function buildLeadRow(listed: ListedLead, reader: ListReader): Part {
  const { lead, isJudged = false } = listed;
  const { viewer } = reader;
  return {
    kind: 'text',
    text: [[sayCompany(lead), sayWaiting(listed, reader)].filter(Boolean).join('\n')],
    button: buildNextButton(lead, findNextTap(lead, viewer, isJudged), viewer.locale),
  };
}

function buildNextButton({ id: lead }: Lead, next: NextTap, locale: Locale): TapButton {
  switch (next) {
    case 'take':
      return { kind: 'tap', label: say(locale, 'lead.claim'), tap: { kind: 'lead.claimed', lead } };
    case 'contacted':
      return { kind: 'tap', label: say(locale, 'lead.contacted'), tap: { kind: 'lead.contacted', lead } };
    case 'judge':
      return { kind: 'tap', label: say(locale, 'list.judge'), tap: { kind: 'lead.details-asked', lead } };
    case 'look':
      return { kind: 'tap', label: say(locale, 'lead.details'), tap: { kind: 'lead.details-asked', lead } };
  }
}

/** Who has it, and the clock. */
function sayWaiting({ lead, owner }: ListedLead, { viewer, zone, now }: ListReader): string {
  const { locale } = viewer;
  const isOwn = lead.owner === viewer.id;
  const whose =
    owner === undefined ? say(locale, 'lead.nobody-yet') : `${say(locale, 'lead.with')}\u00a0${sayFirstName(owner)}`;
  return [...(isOwn ? [] : [whose]), sayClock(lead, { viewer, zone, now })].filter(Boolean).join(' · ');
}

function sayClock(lead: Lead, { viewer: { locale }, zone, now }: ListReader): string | undefined {
  const stage = sayStage({ lead, locale });
  if (stage !== undefined) return stage;
  if (isBack(lead)) return say(locale, 'lead.back');
  const snoozed = saySnoozed({ lead, locale, zone, now });
  if (snoozed !== undefined) return keepTogether(snoozed);
  if (lead.waits !== undefined) return say(locale, 'waits.row', { waits: lead.waits });
  if (lead.list !== undefined) return say(locale, 'lead-list.waits');
  if (lead.dueAt === undefined) return undefined;
  const date = keepTogether(sayMomentNear(locale, zone, lead.dueAt, now));
  return say(locale, isOverdue(lead, now) ? 'lead.overdue' : 'lead.due-before', { date });
}
