import { companyCard } from '../../../cards/leads/lists/company-card.ts';
import { type FoundCompany, foundCard } from '../../../cards/leads/lists/found-card.ts';
import { PAGE_LEADS } from '../../../cards/leads/lists/lead-rows.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import type { Person } from '../../../domain/people/person.ts';
import type { Reads } from '../../../store/store.ts';
import { reply } from '../../flow.ts';
import type { MemberFlow } from '../../guards/member.ts';
import { findCompanies, type SoughtCompany } from './lib/find-companies.ts';
import { type CompanyLeads, readCompanyLeads } from './lib/read-company.ts';

/** The one that is meant, or a page of those that may be. */
type Facts = { meant: CompanyLeads } | { found: FoundCompany[]; hasMore: boolean };

/** Somebody looks for a company: one that is called so opens at once, else they choose. */
export const leadFindAsked: MemberFlow<'lead.find-asked', Facts> = {
  read: async (reads, { person, organisation: { id } }, { words, page }) => {
    const all = await findCompanies(reads, id, words);
    const exact = all.find(({ isExact }) => isExact);
    const meant = page === 0 && exact ? await readMeant(reads, exact, person) : undefined;
    if (meant !== undefined) return { meant };
    const shown = all.slice(page * PAGE_LEADS, (page + 1) * PAGE_LEADS);
    const newest = await reads.leadsByIds(id, [...new Set(shown.flatMap(({ leads }) => leads))]);
    const found = shown.flatMap(({ leads }) => {
      const lead = findNewest(newest.filter((each) => leads.includes(each.id)));
      return lead === undefined ? [] : [{ lead, leads: new Set(leads).size }];
    });
    return { found, hasMore: all.length > (page + 1) * PAGE_LEADS };
  },
  decide: ({ person: viewer, organisation: { zone }, more }, { words, page }, now) => {
    if ('meant' in more) return reply({ kind: 'notice', card: companyCard(more.meant, { viewer, zone, now }) });
    return reply({ kind: 'notice', card: foundCard({ words, page, ...more }, viewer.locale) });
  },
};

async function readMeant(reads: Reads, { leads }: SoughtCompany, viewer: Person): Promise<CompanyLeads | undefined> {
  const newest = findNewest(await reads.leadsByIds(viewer.organisation, leads));
  return newest && readCompanyLeads(reads, newest, viewer);
}

function findNewest(leads: Lead[]): Lead | undefined {
  return leads.toSorted((one, other) => other.receivedAt - one.receivedAt)[0];
}
