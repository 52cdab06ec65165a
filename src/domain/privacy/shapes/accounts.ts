import type { Shape } from './spans.ts';

const APART = '(?<![\\p{L}\\p{N}]|\\p{N}[.,])';
const WORD_END = '(?![\\p{L}\\p{N}])';
const OWNED =
  'kvk|k\\.v\\.k\\.|bsn|btw|vat|iban|rekening|rekeningnummer|rekeningnr|klantnummer|klantnr|paspoort|paspoortnummer|account|sofinummer|ssn|ondernemingsnummer';
const HINT = /\d/;

const compose = (...parts: string[]) => new RegExp(parts.join(''), 'gu');

/** Numbers that belong to somebody: of a bank account, a card, a tax office, a register. Before telephone numbers. */
export const ACCOUNT_SHAPES: Shape[] = [
  {
    kind: 'number',
    hint: HINT,
    pattern: compose(
      APART,
      '[a-z]{2} ?\\d{2}[ .-]?(?:[a-z]{4}|\\d{4})(?:[ .-]?(?=[a-z]{0,3}\\d)[a-z\\d]{1,4}){2,7}',
      WORD_END,
    ),
    isOther: isTooShort,
  },
  {
    kind: 'number',
    hint: HINT,
    pattern: compose(
      APART,
      '(?:nl ?\\d{9} ?b ?\\d{2}|be ?[01]?\\d{3}[. ]?\\d{3}[. ]?\\d{3}|[a-z]{2}\\d{8,12})',
      WORD_END,
    ),
  },
  {
    kind: 'number',
    hint: HINT,
    pattern: compose(`(?<=(?:${OWNED})(?:[- ](?:nr|nummer|no|number))?[.: #]{0,3})\\d(?:[ .-]?\\d){5,17}`, WORD_END),
  },
  { kind: 'number', hint: HINT, pattern: compose(APART, '\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{1,7}', WORD_END) },
  {
    // Nine digits or more in one piece: an amount of so many would end in noughts or have points.
    kind: 'number',
    hint: HINT,
    pattern: compose(APART, '(?<![€$£] ?|eur )(?!0|\\+|\\d*000(?!\\d))\\d{9,40}', WORD_END, '(?![.,]\\d)'),
    isOther: ({ 0: found }) => /^31[1-9]|^32[1-9]|^6\d{8}$/.test(found),
  },
];

const IBAN_MIN = 14;

/** “in 20 2025 10 11”: a few numbers behind a word. */
function isTooShort({ 0: found }: RegExpExecArray): boolean {
  return found.replaceAll(/[ .-]/g, '').length < IBAN_MIN;
}
