import type { TimelineEntry } from '../../../domain/leads/history.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { getLocalDate } from '../../../domain/working-time.ts';
import { say, sayMoment } from '../../../words/say.ts';
import { nameCard } from '../../about.ts';
import { clip, isolateText, type NamedCard, type Part, type Text } from '../../card.ts';
import { joinLines } from '../../phone-lines.ts';
import { nameLead, sayCode, sayCompany } from '../lead-words.ts';
import { type LeadTimeline, sayTimelineEntry, TIMELINE_SHOWN_MAX } from '../timeline-lines.ts';
import { buildLeadRow, type ListedLead, type ListReader } from './lead-rows.ts';

/** So many of a company’s leads are shown, the newest first. */
export const COMPANY_LEADS_MAX = 5;
const CONTACT_SHOWN_MAX = 60;

/** What a company’s lead is told with. */
export type CompanyLead = ListedLead & { timeline: LeadTimeline };

/** A company: its newest leads with what is next, and what happened to all of them until today. */
export function companyCard(leads: [CompanyLead, ...CompanyLead[]], reader: ListReader): NamedCard {
  const { locale } = reader.viewer;
  const [{ lead: newest }] = leads;
  const company = sayCompany(newest);
  const rest = leads.length - COMPANY_LEADS_MAX;
  const more: Part[] = rest > 0 ? [{ kind: 'small', text: [say(locale, 'company.more', { leads: rest })] }] : [];
  return nameCard(nameLead(newest, locale), {
    summary: say(locale, 'company.summary', { company }),
    parts: [
      { kind: 'title', text: company },
      ...leads.slice(0, COMPANY_LEADS_MAX).map((each) => buildRow(each, reader, leads.length > 1)),
      ...more,
      { kind: 'text', text: [{ kind: 'strong', text: say(locale, 'history.title') }] },
      { kind: 'list', items: listLines(leads, reader) },
    ],
  });
}

/** Its company stands above: it is told from the others by whom it is with, and what it came from. */
function buildRow(listed: CompanyLead, reader: ListReader, isOneOfMany: boolean): Part {
  const row = buildLeadRow(listed, reader);
  if (row.kind !== 'text') return row;
  const [, waiting = ''] = row.text.map(String).join('').split('\n');
  const own = isOneOfMany ? sayOne(listed.lead) : sayContact(listed.lead);
  return { ...row, text: [[own, waiting].filter(Boolean).join('\n') || sayCompany(listed.lead)] };
}

function sayOne(lead: Lead): string {
  const { campaign } = lead.facts;
  return [sayContact(lead), campaign === undefined ? '' : sayCode(campaign)].filter(Boolean).join(' · ');
}

function sayContact({ facts: { contact } }: Lead): string {
  return isolateText(clip(joinLines(contact.name ?? contact.email ?? ''), CONTACT_SHOWN_MAX));
}

/** Of several leads each line says which. */
function listLines(leads: CompanyLead[], { viewer: { locale }, zone, now }: ListReader): Text[] {
  const today = getLocalDate(now, zone);
  const all = leads
    .flatMap(({ lead, timeline }) => timeline.entries.map((entry) => ({ lead, entry, people: timeline.people })))
    .toSorted((one, other) => one.entry.at - other.entry.at);
  return all.slice(-TIMELINE_SHOWN_MAX).map(({ lead, entry, people }): Text => {
    const date = sayMoment(locale, zone, entry.at, today);
    const line = sayTimelineEntry(entry satisfies TimelineEntry, people, { locale, date, lead });
    const which = leads.length > 1 ? sayContact(lead) : '';
    return [which === '' ? line : `${line} (${which})`];
  });
}
