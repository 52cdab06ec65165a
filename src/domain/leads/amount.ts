import type { Money } from './outcome.ts';

const AMOUNT_MAX = 1e12;
/** `16500`, `16.500,00`, `16,500.00`, `16 500`; thousands in groups of three, at most two decimals. */
const AMOUNT = /^(\d+|[1-9]\d{0,2}(?:([., ’'])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/;
/** An amount between its currency and its end, `,-` as the Dutch write it. */
const WRITTEN = /^(\p{Sc}|\p{L}+)? ?(\d(?:.*\d)?)(?:,-{1,2}|,–)? ?(\p{Sc}|\p{L}+)?$/u;
/** How people write a currency beside its code. “10 mln” and “min 5” name none. */
const CURRENCIES: Record<string, string> = { '€': 'EUR', euro: 'EUR', euros: 'EUR', $: 'USD', '£': 'GBP' };
const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A number of an amount as people write it in either language; undefined when it is none. */
export function readAmount(text: string): number | undefined {
  const [, whole, grouping, point, decimals = ''] = AMOUNT.exec(text.replaceAll(/\s/g, ' ').trim()) ?? [];
  if (whole === undefined || (point !== undefined && point === grouping)) return undefined;
  const amount = Number(`${whole.replaceAll(/\D/g, '')}.${decimals || '0'}`);
  return amount <= AMOUNT_MAX ? amount : undefined;
}

/** An amount as people type it, in the currency it names or else in this one; undefined when it could be anything else. */
export function readMoney(text: string, currency: string): Money | undefined {
  const typed = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  const [, before, written = '', after] = WRITTEN.exec(typed) ?? [];
  const amount = readAmount(written);
  const named = [before, after].flatMap((each) => each ?? []).map(findCurrency);
  const [one = currency, other = one] = named;
  if (amount === undefined || named.includes(undefined) || one !== other) return undefined;
  return { amount, currency: one };
}

function findCurrency(named: string): string | undefined {
  const known = Object.hasOwn(CURRENCIES, named.toLowerCase()) ? CURRENCIES[named.toLowerCase()] : undefined;
  const code = named.toUpperCase();
  return known ?? (CODES.has(code) ? code : undefined);
}
