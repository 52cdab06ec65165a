import { MASK } from './scrub-tokens.ts';

/** What a place in a text is recognised as. */
export type PlaceholderKind = 'name' | 'email' | 'phone' | 'link' | 'company';

/** A recognised place in the folded text. */
export type RecognisedSpan = { kind: PlaceholderKind; start: number; end: number };

/** The places recognised by a pattern alone, such as an address, and the text with them masked. */
export function findPatterns(folded: string, original: (start: number, end: number) => string) {
  const spans: RecognisedSpan[] = [];
  let text = folded;
  for (const { kind, pattern, isOther } of SHAPES) {
    text = text.replace(pattern, (found: string, ...rest: unknown[]) => {
      const start = rest.find((each) => typeof each === 'number') ?? 0;
      const end = start + found.length;
      if (isOther?.(found, original(start, end))) return found;
      spans.push({ kind, start, end });
      return MASK.repeat(found.length);
    });
  }
  return { spans: spans, text };
}

/** `isOther`: a match that is something else after all. */
type Shape = { kind: PlaceholderKind; pattern: RegExp; isOther?: (found: string, original: string) => boolean };

const DOMAINS = [
  'nl be de eu com org net edu gov int mil info biz name pro mobi jobs travel io ai co app dev cloud tech online store',
  'shop site xyz agency group media digital studio design company global network solutions consulting software systems',
  'email academy care energy finance international world frl amsterdam brussels vlaanderen gent london berlin page live',
  'space blog news link tv cc gg ly me fm vc nu uk ie fr lu ch at it es pt dk se fi pl cz hu ro bg gr tr ru ua us ca mx',
  'br ar cl au nz jp cn kr hk sg za il ae sa asia cat example test local internal',
]
  .join(' ')
  .replaceAll(' ', '|');

const TEXT = "\\p{L}\\p{N}._%+&'-";
const LABEL = '[\\p{L}\\p{N}_-]{1,63}';
const REST = `[^\\s<>"${MASK}]*[^\\s<>"${MASK}.,;:!?)\\]}'”»]`;
const JOINT = '[ ().\\/-]{0,3}';
const APART = '(?<![\\p{L}\\p{N}]|\\p{N}[.,])';
const AT = '(?: | ?[([] ?)(?:at|apenstaartje)(?: ?[)\\]] ?| )';
const DOT = '(?: | ?[([] ?)(?:dot|punt)(?: ?[)\\]] ?| )';

/** Tried in this order: what one has matched is masked for the next. */
const SHAPES: Shape[] = [
  { kind: 'email', pattern: /<mailto:[^<>\n]{1,600}>/gu },
  { kind: 'phone', pattern: /<tel:[^<>\n]{1,200}>/gu },
  { kind: 'link', pattern: /<(?:[a-z]{2,10}:\/\/|#)[^<>\n]{1,2000}>/gu },
  { kind: 'name', pattern: /<[@!][^<>\n]{1,300}>|<at[^<>]{0,100}>[^<>]{0,200}<\/at>/gu },
  { kind: 'link', pattern: new RegExp(`(?<![a-z])(?:[a-z]{2,12}:\\/\\/|www\\.(?=[\\p{L}\\p{N}]))${REST}`, 'gu') },
  {
    kind: 'email',
    pattern: new RegExp(
      `(?<![${TEXT}])[${TEXT}]+@(?:(?:${LABEL}\\.){1,10}\\p{L}[\\p{L}\\p{N}-]+|\\p{L}[\\p{L}\\p{N}_-]*)`,
      'gu',
    ),
  },
  {
    kind: 'email',
    pattern: new RegExp(
      `(?<![${TEXT}])[${TEXT}]+${AT}${LABEL}(?:${DOT}${LABEL}){0,3}${DOT}(?:${DOMAINS})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  },
  {
    kind: 'link',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_@])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,62}\\.){1,10}(?:${DOMAINS})(?![\\p{L}\\p{N}_])(?::\\d{1,5})?(?:[/?#]${REST}|\\/)?`,
      'gu',
    ),
    isOther: isSentenceEnd,
  },
  { kind: 'name', pattern: /@(?=[\p{N}_.-]{0,60}\p{L})[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu },
  { kind: 'phone', pattern: new RegExp(`\\+ ?[1-9](?:${JOINT}\\d){6,14}(?!\\d)`, 'gu'), isOther: isAmount },
  { kind: 'phone', pattern: new RegExp(`${APART}00 ?[1-9](?:${JOINT}\\d){7,13}(?!\\d)`, 'gu') },
  {
    kind: 'phone',
    pattern: new RegExp(`${APART}\\(?0[1-9](?:${JOINT}\\d){7,9}(?![-.]?\\d)`, 'gu'),
    isOther: isDate,
  },
  { kind: 'phone', pattern: new RegExp(`${APART}31[ -]?6(?:[ -]?\\d){8}(?!\\d)`, 'gu') },
  {
    kind: 'phone',
    pattern: new RegExp(`${APART}(?:\\([2-9]\\d\\d\\) ?\\d{3}[ .-]|[2-9]\\d\\d([.-])\\d{3}\\1)\\d{4}(?!\\d)`, 'gu'),
  },
];

/** “Klaar.De volgende”: the end of a sentence without a space after it, not a domain. */
function isSentenceEnd(_found: string, original: string): boolean {
  return /\p{Ll}\.(?:De|Be|At|It|Me|Nu|No|Us|Name|Test|Care|Link)$/u.test(original);
}

/** “+1.000.000” is an amount, not a telephone number. */
function isAmount(found: string): boolean {
  return /^\+ ?\d{1,3}(?:[. ]\d{3})+$/.test(found) && found.replaceAll(/\D/g, '').length < 10;
}

/** “01-02-2026 10” and “01/02/26-05/03” are dates, not telephone numbers. */
function isDate(found: string): boolean {
  return /^\(?\d\d[-./ ]\d\d[-./ ](?:(?:19|20)\d\d(?!\d)|\d\d ?- ?\d\d[/.])/.test(found);
}
