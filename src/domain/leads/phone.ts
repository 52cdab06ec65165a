const DIGITS_MIN = 6;
const DIGITS_MAX = 15;
/** What follows is another number, or one within the house. */
const END = /[a-z;,/|#*].*$/is;
/** Dialled only at home. */
const TRUNK = /\(0\)/;
/** Marks without width: whoever copies a number of a telephone’s contacts copies them with it. */
const UNSEEN = /\p{Cf}/gu;
/** Before the first digit, also in brackets. */
const PLUS = /^[^\d+]*\+/;
const ABROAD = /^[^\d+]*(?:\+|00)/;
/** How programs write a number that they took for one to calculate with. */
const DECIMAL = /^(\d+)\.0$/;

/** `3,16123E+10`: how a spreadsheet shortens a long number, and saves it. What it was nobody knows. */
const SHORTENED = /^[+-]?\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/** Whether a spreadsheet has made something else of a long number. */
export function isShortenedNumber(text: string): boolean {
  return SHORTENED.test(text.trim());
}

/** The number to dial, of digits and a plus; undefined when it can only be read. */
export function readPhone(text: string): string | undefined {
  if (isShortenedNumber(text)) return undefined;
  const typed = text
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .trim()
    .replace(DECIMAL, '$1')
    .replace(/^tel(efoon|ephone)?\.?:?\s*/i, '')
    .replace(END, '');
  const isAbroad = ABROAD.test(typed);
  const digits = (isAbroad ? typed.replace(TRUNK, '') : typed).replaceAll(/\D/g, '');
  if (digits.length < DIGITS_MIN || digits.length > DIGITS_MAX) return undefined;
  return PLUS.test(typed) ? `+${digits}` : digits;
}
