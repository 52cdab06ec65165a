import { HOUR_MS, MINUTE_MS } from '../time.ts';

/** A code ties a second account to a person: typed where that account is, within this time. */
export const LINK_CODE_MS = 15 * MINUTE_MS;

/** Letters and figures nobody takes for one another; 32 of them, five bits each. */
export const LINK_CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const LINK_CODE_LENGTH = 10;

/** So many wrong codes are listened to in so long: by one account, and by all accounts of an organisation together. */
export const LINK_MISSES_MAX = { account: 5, organisation: 100 } as const;
export const LINK_MISSES_MS = HOUR_MS;

/** Wrong codes that still count. */
export type LinkMisses = { account: number; organisation: number };

/** Whether no code is looked at any more, right or wrong. */
export function isLinkLimited({ account, organisation }: LinkMisses): boolean {
  return account >= LINK_MISSES_MAX.account || organisation >= LINK_MISSES_MAX.organisation;
}

/** A code as it was meant, however it was typed: `ab1-o2` is `AB102`. Undefined when it cannot be one. */
export function readLinkCode(typed: string): string | undefined {
  const read = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return read.length === LINK_CODE_LENGTH && Array.from(read).every((each) => LINK_CODE_LETTERS.includes(each))
    ? read
    : undefined;
}

/** In two halves, to read out and to type. */
export function formatLinkCode(code: string): string {
  return `${code.slice(0, LINK_CODE_LENGTH / 2)}-${code.slice(LINK_CODE_LENGTH / 2)}`;
}
