import { z } from 'zod';

/** What cannot be stored or shown (PostgreSQL refuses NUL) is left out of a text: a lead is not lost by a stray byte. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** Text from outside as it can be kept, the same on both engines. */
export function removeUnstorable(text: string): string {
  return text.replaceAll(UNSTORABLE, '');
}

export const textSchema = (max: number) => z.string().overwrite(removeUnstorable).trim().max(max);
/** Something to see: neither blanks nor marks without width, nor letters that are drawn as nothing. */
export const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u2800\u3164\uffa0]/u;
/** There is something to see in it. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}
