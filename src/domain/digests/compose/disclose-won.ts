import type { Lead } from '../../leads/lead.ts';
import type { Money } from '../../leads/outcome.ts';
import type { LocalDate } from '../../working-time.ts';
import { isSafe } from '../ledger/bounds.ts';
import { type Cell, limitLeads } from '../ledger/cell.ts';

/** What was won in weeks until then, by currency: each sum of enough leads with an amount, of enough people, or not said. */
export function discloseWon(until: LocalDate, leads: Lead[]): Money[] {
  const all = leads.flatMap(readPriced);
  return [...new Set(all.map(({ currency }) => currency))].toSorted().flatMap((currency): Money[] => {
    const priced = all.filter((each) => each.currency === currency);
    const people = [...new Set(priced.flatMap((each) => each.people))];
    const ids = limitLeads(priced.map(({ id }) => id));
    const cell: Cell = { until, name: currency, kinds: [priced.length], people, leads: ids };
    return isSafe('wins', [cell]) ? [{ currency, amount: sumCents(priced.map(({ amount }) => amount)) }] : [];
  });
}

type Priced = Money & { id: string; people: string[] };

function readPriced({ id, outcome, owner, contactedBy }: Lead): Priced[] {
  const value = outcome?.kind === 'won' ? outcome.value : undefined;
  return value === undefined ? [] : [{ ...value, id, people: [owner, contactedBy].flatMap((each) => each ?? []) }];
}

function sumCents(amounts: number[]): number {
  return Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
}
