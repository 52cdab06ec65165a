/** What a place in a text is recognised as. */
export type PlaceholderKind = 'name' | 'email' | 'phone' | 'link' | 'company' | 'number';

/** A recognised place in the folded text. */
export type RecognisedSpan = { kind: PlaceholderKind; start: number; end: number };

/**
 * What is recognised by its form. A pattern begins only where a word does and repeats nothing without a bound that could
 * begin again, so that the longest text takes no longer than its length. `hint`: without it there is none; `isOther`: a
 * match that is something else after all.
 */
export type Shape = {
  kind: PlaceholderKind;
  hint: RegExp;
  pattern: RegExp;
  isOther?: (found: RegExpExecArray, original: string) => boolean;
};
