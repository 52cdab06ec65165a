import type { Person } from '../people/person.ts';
import { matchCompany } from './scrub-companies.ts';
import { findNameStart, indexNames, matchName } from './scrub-names.ts';
import { findPatterns, type PlaceholderKind, type RecognisedSpan } from './scrub-patterns.ts';
import { foldText, MASK, splitWords, type TokenisedText } from './scrub-tokens.ts';

/** What takes the place of what was found, in the writer’s language: `[naam]`, `[e-mail]`, `[telefoon]`, `[link]`, `[bedrijf]`. */
export type Placeholders = Record<PlaceholderKind, string>;

/** By what somebody could be recognised. `companies` holds keys made by `deriveCompanyKey`. */
export type Recognisable = { people: Person[]; companies: ReadonlySet<string>; placeholders: Placeholders };

/** The text with everything by which somebody could be recognised replaced; scrubbing it again changes nothing. */
export function scrub(text: string, recognisable: Recognisable): string {
  let scrubbed = text;
  // Replacing one thing can make another recognisable beside it, so this goes on until nothing is found.
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const before = scrubbed;
    scrubbed = scrubOnce(before, recognisable);
    if (scrubbed === before) break;
  }
  return scrubbed;
}

/** Two passes are nearly always enough, and every pass leaves less to find. */
const PASSES_MAX = 50;

function scrubOnce(text: string, { people, companies, placeholders }: Recognisable): string {
  const folded = foldText(maskPlaceholders(text, placeholders));
  const original = (start: number, end: number) => text.slice(folded.starts[start], folded.ends[end - 1]);
  const shapes = findPatterns(folded.text, original);
  const reading: TokenisedText = { original: text, folded, text: shapes.text, words: splitWords(shapes.text) };
  const named = findNamesAndCompanies(reading, people, companies);
  const spans = joinAdjacentNames(reading, [...shapes.spans, ...named]);
  let scrubbed = '';
  let at = 0;
  for (const { kind, start, end } of spans) {
    scrubbed += text.slice(at, folded.starts[start]) + placeholders[kind];
    at = folded.ends[end - 1] ?? at;
  }
  return scrubbed + text.slice(at);
}

/** Placeholders that are in the text already, masked by as many characters, so that every character keeps its place. */
function maskPlaceholders(text: string, placeholders: Placeholders): string {
  const present = Object.values(placeholders).filter((each) => each !== '' && text.includes(each));
  if (present.length === 0) return text;
  const literals = present.sort((one, other) => other.length - one.length).map(escapeForRegExp);
  return text.replace(new RegExp(literals.join('|'), 'g'), (found) => MASK.repeat(found.length));
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function findNamesAndCompanies(
  reading: TokenisedText,
  people: Person[],
  companies: ReadonlySet<string>,
): RecognisedSpan[] {
  const names = indexNames(people);
  const spans: RecognisedSpan[] = [];
  let at = 0;
  for (let word = reading.words[at]; word !== undefined; word = reading.words[at]) {
    const name = matchName(reading, at, names);
    const company = matchCompany(reading, at, companies);
    if (company !== undefined && company.count > (name?.count ?? 0)) {
      spans.push({ kind: 'company', start: word.start, end: company.end });
    } else if (name !== undefined) {
      const start = findNameStart(reading, at, spans.at(-1)?.end ?? 0);
      spans.push({ kind: 'name', start, end: name.end });
    }
    at = findNextWord(reading, at, spans.at(-1)?.end ?? 0);
  }
  return spans;
}

/** The next word that is not part of what was found: the s of a possessive goes with its name. */
function findNextWord({ words }: TokenisedText, at: number, found: number): number {
  let next = at + 1;
  while ((words[next]?.start ?? found) < found) next++;
  return next;
}

/** Words of names beside each other are one name. */
function joinAdjacentNames(reading: TokenisedText, spans: RecognisedSpan[]): RecognisedSpan[] {
  const ordered = spans.sort((one, other) => one.start - other.start);
  const kept: RecognisedSpan[] = [];
  for (const span of ordered) {
    const last = kept.at(-1);
    const areNames = last?.kind === 'name' && span.kind === 'name' && isWordSpan(reading, span);
    if (last !== undefined && areNames && BESIDE.test(reading.text.slice(last.end, span.start))) last.end = span.end;
    else kept.push({ ...span });
  }
  return kept;
}

const BESIDE = /^(?:[ \t]{1,3}|[._-])$/;

/** Not a mention or handle, which is a name by itself. */
function isWordSpan({ text }: TokenisedText, { start }: RecognisedSpan): boolean {
  return text[start] !== MASK;
}
