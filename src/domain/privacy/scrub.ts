import type { Person } from '../people/person.ts';
import { createCompanyFinder, matchCompany } from './companies/match-company.ts';
import { indexNames, type LeadName, type NameIndex } from './known-names.ts';
import { matchName } from './names/match-name.ts';
import { createNameFinder } from './names/name-finder.ts';
import { foldText, MASK } from './reading/fold.ts';
import { listJoins } from './reading/joins.ts';
import type { Reading } from './reading/reading.ts';
import { splitIntoWords } from './reading/split-words.ts';
import { findShapes } from './shapes/find-shapes.ts';
import type { PlaceholderKind, RecognisedSpan } from './shapes/spans.ts';

/** What takes the place of what was found, in the readers’ language: `[naam]`, `[e-mail]`, `[telefoon]`, `[bedrijf]`… */
export type Placeholders = Record<PlaceholderKind, string>;

/** By what somebody could be recognised: the organisation’s people, and the names of known leads that a text may hold. */
export type Recognisable = { people: Person[]; leads: LeadName[]; placeholders: Placeholders };

/** The text with everything by which somebody could be recognised replaced; scrubbing it again changes nothing. */
export function scrub(text: string, recognisable: Recognisable): string {
  const names = getNames(recognisable);
  let scrubbed = text;
  // Replacing one thing can make another recognisable beside it, so this goes on until nothing is found.
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const before = scrubbed;
    scrubbed = scrubOnce(before, names, recognisable.placeholders);
    if (scrubbed === before) break;
  }
  return scrubbed;
}

/** Two passes are nearly always enough, and every pass leaves less to find. */
const PASSES_MAX = 50;

/** Several texts are scrubbed of the same names. */
const indexes = new WeakMap<Recognisable, NameIndex>();

/** Makes ready what scrubbing takes longest for, a slice at a time. */
export function* prepareScrubbing(recognisable: Recognisable): Generator<undefined, NameIndex> {
  const names = indexes.get(recognisable) ?? (yield* indexNames(recognisable.people, recognisable.leads));
  indexes.set(recognisable, names);
  return names;
}

function getNames(recognisable: Recognisable): NameIndex {
  const slices = prepareScrubbing(recognisable);
  let slice = slices.next();
  while (slice.done !== true) slice = slices.next();
  return slice.value;
}

function scrubOnce(text: string, names: NameIndex, placeholders: Placeholders): string {
  const folded = foldText(maskPlaceholders(text, placeholders));
  const original = (start: number, end: number) => text.slice(folded.starts[start], folded.ends[end - 1]);
  const shapes = findShapes(folded.text, original);
  const reading = splitIntoWords(text, folded, shapes.text);
  const spans = joinAdjacentNames(reading, [...shapes.spans, ...findNamesAndCompanies(reading, names)]);
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

function findNamesAndCompanies(reading: Reading, { people, companies }: NameIndex): RecognisedSpan[] {
  const names = createNameFinder(reading, people);
  const known = createCompanyFinder(reading, companies);
  const spans: RecognisedSpan[] = [];
  for (let at = 0; at < reading.words.length; ) {
    const joins = listJoins(reading, at);
    const name = matchName(names, at, joins);
    const company = matchCompany(known, at, joins);
    const isCompany = company !== undefined && company.count > (name?.count ?? 0);
    const match = isCompany ? company : name;
    if (match === undefined) {
      at++;
      continue;
    }
    spans.push({ kind: isCompany ? 'company' : 'name', start: match.start, end: match.end });
    at = findNextWord(reading, at + match.count, match.end);
  }
  return spans;
}

/** The next word that is not part of what was found: the s of a possessive goes with its name. */
function findNextWord({ words }: Reading, at: number, found: number): number {
  let next = at;
  while ((words[next]?.start ?? found) < found) next++;
  return next;
}

/** Words of names beside each other are one name. */
function joinAdjacentNames(reading: Reading, spans: RecognisedSpan[]): RecognisedSpan[] {
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
function isWordSpan({ text }: Reading, { start }: RecognisedSpan): boolean {
  return text[start] !== MASK;
}
