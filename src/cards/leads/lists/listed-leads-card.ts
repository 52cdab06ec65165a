import type { Lead } from '../../../domain/leads/lead.ts';
import { isQueueList } from '../../../domain/leads/lists/capacity.ts';
import { findNextTap } from '../../../domain/leads/lists/next-tap.ts';
import type { Locale } from '../../../domain/organisation.ts';
import { mayHandleLeads, type Person } from '../../../domain/people/person.ts';
import { say, sayMoney } from '../../../words/say.ts';
import { nameCard, nameNobody } from '../../about.ts';
import { type Button, clip, isolateText, type NamedCard, type Part, titledCard } from '../../card.ts';
import { joinLines, keepTogether } from '../../phone-lines.ts';
import { sayCode, sayCompany, sayFirstName } from '../lead-words.ts';
import { listHeldButtons } from '../waiting/held-card.ts';
import { listQueueButtons } from '../waiting/queue-card.ts';
import { buildMore, type LeadPage } from './lead-rows.ts';

/** So many leads of a list stand on a page: each has two buttons. */
export const LISTED_ON_PAGE = 8;
const CONTACT_SHOWN_MAX = 60;

/** `list`: of which list; absent: of all. `count`: how many stand there. */
export type ListedPage = LeadPage & { list?: string; count: number };

/** Leads that have no cards yet, for one who asks: to take or to open them gives them one. */
export function listedLeadsCard({ list, page, leads, hasMore, count }: ListedPage, viewer: Person): NamedCard {
  const { locale } = viewer;
  const which = list === undefined ? {} : { list };
  const end = say(locale, page === 0 ? 'lead-list.empty' : 'list.end');
  const none: Part[] = leads.length === 0 ? [{ kind: 'text', text: [end] }] : [];
  const more = hasMore ? [buildMore({ kind: 'lead.list-asked', ...which, page: page + 1 }, locale)] : [];
  const when = say(locale, findClock(leads), { count });
  const clock: Part[] = leads.length === 0 ? [] : [{ kind: 'small', text: [when] }];
  const rows = leads.flatMap(({ lead, owner }) => buildListed(lead, owner, viewer));
  const titled = list !== undefined && isQueueList(list) ? 'queue.title' : 'lead-list.title';
  const title = count === 0 ? say(locale, 'lead-list.name') : say(locale, titled, { count });
  return nameCard(nameNobody(locale), titledCard(title, ...clock, ...none, ...rows, ...more));
}

/** When those get a card. */
function findClock(leads: LeadPage['leads']) {
  const [first] = leads;
  const waits = leads.every(({ lead }) => lead.waits === first?.lead.waits) ? first?.lead.waits : undefined;
  if (waits === undefined) return 'lead-list.clock';
  return waits === 'incomplete' ? 'held.list-clock' : 'queue.clock';
}

function buildListed(lead: Lead, owner: Person | undefined, viewer: Person): Part[] {
  const { locale } = viewer;
  const lines = [sayCompany(lead), describeListed(lead, owner, locale)].filter(Boolean);
  return [
    { kind: 'text', text: [lines.join('\n')] },
    { kind: 'buttons', buttons: listButtons(lead, viewer) },
  ];
}

function describeListed({ facts, waits }: Lead, owner: Person | undefined, locale: Locale): string {
  const { contact, value, campaign } = facts;
  const name = clip(joinLines(contact.name ?? contact.email ?? ''), CONTACT_SHOWN_MAX);
  return [
    isolateText(name),
    value && keepTogether(sayMoney(locale, value.amount, value.currency)),
    campaign && sayCode(campaign),
    owner && `${say(locale, 'lead.with')}\u00a0${sayFirstName(owner)}`,
    waits && keepTogether(say(locale, 'waits.row', { waits })),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Marketing looks, which gives it no card. */
function listButtons({ id, ...lead }: Lead, viewer: Person): Button[] {
  const { locale } = viewer;
  if (lead.waits === 'incomplete') {
    const isManager = viewer.team === 'marketing' && viewer.role === 'manager';
    return listHeldButtons({ ...lead, id }, locale, isManager ? 'all' : 'complete');
  }
  if (lead.waits === 'capacity') return listQueueButtons({ ...lead, id }, viewer);
  if (!mayHandleLeads(viewer)) {
    return [{ kind: 'tap', label: say(locale, 'lead.details'), tap: { kind: 'lead.details-asked', lead: id } }];
  }
  const isFree = findNextTap({ ...lead, id }, viewer, true) === 'take';
  const take: Button = { kind: 'tap', label: say(locale, 'lead.claim'), tap: { kind: 'lead.claimed', lead: id } };
  const open: Button = {
    kind: 'tap',
    label: say(locale, 'lead-list.open-one'),
    tap: { kind: 'lead.opened', lead: id },
  };
  return isFree ? [take, open] : [open];
}

/** In another list: that there are leads in lists, too, and the way to them. */
export function buildListedPart(count: number, locale: Locale): Part[] {
  if (count === 0) return [];
  return [
    {
      kind: 'text',
      text: [say(locale, 'lead-list.also', { count })],
      button: { kind: 'tap', label: say(locale, 'lead-list.open'), tap: { kind: 'lead.list-asked', page: 0 } },
    },
  ];
}
