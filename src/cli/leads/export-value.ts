import { type Environment, readDatabaseConfig } from '../../config.ts';
import { sumWonValue, VALUE_DAYS, VALUE_LEADS_MAX, type WonSum } from '../../domain/digests/value.ts';
import { chooseOrganisation, NO_ORGANISATION } from '../../domain/organisation.ts';
import { DAY_MS } from '../../domain/time.ts';
import { addDays, getInstant } from '../../domain/working-time.ts';
import { writeCsvLine } from '../../handlers/intake/csv/cells.ts';
import { lookIntoStore } from '../lib/look-into.ts';
import type { Terminal } from '../terminal.ts';
import { BYTE_ORDER_MARK, type ExportOptions } from './export-leads.ts';

const COLUMNS = ['Campaign', 'Currency', 'First Leads', 'First Value', 'Any Leads', 'Any Value'];

/**
 * `export value`: what was won by the first campaign and by any that touched a lead, a line a campaign and currency; those whose amount nobody
 * knows on a line without one.
 */
export async function runExportValue(options: ExportOptions, env: Environment, terminal: Terminal): Promise<void> {
  const { say, complain } = terminal;
  await lookIntoStore(readDatabaseConfig(env), terminal, async (store) => {
    const organisation = chooseOrganisation(await store.reads.organisations());
    if (organisation === undefined) return complain(`smarketing: ${NO_ORGANISATION}`);
    const { id, zone } = organisation;
    const until = options.to === undefined ? Date.now() + 1 : getInstant(addDays(options.to, 1), '00:00', zone);
    const from = options.from === undefined ? until - VALUE_DAYS * DAY_MS : getInstant(options.from, '00:00', zone);
    const wins = await store.reads.winsBetween(id, from, until, VALUE_LEADS_MAX);
    const lines = sumWonValue(wins).campaigns.flatMap(({ campaign, first, any }) =>
      listCurrencies(any).map((currency) => [campaign, currency, ...write(first, currency), ...write(any, currency)]),
    );
    const text = [COLUMNS, ...lines].map((line) => writeCsvLine(line)).join('\r\n');
    say(`${options.hasMark ? BYTE_ORDER_MARK : ''}${text}`);
  });
}

/** `''`: of those whose amount nobody knows. */
function listCurrencies({ amounts, unpriced }: WonSum): string[] {
  return [...amounts.keys(), ...(unpriced > 0 ? [''] : [])];
}

function write({ amounts, unpriced }: WonSum, currency: string): string[] {
  if (currency === '') return [String(unpriced), ''];
  const { leads, amount } = amounts.get(currency) ?? { leads: 0, amount: 0 };
  return [String(leads), String(amount)];
}
