import type { Lead } from '../leads/lead.ts';

/** What was won with some leads: how many, of how many no amount is known, and the amounts by currency. */
export type WonSum = { leads: number; unpriced: number; amounts: ReadonlyMap<string, WonAmount> };
type WonAmount = { leads: number; amount: number };
/** Of a campaign (`''`: of none): with those it touched first, and with all it touched. */
export type CampaignValue = { campaign: string; first: WonSum; any: WonSum };
export type WonValue = { total: WonSum; campaigns: CampaignValue[] };

/** Won leads of so many days are looked at, and of very many those that were won first. */
export const VALUE_DAYS = 365;
export const VALUE_LEADS_MAX = 10_000;

/**
 * What was won, by the campaign that touched a lead first and by every campaign that touched it: there it counts for each, so these do not
 * add up. A lead’s own campaign touched it too, the last where it is not among those that are told.
 */
export function sumWonValue(leads: Lead[]): WonValue {
  const [first, any] = [new Map<string, Lead[]>(), new Map<string, Lead[]>()];
  for (const lead of leads) {
    const touched = listCampaigns(lead);
    put(first, touched[0] ?? '', lead);
    for (const campaign of touched.length === 0 ? [''] : touched) put(any, campaign, lead);
  }
  const campaigns = [...any].map(([campaign, all]): CampaignValue => {
    return { campaign, first: sum(first.get(campaign) ?? []), any: sum(all) };
  });
  return { total: sum(leads), campaigns: campaigns.toSorted(compare) };
}

function put(leads: Map<string, Lead[]>, campaign: string, lead: Lead): void {
  const there = leads.get(campaign);
  if (there === undefined) leads.set(campaign, [lead]);
  else there.push(lead);
}

/** Each once, the first first. */
function listCampaigns({ facts: { touches = [], campaign } }: Lead): string[] {
  const told = touches.map((touch) => touch.campaign);
  return [...new Set(campaign === undefined ? told : [...told, campaign])];
}

function sum(leads: Lead[]): WonSum {
  const amounts = new Map<string, WonAmount>();
  let unpriced = 0;
  for (const { outcome } of leads) {
    const value = outcome?.kind === 'won' ? outcome.value : undefined;
    if (value === undefined) {
      unpriced += 1;
      continue;
    }
    const { leads: count, amount } = amounts.get(value.currency) ?? { leads: 0, amount: 0 };
    amounts.set(value.currency, { leads: count + 1, amount: addCents(amount, value.amount) });
  }
  return { leads: leads.length, unpriced, amounts };
}

function addCents(one: number, other: number): number {
  return Math.round((one + other) * 100) / 100;
}

/** Most leads first, then as they are written; those of no campaign last. */
function compare(one: CampaignValue, other: CampaignValue): number {
  if (one.campaign === '' || other.campaign === '') return one.campaign === '' ? 1 : -1;
  const byLeads = other.any.leads - one.any.leads || other.first.leads - one.first.leads;
  return byLeads || (one.campaign < other.campaign ? -1 : 1);
}
