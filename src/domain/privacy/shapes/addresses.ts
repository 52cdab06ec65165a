import { MASK } from '../reading/fold.ts';
import { SPOKEN_DOMAINS, TOP_DOMAINS } from '../vocabulary/domains.ts';
import { isOrdinaryWord } from '../vocabulary/ordinary-words.ts';
import { SMALL_WORDS } from '../vocabulary/small-words.ts';
import type { Shape } from './spans.ts';

const DOMAINS = TOP_DOMAINS.join('|');
const SPOKEN = SPOKEN_DOMAINS.join('|');

const TEXT = "\\p{L}\\p{N}._%+&'-";
const LABEL = '[\\p{L}\\p{N}_-]{1,63}';
const REST = `[^\\s<>"${MASK}]*[^\\s<>"${MASK}.,;:!?)\\]}'”»]`;
const WORD_END = '(?![\\p{L}\\p{N}])';
/** “dot” and “punt” between words, points in brackets or between spaces. */
const SAID_DOT = '(?:[ _-](?:dot|punt|point)[ _-]| ?[([{] ?(?:dot|punt|\\.) ?[)\\]}] ?| \\. ?)';
const ANY_DOT = `(?:\\.|${SAID_DOT})`;
/** “at” and “apenstaartje” between words or in brackets, @ between spaces. */
const AT_NAME = '(?:at|apenstaartje|apestaartje|apenstaart|apestaart)';
const ANY_AT = `(?:[ _-]${AT_NAME}[ _-]| ?[([{<] ?(?:${AT_NAME}|@) ?[)\\]}>] ?| ?@ ?)`;
const LOCAL = `[${TEXT}]{1,64}(?:[ _-](?:dot|punt)[ _-][${TEXT}]{1,64}){0,3}`;
const DOMAIN_NAME = `${LABEL}(?:${ANY_DOT}${LABEL}){0,3}${ANY_DOT}(?:${DOMAINS})`;

const compose = (...parts: string[]) => new RegExp(parts.join(''), 'gu');

