const AMOUNT_MAX = 1e12;
/** `16500`, `16.500,00`, `16,500.00`, `16 500`; thousands in groups of three, at most two decimals. */
const AMOUNT = /^(\d+|\d{1,3}(?:([., ’'])\d{3})(?:\2\d{3})*)(?:([.,])(\d{1,2}))?$/;

/** An amount as people type it in either language, with or without its currency; undefined when it is none. */
export function readAmount(text: string): number | undefined {
  const typed = text
    .replaceAll(/\s/g, ' ')
    .replace(/^(€|\$|£|[a-z]{3}\b)/i, '')
    .replace(/(€|[a-z]{3}|,-)$/i, '')
    .trim();
  const [, whole, grouping, point, decimals = ''] = AMOUNT.exec(typed) ?? [];
  if (whole === undefined || (point !== undefined && point === grouping)) return undefined;
  const amount = Number(`${whole.replaceAll(/\D/g, '')}.${decimals || '0'}`);
  return amount <= AMOUNT_MAX ? amount : undefined;
}
