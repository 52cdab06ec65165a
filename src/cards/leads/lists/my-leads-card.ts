import type { Person } from '../../../domain/people/person.ts';
import { say } from '../../../words/say.ts';
import { nameCard, nameNobody } from '../../about.ts';
import { type NamedCard, type Part, titledCard } from '../../card.ts';
import { buildLeadRow, buildMore, type LeadPage, type ListReader } from './lead-rows.ts';

/** A page of somebody’s own leads. */
export function myLeadsCard(page: LeadPage, reader: ListReader): NamedCard {
  const { locale } = reader.viewer;
  const card = titledCard(sayMyLeads(reader.viewer), ...buildMyLeads(page, reader));
  return nameCard(nameNobody(locale), card);
}

/** What somebody’s own leads are called. */
export function sayMyLeads({ locale, team }: Person): string {
  return say(locale, 'mine.leads', { team });
}

/** The same as part of what is theirs: leads with what is next, and the way to the others. */
export function buildMyLeads({ page, leads, hasMore }: LeadPage, reader: ListReader): Part[] {
  const { locale, team } = reader.viewer;
  const none = page === 0 ? say(locale, 'mine.no-leads', { team }) : say(locale, 'list.end');
  if (leads.length === 0) return [{ kind: 'text', text: [none] }];
  const more = hasMore ? [buildMore({ kind: 'lead.mine-asked', page: page + 1 }, locale)] : [];
  return [...leads.map((lead) => buildLeadRow(lead, reader)), ...more];
}