/** Addresses, links, mentions and handles, in the order in which they are looked for. */
export const ADDRESS_SHAPES: Shape[] = [
  { kind: 'email', hint: /<mailto:/, pattern: /<mailto:[^<>\n]{1,600}>/gu },
  { kind: 'phone', hint: /<tel:/, pattern: /<tel:[^<>\n]{1,200}>/gu },
  { kind: 'link', hint: /</, pattern: /<(?:[a-z]{2,10}:\/\/|#)[^<>\n]{1,2000}>/gu },
  { kind: 'name', hint: /</, pattern: /<[@!][^<>\n]{1,300}>|<at[^<>]{0,100}>[^<>]{0,200}<\/at>/gu },
  {
    kind: 'link',
    hint: /\/\/|www\./,
    pattern: compose('(?<![a-z])(?:[a-z]{2,12} ?: ?\\/\\/ ?|www\\.(?=[\\p{L}\\p{N}]))', REST),
  },
  {
    kind: 'email',
    hint: /@|[^a-z](?:at|ape[a-z]*)[^a-z]/,
    pattern: compose(`(?<![${TEXT}])`, LOCAL, ANY_AT, DOMAIN_NAME, WORD_END),
    isOther: isLookingAt,
  },
  {
    kind: 'email',
    hint: /@/,
    pattern: compose(
      `(?<![${TEXT}])[${TEXT}]+@`,
      `(?:(?:${LABEL}\\.){1,10}\\p{L}[\\p{L}\\p{N}-]{1,30}|\\p{L}[\\p{L}\\p{N}_-]{0,63})`,
    ),
  },
  {
    kind: 'link',
    hint: /\.[a-z]/,
    pattern: compose(
      `(?<![\\p{L}\\p{N}_@])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,62}\\.){1,10}(?:${DOMAINS})(?![\\p{L}\\p{N}_])`,
      `(?::\\d{1,5})?(?:[/?#]${REST}|\\/)?`,
    ),
    isOther: isSentenceEnd,
  },
  {
    kind: 'link',
    hint: / \.|dot|punt|point|[([{] ?\./,
    pattern: compose(
      `(?<![\\p{L}\\p{N}_@-])(?:www[ .])?(${LABEL})(?:${SAID_DOT}${LABEL}){0,2}(${SAID_DOT})(${SPOKEN})`,
      WORD_END,
    ),
    isOther: isSpokenOtherwise,
  },
  {
    kind: 'link',
    hint: /www/,
    pattern: compose(`(?<![\\p{L}\\p{N}])www[ .]{1,3}${LABEL}[ .]{1,3}(?:${SPOKEN})`, WORD_END),
  },
  {
    kind: 'link',
    hint: /\//,
    pattern:
      /(?<![\p{L}\p{N}/])\/(?:in|pub|company|profile|user|u|people)\/[\p{L}\p{N}%_.-]{1,100}[\p{L}\p{N}%_-]\/?/gu,
  },
  {
    kind: 'link',
    hint: /in\//,
    pattern: /(?<![\p{L}\p{N}])in\/[\p{L}\p{N}%_-]{5,100}\/?/gu,
    isOther: ({ 0: found }) => isOfWords(found.slice(3)),
  },
  {
    kind: 'link',
    hint: /linkedin/,
    pattern: /(?<=linkedin[ :/]{1,3})[\p{L}\p{N}]{2,30}-[\p{L}\p{N}-]{2,60}/gu,
    isOther: ({ 0: found }) => isOfWords(found),
  },
  {
    kind: 'name',
    hint: /@/,
    pattern: /(?<![\p{L}\p{N}@])@(?=[\p{N}_.-]{0,60}\p{L})[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/gu,
  },
];

/** “in/uitgaand”: words of a sentence. */
function isOfWords(path: string): boolean {
  return path.split(/[-/]/).every((word) => word === '' || isOrdinaryWord(word));
}

/** “look at klant.nl”: a link after an everyday word, not an address. */
function isLookingAt({ 0: found }: RegExpExecArray): boolean {
  const said = / at ([^ ]+)$/.exec(found);
  const before = found.slice(0, said?.index);
  return said !== null && isOrdinaryWord(before.slice(before.lastIndexOf(' ') + 1));
}

/** Ends of addresses that begin a sentence, or are words of one. */
const SENTENCE_BEGINS = new RegExp(
  `\\p{Ll}\\.(?:${'De Be At It Me Nu No Us Name Test Care Link In Is As Co So To One Works Team Today Top Plus Place Run Sale School Support Tips Work Zone'.split(' ').join('|')})$`,
  'u',
);
const WORD_DOMAINS = new Set('de at it me nu no us in is one as'.split(' '));
const LABEL_OF_ADDRESS_MAX = 3;

/** “Klaar.De volgende”: the end of a sentence without a space after it, not a domain. */
function isSentenceEnd({ 0: found }: RegExpExecArray, original: string): boolean {
  if (SENTENCE_BEGINS.test(original)) return true;
  const [label = '', end = '', ...more] = found.split('.');
  return more.length === 0 && WORD_DOMAINS.has(end) && isOrdinaryWord(label) && label.length > LABEL_OF_ADDRESS_MAX;
}

/** Said behind “punt” and “dot” these are nothing else. */
const SURE_DOMAINS = new Set(['com', 'org', 'be', 'eu']);

/** “op dat punt nl.”: words of a sentence. A name that says where it is has no everyday word before the dot. */
function isSpokenOtherwise({ 1: label = '', 2: dot = '', 3: end = '' }: RegExpExecArray): boolean {
  if (!/dot|punt|point/.test(dot)) return /^\d+$/.test(label);
  return SURE_DOMAINS.has(end) ? SMALL_WORDS.has(label) : isOrdinaryWord(label) && label.length > 1;
}
