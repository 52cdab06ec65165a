import { say } from '../../../words/say.ts';
import { nameCard, nameNobody } from '../../about.ts';
import { type NamedCard, type Part, titledCard } from '../../card.ts';
import { buildLeadRow, buildMore, type LeadPage, type ListReader } from './lead-rows.ts';
import { buildListedPart } from './listed-leads-card.ts';

/** Leads that nobody contacted yet, the longest waiting first; `listed`: so many more wait in lists. */
export function openLeadsCard(
  { page, leads, hasMore, listed = 0 }: LeadPage & { listed?: number },
  reader: ListReader,
): NamedCard {
  const { locale } = reader.viewer;
  const none: Part[] = leads.length === 0 ? [{ kind: 'text', text: [say(locale, findEnd(page, listed))] }] : [];
  const more = hasMore ? [buildMore({ kind: 'lead.open-asked', page: page + 1 }, locale)] : [];
  const also = hasMore ? [] : buildListedPart(listed, locale);
  const rows = leads.map((lead) => buildLeadRow(lead, reader));
  return nameCard(nameNobody(locale), titledCard(say(locale, 'open.title'), ...none, ...rows, ...more, ...also));
}

/** That all were read; where there was none to read, why. */
function findEnd(page: number, listed: number) {
  if (page > 0) return 'list.end';
  return listed > 0 ? 'open.none-but-lists' : 'open.none';
}
