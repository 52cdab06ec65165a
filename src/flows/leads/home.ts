import type { NextThing } from '../../cards/home-share.ts';
import { sayCompany } from '../../cards/leads/lead-words.ts';
import { buildLeadRow, type ListedLead, type ListReader, PAGE_LEADS } from '../../cards/leads/lists/lead-rows.ts';
import { buildMyLeads, sayMyLeads } from '../../cards/leads/lists/my-leads-card.ts';
import { listHeldButtons } from '../../cards/leads/waiting/held-card.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import { isSnoozed } from '../../domain/leads/clock/follow-up-steps.ts';
import { isHandled, type Lead } from '../../domain/leads/lead.ts';
import type { Locale } from '../../domain/organisation.ts';
import type { Person } from '../../domain/people/person.ts';
import type { Reads } from '../../store/store.ts';
import { say } from '../../words/say.ts';
import type { AtHome } from '../room.ts';
import { readMine } from './lists/lib/read-mine.ts';

/** Their leads: those that wait for them are next, by the clock. */
export const showLeads: AtHome = async (reads, { person, organisation, now }) => {
  const [all, unheld] = await Promise.all([readMine(reads, person, now), readOthersHeld(reads, person)]);
  const reader = { viewer: person, zone: organisation.zone, now };
  const page = { page: 0, leads: all.slice(0, PAGE_LEADS), hasMore: all.length > PAGE_LEADS };
  return {
    next: [...all.flatMap((listed) => findNext(listed, reader)), ...nameHeld(unheld, person.locale)],
    // That nothing waits is said above.
    list: { title: sayMyLeads(person), rows: all.length === 0 ? [] : buildMyLeads(page, reader) },
    parts: [],
    menu: (['lead', 'mine', 'open', 'find'] as const).map((deed) => buildMenuButton(deed, person.locale)),
  };
};

/** More than so many are said as so many. */
const HELD_MAX = 200;

/** What marketing’s manager sees of leads that lack something, beside their own: none waits where nobody looks. */
async function readOthersHeld(reads: Reads, { id, organisation, team, role }: Person): Promise<Lead[]> {
  if (team !== 'marketing' || role !== 'manager') return [];
  const held = await reads.waitingLeads(organisation, { waits: 'incomplete', skip: 0, most: HELD_MAX });
  return held.filter(({ partner }) => partner !== id);
}

/** Several are one line, so that they do not push away what else is next. */
function nameHeld(leads: Lead[], locale: Locale): NextThing[] {
  const [first, ...others] = leads;
  if (first === undefined) return [];
  if (others.length === 0) return listNextHeld(first, locale);
  const button = {
    ...{ kind: 'tap' as const, label: say(locale, 'lead-list.open') },
    tap: { kind: 'lead.list-asked' as const, page: 0 },
  };
  return [{ at: first.receivedAt, text: [say(locale, 'held.list', { count: leads.length })], button }];
}

function listNextHeld(lead: Lead, locale: Locale): NextThing[] {
  const button = listHeldButtons(lead, locale, 'complete')[0];
  const text = say(locale, 'held.next', { company: sayCompany(lead) });
  return button?.kind === 'tap' ? [{ at: lead.receivedAt, text: [text], button }] : [];
}

/** What a marketer’s lead waits for is sales’ to do, but where something is missing of it; what is snoozed, or stands in a list, is not next until its time. */
function findNext(listed: ListedLead, reader: ListReader): NextThing[] {
  const { lead } = listed;
  const { team, locale } = reader.viewer;
  if (team === 'marketing' && lead.waits === 'incomplete') return listNextHeld(lead, locale);
  if (reader.viewer.team !== 'sales' || isHandled(lead) || isSnoozed(lead, reader.now) || lead.list !== undefined)
    return [];
  const row = buildLeadRow(listed, reader);
  if (row.kind !== 'text' || row.button === undefined) return [];
  return [{ at: lead.dueAt ?? lead.receivedAt, text: row.text, button: row.button }];
}
