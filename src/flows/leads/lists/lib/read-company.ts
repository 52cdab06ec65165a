import type { CompanyLead } from '../../../../cards/leads/lists/company-card.ts';
import type { Lead } from '../../../../domain/leads/lead.ts';
import { readCompanyWords, WORD_MAX } from '../../../../domain/leads/search/company-words.ts';
import type { Person } from '../../../../domain/people/person.ts';
import type { Reads } from '../../../../store/store.ts';
import { readOwners } from './read-owners.ts';
import { readTimeline } from './read-timeline.ts';

/** A company’s leads, the newest first; one at least. */
export type CompanyLeads = [CompanyLead, ...CompanyLead[]];

/** So many leads of one company are told of. */
const LEADS_TOLD_MAX = 20;
const LOOKED_AT_MAX = 300;

/** All leads of the company that this lead is of. */
export async function readCompanyLeads(reads: Reads, lead: Lead, viewer: Person): Promise<CompanyLeads> {
  const { organisation } = lead;
  const { whole } = readCompanyWords(lead.facts.company);
  const near = await reads.leadsUnderWords(organisation, [whole.slice(0, WORD_MAX)], LOOKED_AT_MAX);
  const others = (await reads.leadsByIds(organisation, near)).filter(
    ({ id, facts }) => id !== lead.id && readCompanyWords(facts.company).whole === whole,
  );
  const leads = [lead, ...others].toSorted((one, other) => other.receivedAt - one.receivedAt);
  const told = leads.slice(0, LEADS_TOLD_MAX);
  const owners = await readOwners(reads, told);
  const all = await Promise.all(told.map((each) => tellOf(reads, each, owners, viewer)));
  return all as CompanyLeads;
}

async function tellOf(
  reads: Reads,
  lead: Lead,
  owners: ReadonlyMap<string, Person>,
  viewer: Person,
): Promise<CompanyLead> {
  const [timeline, judgement] = await Promise.all([
    readTimeline(reads, lead),
    reads.judgement(lead.organisation, lead.id, viewer.id),
  ]);
  const owner = owners.get(lead.owner ?? '');
  return { lead, timeline, isJudged: judgement !== undefined, ...(owner && { owner }) };
}
