import type { NextThing } from '../../cards/home-share.ts';
import { sayCompany } from '../../cards/leads/lead-words.ts';
import { buildLeadRow, type ListedLead, type ListReader, PAGE_LEADS } from '../../cards/leads/lists/lead-rows.ts';
import { buildMyLeads, sayMyLeads } from '../../cards/leads/lists/my-leads-card.ts';
import { listHeldButtons } from '../../cards/leads/waiting/held-card.ts';
import { buildMenuButton } from '../../cards/menu-button.ts';
import { isSnoozed } from '../../domain/leads/clock/follow-up-steps.ts';
import { isHandled } from '../../domain/leads/lead.ts';
import { say } from '../../words/say.ts';
import type { AtHome } from '../room.ts';
import { readMine } from './lists/lib/read-mine.ts';

/** Their leads: those that wait for them are next, by the clock. */
export const showLeads: AtHome = async (reads, { person, organisation, now }) => {
  const all = await readMine(reads, person, now);
  const reader = { viewer: person, zone: organisation.zone, now };
  const page = { page: 0, leads: all.slice(0, PAGE_LEADS), hasMore: all.length > PAGE_LEADS };
  return {
    next: all.flatMap((listed) => findNext(listed, reader)),
    // That nothing waits is said above.
    list: { title: sayMyLeads(person), rows: all.length === 0 ? [] : buildMyLeads(page, reader) },
    parts: [],
    menu: (['lead', 'mine', 'open', 'find'] as const).map((deed) => buildMenuButton(deed, person.locale)),
  };
};

/** What a marketer’s lead waits for is sales’ to do, but where something is missing of it; what is snoozed, or stands in a list, is not next until its time. */
function findNext(listed: ListedLead, reader: ListReader): NextThing[] {
  const { lead } = listed;
  const { team, locale } = reader.viewer;
  if (team === 'marketing' && lead.waits === 'incomplete') {
    const button = listHeldButtons(lead, locale, 'complete')[0];
    const text = say(locale, 'held.next', { company: sayCompany(lead) });
    return button?.kind === 'tap' ? [{ at: lead.receivedAt, text: [text], button }] : [];
  }
  if (reader.viewer.team !== 'sales' || isHandled(lead) || isSnoozed(lead, reader.now) || lead.list !== undefined)
    return [];
  const row = buildLeadRow(listed, reader);
  if (row.kind !== 'text' || row.button === undefined) return [];
  return [{ at: lead.dueAt ?? lead.receivedAt, text: row.text, button: row.button }];
}
