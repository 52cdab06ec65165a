import { listSoughtWords, readCompanyWords } from '../../../../domain/leads/search/company-words.ts';
import { fitCompany, fitWord } from '../../../../domain/leads/search/rank-companies.ts';
import { listSoughtPieces } from '../../../../domain/leads/search/typos.ts';
import { MINUTE_MS } from '../../../../domain/time.ts';
import type { Reads } from '../../../../store/store.ts';

/** A company that may be meant, with its leads; the best first. */
export type SoughtCompany = { whole: string; leads: string[]; score: number; isExact: boolean };

/** Bounds of one look: words that are alike, of these those that are taken, leads under them, and names not read yet. */
const LOOK_MAX = { alike: 10_000, taken: 40, leads: 300, unread: 1000 } as const;
/** What was written so long before the last look may have been kept after it. */
export const LATE_MS = 10 * MINUTE_MS;

/** Companies as somebody writes them: with typos, in another order, without accents or legal form. */
export async function findCompanies(reads: Reads, organisation: string, typed: string): Promise<SoughtCompany[]> {
  const sought = readCompanyWords(typed);
  if (sought.whole === '') return [];
  const written = listSoughtWords(sought);
  const pieces = [...new Set(written.flatMap(listSoughtPieces))];
  const since = ((await reads.companiesReadUntil(organisation)) ?? LATE_MS) - LATE_MS;
  const [alike, unread] = await Promise.all([
    reads.wordsLike(organisation, { pieces, words: written, most: LOOK_MAX.alike }),
    reads.companiesUnread(organisation, { since, most: LOOK_MAX.unread, isNewestFirst: true }),
  ]);
  const meant = written.map((each) => takeAlike(each, alike)).filter((words) => words.length > 0);
  const leads = await findLeads(reads, organisation, meant);
  const names = [...(await reads.companiesOf(organisation, leads)), ...unread];
  const companies = new Map<string, SoughtCompany>();
  for (const { lead, company } of names) {
    const fit = fitCompany(sought, company);
    if (fit === undefined) continue;
    const { whole } = readCompanyWords(company);
    const known = companies.get(whole);
    if (known === undefined) companies.set(whole, { whole, leads: [lead], ...fit });
    else known.leads.push(lead);
  }
  return [...companies.values()].toSorted(
    (one, other) => other.score - one.score || (one.whole < other.whole ? -1 : 1),
  );
}

function takeAlike(written: string, alike: string[]): string[] {
  const fits = alike.flatMap((word) => {
    const fit = fitWord(written, word);
    return fit > 0 ? [{ word, fit }] : [];
  });
  return fits
    .toSorted((one, other) => other.fit - one.fit)
    .slice(0, LOOK_MAX.taken)
    .map(({ word }) => word);
}

/** Those under what few companies are called; where all is common, those under two of these at once. */
async function findLeads(reads: Reads, organisation: string, meant: string[][]): Promise<string[]> {
  const most = LOOK_MAX.leads;
  const under = await Promise.all(meant.map((words) => reads.leadsUnderWords(organisation, words, most + 1)));
  const rare = under.filter((leads) => leads.length <= most);
  if (rare.length > 0) return [...new Set(rare.flat())];
  const [one, other] = meant;
  const both = one && other ? await reads.leadsUnderAllWords(organisation, [one, other], most) : [];
  return both.length > 0 ? both : [...new Set(under.flatMap((leads) => leads.slice(0, most)))];
}
