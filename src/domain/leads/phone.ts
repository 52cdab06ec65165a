const DIGITS_MIN = 6;
const DIGITS_MAX = 15;
/** What follows is another number, or one within the house. */
const END = /[a-z;,/|].*$/is;
/** Dialled only at home. */
const TRUNK = /\(0\)/;

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
    .trim()
    .replace(/^tel(efoon|ephone)?\.?:?\s*/i, '')
    .replace(END, '');
  const isAbroad = /^\s*(\+|00)/.test(typed);
  const digits = (isAbroad ? typed.replace(TRUNK, '') : typed).replaceAll(/\D/g, '');
  if (digits.length < DIGITS_MIN || digits.length > DIGITS_MAX) return undefined;
  return /^\s*\+/.test(typed) ? `+${digits}` : digits;
}
