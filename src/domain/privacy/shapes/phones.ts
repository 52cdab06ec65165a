import { SAID_DIGITS } from '../vocabulary/said-digits.ts';
import type { RecognisedSpan } from './spans.ts';

/** Telephone numbers, however they are grouped, joined or said. */
export function findPhones(text: string): RecognisedSpan[] {
  const groups = listGroups(text);
  const spans: RecognisedSpan[] = [];
  for (let at = 0; at < groups.length; ) {
    const phone = readPhone(text, groups, at);
    if (phone === undefined) at++;
    else {
      spans.push({ kind: 'phone', start: phone.start, end: phone.end });
      at = phone.next;
    }
  }
  return spans;
}

/** Digits that stand together, or one that is said (“zes”). */
type Group = { start: number; end: number; digits: string; isSaid: boolean };
type Phone = { start: number; end: number; next: number };

const GROUP = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[\\doli]*\\d[\\doli]*|o(?=[ ._/-]?6[ ._/-]?\\d)|${Object.keys(SAID_DIGITS).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
const LETTERS: Record<string, string> = { o: '0', l: '1', i: '1' };

function listGroups(text: string): Group[] {
  return Array.from(text.matchAll(GROUP), ({ 0: found, index: start }) => {
    const said = SAID_DIGITS[found];
    const digits = said ?? found.replaceAll(/[oli]/g, (letter) => LETTERS[letter] ?? '');
    return { start, end: start + found.length, digits, isSaid: said !== undefined };
  });
}

const JOINT = /^[ \t()./_·•*–-]{0,5}$/u;
const SAID_JOINT = /^[ ,]{1,2}(?:(?:en|dan|en dan|daarna|then|and|streepje|dash|spatie|punt)[ ,]{1,2})?$/u;
const READ_OUT_MIN = 6;
const GROUPS_MAX = 20;

/** The groups from here on that may be one number, as long as they are close. */
function listChain(text: string, groups: Group[], at: number): Group[] {
  const chain = groups.slice(at, at + 1);
  for (let next = at + 1; next < groups.length && chain.length < GROUPS_MAX; next++) {
    const [last, group] = [groups[next - 1], groups[next]];
    if (last === undefined || group === undefined || !isJoined(last, group, text.slice(last.end, group.start))) break;
    chain.push(group);
  }
  return chain;
}

/** Words between two groups belong to a number that is read out: “06 en dan 12345678”. */
function isJoined(last: Group, group: Group, gap: string): boolean {
  if (/^ ?: ?$/.test(gap)) return group.digits.length >= READ_OUT_MIN;
  return (
    JOINT.test(gap) || (SAID_JOINT.test(gap) && (last.isSaid || group.isSaid || group.digits.length >= READ_OUT_MIN))
  );
}

function readPhone(text: string, groups: Group[], at: number): Phone | undefined {
  const first = groups[at];
  if (first === undefined) return undefined;
  const before = text.slice(Math.max(0, first.start - LOOK_BACK), first.start);
  if (/\p{N}[.,:/-]$/u.test(before)) return undefined;
  const chain = listChain(text, groups, at);
  const lengths = listLengths(chain, before);
  const count = lengths === undefined ? 0 : countGroups(chain, lengths);
  const last = chain[count - 1];
  if (last === undefined || isOther(text, chain.slice(0, count), before)) return undefined;
  return { start: first.start - measureOpening(before), end: findEnd(text, last.end), next: at + count };
}

const LOOK_BACK = 24;
const KEYWORD =
  /(?:tel|telefoon|telefoonnummer|phone|mobiel|mobile|mob|gsm|nummer|number|nr|whatsapp|app|bel|bereikbaar op|call|fax|intern|toestel)[.: ]{1,3}(?:is |op |me |mij |hem |haar |him |her )?[( ]?$/;

/** `digits`: all that may belong to the number; `first`: those of its first group; `before`: what stands before it. */
type Beginning = { digits: string; first: string; before: string; chain: Group[] };
/** How many digits a number that begins so may have, the likeliest first; undefined when it does not begin so. */
type Rule = (beginning: Beginning) => number[] | undefined;

const KNOWN_ANYWHERE = [10, 9, 8, 7, 6];

const RULES: Rule[] = [
  ({ digits, before }) => (/(?:\+|\bplus) ?\(?$/.test(before) ? listInternational(digits) : undefined),
  ({ digits }) =>
    digits.startsWith('00') ? listInternational(digits.slice(2))?.map((length) => length + 2) : undefined,
  // Service numbers: 0800-1234.
  ({ digits, first, chain }) =>
    /^0(?:800|90\d)/.test(digits) && first.length <= 4 && chain.length > 1 ? [8, 11] : undefined,
  ({ digits }) => (/^0[1-9]/.test(digits) ? [10, 9, 11] : undefined),
  ({ digits, first }) => (/^316/.test(digits) && /^(?:31|316.*)$/.test(first) ? [11] : undefined),
  ({ digits, first }) => (/^32[1-9]/.test(digits) && /^(?:32|32\d{8,9})$/.test(first) ? [11, 10] : undefined),
  ({ chain }) => listAmerican(chain),
  // A mobile number without its nought.
  ({ digits, first, chain, before }) =>
    first.startsWith('6') && /^6[1-58]\d{7}$/.test(digits) && (chain.length <= 2 || KEYWORD.test(before))
      ? [9]
      : undefined,
  ({ before }) => (KEYWORD.test(before) ? KNOWN_ANYWHERE : undefined),
];

function listLengths(chain: Group[], before: string): number[] | undefined {
  const digits = chain.map((group) => group.digits).join('');
  const beginning = { digits, first: chain[0]?.digits ?? '', before, chain };
  for (const rule of RULES) {
    const lengths = rule(beginning);
    if (lengths !== undefined) return lengths;
  }
  return undefined;
}

const COUNTRIES: [code: RegExp, lengths: number[]][] = [
  [/^31/, [11]],
  [/^32/, [11, 10]],
  [/^1/, [11]],
  [/^33/, [11]],
  [/^44/, [12, 11]],
  [/^49/, [13, 12, 11, 10]],
];
const INTERNATIONAL = [12, 11, 10, 13, 9, 14, 15, 8];

function listInternational(digits: string): number[] | undefined {
  if (!/^[1-9]/.test(digits)) return undefined;
  const known = COUNTRIES.find(([code]) => code.test(digits));
  // The nought in “+31 (0)6” is written and not dialled.
  const more = known?.[1].flatMap((length) => (/^\d{2}0/.test(digits) ? [length + 1] : [length]));
  return [...(more ?? []), ...INTERNATIONAL];
}

/** “(415) 555-2671”, “415.555.2671”, “1-800-555-0199”. */
function listAmerican(chain: Group[]): number[] | undefined {
  const sizes = chain.map(({ digits }) => digits.length).join('');
  const [first, second] = chain;
  if (first?.digits === '1' && sizes.startsWith('1334')) return [11];
  if (/^18(?:00|88|77|66)/.test(`${first?.digits}${second?.digits}`) && chain.length > 1) return [11];
  return sizes.startsWith('334') && /^[2-9]/.test(first?.digits ?? '') ? [10] : undefined;
}

/** How many groups make a number of one of these lengths; 0 for none. */
function countGroups(chain: Group[], lengths: number[]): number {
  const totals: number[] = [];
  for (const { digits } of chain) totals.push((totals.at(-1) ?? 0) + digits.length);
  for (const length of lengths) {
    const at = totals.indexOf(length);
    if (at >= 0) return at + 1;
  }
  return 0;
}

/** Dates, amounts and times are no telephone numbers. Numbers that are said begin with a nought and are said throughout. */
function isOther(text: string, chain: Group[], before: string): boolean {
  const [first] = chain;
  const last = chain.at(-1);
  if (first === undefined || last === undefined) return true;
  const found = text.slice(first.start, last.end);
  if (/[€$£] ?$/.test(before) || /^ ?(?:%|€|euro?\b|k\b|:\d)/.test(text.slice(last.end, last.end + 6))) return true;
  if (/\+ ?$/.test(before) && /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?: \d{3})* 000$/.test(found) && found.length < AMOUNT_MAX)
    return true;
  if (/^\d\d?([-./])\d\d?\1(?:(?:19|20)\d\d|\d\d)(?: |-| - |$)/.test(found)) return true;
  if (/^\d\d[-./ ]\d\d[-./ ](?:(?:19|20)\d\d(?!\d)|\d\d ?- ?\d\d[/.])/.test(found)) return true;
  if (AMERICAN.test(found) && !/\($/.test(before) && !KEYWORD.test(before) && !SAME_SIGNS.test(found)) return true;
  // “0.75” and “0,5” are parts of one.
  return /^0[.,]\d{1,6}(?: |$)/.test(found);
}

const AMOUNT_MAX = 13;
const AMERICAN = /^[2-9]\d\d\D+\d{3}\D+\d{4}$/;
const SAME_SIGNS = /^\d+([-.])\d+\1\d+$/;

/** The plus and the bracket before it go along. */
function measureOpening(before: string): number {
  return /(?:\(?\+{1,2} ?\(?|\()$/.exec(before)?.[0].length ?? 0;
}

const EXTENSION = /^\)?(?: ?,? ?(?:toestel|tst|ext|extension|x)\.? ?\d{1,5}(?![\p{L}\p{N}]))?/u;

function findEnd(text: string, end: number): number {
  const rest = EXTENSION.exec(text.slice(end, end + LOOK_BACK))?.[0] ?? '';
  return end + (rest === ')' ? 0 : rest.length);
}
